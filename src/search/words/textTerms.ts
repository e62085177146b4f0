/** Small numbers: how many texts a story has decides how large an array they need. */
export type Numbers = Uint16Array | Uint32Array;

/** The terms of a story's passages, or of its sentences, by the place of a term in `StoryWords.terms`. */
export interface TextTerms {
  /** By place: where its texts begin in the next two; one more at the end. */
  readonly starts: Numbers;
  /** The texts that have a term, and how often. */
  readonly texts: Numbers;
  readonly counts: Numbers;
  /** How many terms each text has. */
  readonly lengths: Numbers;
  readonly total: number;
}

/** `texts`: the terms of each, as numbers; `terms`: all of these numbers, sorted. */
export function textTermsOf(texts: readonly (readonly number[])[], terms: Int32Array): TextTerms {
  const places = new Map<number, number>();
  terms.forEach((term, place) => places.set(term, place));
  /** Of each text the places of its terms, sorted. */
  const sorted = texts.map((own) => Int32Array.from(own, (term) => places.get(term) ?? 0).sort());
  const starts = new Array<number>(terms.length + 1).fill(0);
  for (const own of sorted) {
    own.forEach((place, i) => {
      if (place !== own[i - 1]) starts[place + 1] = (starts[place + 1] ?? 0) + 1;
    });
  }
  for (let place = 1; place < starts.length; place++) {
    starts[place] = (starts[place] ?? 0) + (starts[place - 1] ?? 0);
  }
  const lengths = texts.map((own) => own.length);
  const entries = starts.at(-1) ?? 0;
  const [textNumbers, counts] = [numbers(entries, texts.length), numbers(entries, Math.max(0, ...lengths))];
  const next = [...starts];
  sorted.forEach((own, text) => {
    own.forEach((place, i) => {
      if (place !== own[i - 1]) textNumbers[(next[place] = (next[place] ?? 0) + 1) - 1] = text;
      const at = (next[place] ?? 0) - 1;
      counts[at] = (counts[at] ?? 0) + 1;
    });
  });
  return {
    starts: from(starts),
    texts: textNumbers,
    counts,
    lengths: from(lengths),
    total: lengths.reduce((sum, length) => sum + length, 0),
  };
}

/** Room for so many numbers up to `largest`. */
function numbers(length: number, largest: number): Numbers {
  return largest <= 0xffff ? new Uint16Array(length) : new Uint32Array(length);
}

export function from(values: readonly number[]): Numbers {
  const array = numbers(
    values.length,
    values.reduce((most, value) => Math.max(most, value), 0),
  );
  array.set(values);
  return array;
}
