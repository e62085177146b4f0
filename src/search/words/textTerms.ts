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
  const found: Map<number, number>[] = Array.from(terms, () => new Map<number, number>());
  let entries = 0;
  texts.forEach((own, text) => {
    for (const term of own) {
      const counts = found[places.get(term) ?? -1];
      if (counts === undefined) continue;
      const before = counts.get(text);
      if (before === undefined) entries++;
      counts.set(text, (before ?? 0) + 1);
    }
  });
  const lengths = texts.map((own) => own.length);
  const starts: number[] = [];
  const [textNumbers, counts] = [numbers(entries, texts.length), numbers(entries, Math.max(0, ...lengths))];
  let at = 0;
  for (const own of found) {
    starts.push(at);
    for (const [text, count] of own) {
      textNumbers[at] = text;
      counts[at++] = count;
    }
  }
  starts.push(at);
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
