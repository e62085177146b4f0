import type { MaskedSentence } from '../marks/maskSentences.js';

/** Works that have titles. Source: the hyponyms of "creation" in WordNet 3.1 that news writes about. */
const WORK =
  'album|anthem|ballad|book|comedy|documentary|drama|film|game|hymn|movie|musical|novel|opera|painting|piece|play|podcast|poem|record|sculpture|series|show|single|sitcom|sonata|song|story|symphony|thriller|tune|waltz';

const TITLE = String.raw`(?:The\s)?\p{Lu}[\p{L}’'-]+(?:\s(?:(?:of|the|and|in|a|to)\s){0,2}\p{Lu}[\p{L}’'-]+){0,5}`;

/** "Silver Harvest, a play about a miller", "Paper Harbor was the first tune that" */
const CALLED_WORK = new RegExp(
  String.raw`(?<!\p{L})(${TITLE})(?:,\san?|\s(?:is|was)\s(?:an?|the|his|her|their))\s(?:[\p{L}\p{N}-]+\s){0,3}?(?:${WORK})\b(?!\s(?:director|writer|maker|critic|producer|star|dealer|editor|player)s?\b)`,
  'gu',
);

/** The titles of what an article calls a film, a song or a play: no one whom "he" or "said" can mean. */
export function namesOfWorks(sentences: readonly MaskedSentence[]): ReadonlySet<string> {
  return new Set(
    sentences.flatMap(({ masked }) => [...masked.matchAll(CALLED_WORK)].map(([, title = '']) => title)),
  );
}
