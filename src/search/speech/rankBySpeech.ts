import type { Query } from '../../question/query.js';
import type { SpeechReading } from '../../question/speech/speechReading.js';
import type { Ranking } from '../ranking.js';
import { rankBySpeaker } from './rankBySpeaker.js';
import { rankByWords } from './rankByWords.js';
import type { SpeakerIndex } from './speakerIndex.js';
import type { SpeechRanking } from './speechPassage.js';

interface SpeechContext {
  /** The scores of the same passages for each topic of the readings. */
  readonly byTopic: ReadonlyMap<Query, Pick<Ranking, 'scoreOf'>>;
  /** Of the articles searched. */
  readonly speakers: SpeakerIndex;
}

/**
 * What quotations make of the ranking of a question, understood in the first way that leads to a speaker, else in the
 * last.
 */
export function rankBySpeech(
  readings: readonly SpeechReading[],
  ranking: Ranking,
  context: SpeechContext,
): SpeechRanking {
  let found: SpeechRanking = { ranked: ranking.ranked, speaker: null, isAnswered: true, isSettled: false };
  for (const reading of readings) {
    found = rankFor(reading, ranking, context);
    if (found.speaker !== null) break;
  }
  return found;
}

function rankFor(
  reading: SpeechReading,
  ranking: Ranking,
  { byTopic, speakers }: SpeechContext,
): SpeechRanking {
  switch (reading.kind) {
    case 'who-said':
      return rankByWords(reading, ranking.ranked);
    case 'who':
      // Other words than quotations answer as well; see namePerson.
      return { ranked: ranking.ranked, speaker: null, isAnswered: true, isSettled: false };
    case 'said-by': {
      const topic = reading.topic === null ? null : (byTopic.get(reading.topic) ?? null);
      return rankBySpeaker(reading, ranking, topic, speakers);
    }
  }
}
