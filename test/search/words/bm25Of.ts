import { createTermNumbers } from '../../../src/english/termNumbers.js';
import { type Bm25, createBm25 } from '../../../src/search/words/bm25.js';
import { textTermsOf } from '../../../src/search/words/textTerms.js';

/** BM25 of texts by their terms, the first so many of them in the first story, and so on; the rest in one more. */
export function bm25Of(texts: readonly (readonly string[])[], sizes: readonly number[] = []): Bm25 {
  const numbers = createTermNumbers();
  const numbered = texts.map((terms) => terms.map((term) => numbers.numberOf(term)));
  let first = 0;
  const stories = [...sizes, texts.length].map((size) => {
    const own = numbered.slice(first, first + size);
    first += size;
    const terms = Int32Array.from(new Set(own.flat())).sort();
    return { terms, texts: textTermsOf(own, terms) };
  });
  return createBm25(
    stories.map((story) => story.texts),
    (term) => {
      const places = stories.map(({ terms }) => terms.indexOf(numbers.find(term) ?? -1));
      const owners = [...stories.keys()].filter((story) => (places[story] ?? -1) >= 0);
      return {
        stories: Int32Array.from(owners),
        places: Int32Array.from(owners, (story) => places[story] ?? 0),
      };
    },
  );
}
