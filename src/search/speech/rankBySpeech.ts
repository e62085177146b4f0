import type { Query } from '../../question/query.js';
import type { SpeechReading } from '../../question/speech/speechReading.js';
import type { RankedPassage } from '../ranking.js';
import { rankBySpeaker } from './rankBySpeaker.js';
import { rankByWords } from './rankByWords.js';
import type { SpeechRanking } from './speechPassage.js';

/** The ranking of the same passages for each topic of the readings. */
type TopicRankings = ReadonlyMap<Query, { readonly ranked: readonly RankedPassage[] }>;

/**
 * What quotations make of the ranking of a question, understood in the first way that leads to a speaker, else in the
 * last.
 */
export function rankBySpeech(
  readings: readonly SpeechReading[],
  ranked: readonly RankedPassage[],
  byTopic: TopicRankings,
): SpeechRanking {
  let ranking: SpeechRanking = { ranked, speaker: null, isAnswered: true, isSettled: false };
  for (const reading of readings) {
    ranking = rankFor(reading, ranked, byTopic);
    if (ranking.speaker !== null) break;
  }
  return ranking;
}

function rankFor(
  reading: SpeechReading,
  ranked: readonly RankedPassage[],
  byTopic: TopicRankings,
): SpeechRanking {
  switch (reading.kind) {
    case 'who-said':
      return rankByWords(reading, ranked);
    case 'who':
      // Other words than quotations answer as well; see namePerson.
      return { ranked, speaker: null, isAnswered: true, isSettled: false };
    case 'said-by':
      return rankBySpeaker(reading, ranked, (reading.topic && byTopic.get(reading.topic)?.ranked) ?? null);
  }
}
