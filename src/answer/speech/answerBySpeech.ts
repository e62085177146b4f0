import type { RankedPassage } from '../../search/ranking.js';
import { termsOf } from '../../english/terms.js';
import { rankBySpeaker } from './saidBy.js';
import type { SpeechQuestion } from '../../question/speech/speechQuestion.js';
import { rankByWords, type SpeechRanking } from './whoSaid.js';

/** Ranks all passages for other words. */
export type SearchTopic = (topic: string) => Promise<readonly RankedPassage[]>;

/** What quotations make of the ranking of a question, read in the first way that leads to a speaker, else in the last. */
export async function answerBySpeech(
  readings: readonly SpeechQuestion[],
  ranked: readonly RankedPassage[],
  searchTopic: SearchTopic,
): Promise<SpeechRanking> {
  let ranking: SpeechRanking = { ranked, speaker: null, isAnswered: true };
  for (const reading of readings) {
    ranking = await rankFor(reading, ranked, searchTopic);
    if (ranking.speaker !== null) break;
  }
  return ranking;
}

async function rankFor(
  question: SpeechQuestion,
  ranked: readonly RankedPassage[],
  searchTopic: SearchTopic,
): Promise<SpeechRanking> {
  switch (question.kind) {
    case 'who-said':
      return rankByWords(question, ranked);
    case 'who':
      return { ranked, speaker: null, isAnswered: true };
    case 'said-by': {
      const hasTopic = termsOf(question.topic).length > 0;
      return rankBySpeaker(question, ranked, hasTopic ? await searchTopic(question.topic) : null);
    }
  }
}
