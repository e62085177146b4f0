import type { TermNumbers } from '../../english/termNumbers.js';
import type { StoryWords } from './storyWords.js';

/** The stories that have a term, in order, and its place among the terms of each. */
export interface TermPlaces {
  readonly stories: Int32Array;
  readonly places: Int32Array;
}

/** Terms whose places are kept: a question looks each of its own up three times. */
const KEPT_TERMS = 64;
/** In so few stories a term is looked for in each of them; a list of all terms would take longer to make. */
const FEW_STORIES = 16;

/** Finds the stories that have a term. */
export function createTermPlaces(
  stories: readonly StoryWords[],
  numbers: TermNumbers,
): (term: string) => TermPlaces {
  const kept = new Map<string, TermPlaces>();
  let find: ((number: number) => TermPlaces) | null = null;
  return (term) => {
    let places = kept.get(term);
    if (places === undefined) {
      find ??= stories.length > FEW_STORIES ? findInLists(stories) : (number) => findInEach(stories, number);
      places = find(numbers.find(term) ?? -1);
      if (kept.size >= KEPT_TERMS) kept.clear();
      kept.set(term, places);
    }
    return places;
  };
}

/** By lists of the stories that have each term. */
function findInLists(stories: readonly StoryWords[]): (number: number) => TermPlaces {
  const count = stories.reduce((most, { terms }) => Math.max(most, (terms.at(-1) ?? -1) + 1), 0);
  const starts = new Int32Array(count + 1);
  for (const { terms } of stories) {
    for (const term of terms) starts[term + 1] = (starts[term + 1] ?? 0) + 1;
  }
  for (let term = 0; term < count; term++) starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
  const owners = new Int32Array(starts[count] ?? 0);
  const places = new Int32Array(owners.length);
  const next = starts.slice();
  for (const [story, { terms }] of stories.entries()) {
    for (let place = 0; place < terms.length; place++) {
      const term = terms[place] ?? 0;
      const at = next[term] ?? 0;
      owners[at] = story;
      places[at] = place;
      next[term] = at + 1;
    }
  }
  return (number) => {
    const [start, end] = number < 0 || number >= count ? [0, 0] : [starts[number], starts[number + 1]];
    return { stories: owners.subarray(start, end), places: places.subarray(start, end) };
  };
}

function findInEach(stories: readonly StoryWords[], number: number): TermPlaces {
  const found = stories.flatMap(({ terms }, story) => {
    const place = placeOf(number, terms);
    return place < 0 ? [] : [[story, place] as const];
  });
  return {
    stories: Int32Array.from(found, ([story]) => story),
    places: Int32Array.from(found, ([, place]) => place),
  };
}

/** Where a number stands among sorted ones; -1 where it does not. */
function placeOf(number: number, sorted: Int32Array): number {
  let [low, high] = [0, sorted.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const value = sorted[middle] ?? 0;
    if (value === number) return middle;
    if (value < number) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
