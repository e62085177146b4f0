import type { TermPlaces } from './termPlaces.js';
import type { TextTerms } from './textTerms.js';

/** The texts of many stories that have a term, in order, and how often each has it. */
interface Posting {
  readonly texts: Int32Array;
  /** Up to 65,535: more of one word make no difference. */
  readonly counts: Uint16Array;
}

/** Texts of many stories, one story after another, by their terms. */
interface Postings {
  /** How many texts there are. */
  readonly count: number;
  of(term: string): Posting;
}

/**
 * So many texts of terms are kept in one piece, 6 bytes each: those of the frequent terms, which most questions have
 * and which take the longest to gather.
 */
const KEPT_TEXTS = 500_000;
const MOST = 0xffff;

/** Gathers what stories know of a term; what was gathered last is kept. */
export function createPostings(
  stories: readonly TextTerms[],
  placesOf: (term: string) => TermPlaces,
): Postings {
  let count = 0;
  const firsts = Int32Array.from(stories, ({ lengths }) => {
    const first = count;
    count += lengths.length;
    return first;
  });
  const gather = (term: string): Posting => {
    const { stories: owners, places } = placesOf(term);
    let size = 0;
    for (let i = 0; i < owners.length; i++) {
      const starts = stories[owners[i] ?? 0]?.starts;
      const place = places[i] ?? 0;
      size += (starts?.[place + 1] ?? 0) - (starts?.[place] ?? 0);
    }
    const posting = { texts: new Int32Array(size), counts: new Uint16Array(size) };
    let next = 0;
    for (let i = 0; i < owners.length; i++) {
      const owner = owners[i] ?? 0;
      const own = stories[owner];
      if (own === undefined) continue;
      const { starts, texts, counts } = own;
      const place = places[i] ?? 0;
      const first = firsts[owner] ?? 0;
      const end = starts[place + 1] ?? 0;
      for (let at = starts[place] ?? 0; at < end; at++) {
        posting.texts[next] = first + (texts[at] ?? 0);
        posting.counts[next++] = Math.min(MOST, counts[at] ?? 0);
      }
    }
    return posting;
  };

  const kept = new Map<string, Posting>();
  let keptTexts = 0;
  return {
    count,
    of(term) {
      const posting = kept.get(term) ?? gather(term);
      if (!kept.delete(term)) keptTexts += posting.texts.length;
      kept.set(term, posting);
      for (const [oldest, { texts }] of kept) {
        if (keptTexts <= KEPT_TEXTS || oldest === term) break;
        kept.delete(oldest);
        keptTexts -= texts.length;
      }
      return posting;
    },
  };
}
