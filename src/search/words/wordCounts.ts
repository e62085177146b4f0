import type { TermNumbers } from '../../english/termNumbers.js';
import type { WordCounts } from '../../question/corpus.js';
import type { StoryWords } from './storyWords.js';

/** Counts the words of stories. Of many stories only those are counted that were not counted before. */
export function createWordCounts(numbers: TermNumbers): { of(stories: readonly StoryWords[]): WordCounts } {
  let counted = new Set<StoryWords>();
  let ofCounted = new Int32Array(0);
  const add = (counts: Int32Array, { counts: { words, times } }: StoryWords, sign: 1 | -1): void => {
    for (let i = 0; i < words.length; i++) {
      const word = words[i] ?? 0;
      counts[word] = (counts[word] ?? 0) + sign * (times[i] ?? 0);
    }
  };
  const viewOf = (counts: Int32Array): WordCounts => ({
    has: (word) => (counts[numbers.find(word) ?? -1] ?? 0) > 0,
    *[Symbol.iterator]() {
      for (const [word, number] of numbers.all()) {
        const count = counts[number] ?? 0;
        if (count > 0) yield [word, count];
      }
    },
  });
  const countsOf = ({ counts: { words, times } }: StoryWords): WordCounts =>
    new Map([...words].map((word, i) => [numbers.termOf(word) ?? '', times[i] ?? 0]));
  return {
    of(stories) {
      const [first] = stories;
      if (first === undefined) return new Map();
      // In the order of the story: of two words that a typing error may mean, the first is taken.
      if (stories.length === 1) return countsOf(first);
      const now = new Set(stories);
      const counts = new Int32Array(numbers.count());
      counts.set(ofCounted);
      for (const story of counted) if (!now.has(story)) add(counts, story, -1);
      for (const story of now) if (!counted.has(story)) add(counts, story, 1);
      [counted, ofCounted] = [now, counts];
      return viewOf(counts);
    },
  };
}
