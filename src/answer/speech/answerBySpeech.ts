import type { RankedPassage } from '../../retrieval/ranking.js';
import { rankBySpeaker } from './saidBy.js';
import type { SpeechQuestion } from './speechQuestion.js';
import { namePerson, rankByWords, type SpeechRanking } from './whoSaid.js';

/** What quotations make of the ranking of a question; `byTopic` as in rankBySpeaker, null for a question without a topic. */
export function answerBySpeech(
  question: SpeechQuestion | null,
  ranked: readonly RankedPassage[],
  byTopic: readonly RankedPassage[] | null,
): SpeechRanking {
  switch (question?.kind) {
    case undefined:
      return { ranked, speaker: null, isAnswered: true };
    case 'who-said':
      return rankByWords(question, ranked);
    case 'who':
      return namePerson(question, ranked);
    case 'said-by':
      return rankBySpeaker(question, ranked, byTopic);
  }
}
