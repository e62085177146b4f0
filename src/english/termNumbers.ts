/** Gives each term a number, so that the words of a story are arrays of numbers. They are never given anew. */
export interface TermNumbers {
  /** The number of a term, a new one if it has none. */
  numberOf(term: string): number;
  /** Null for a term that has none. */
  find(term: string): number | null;
  /** Every term with its number, in order of the numbers. */
  all(): Iterable<readonly [string, number]>;
  /** The term of a number; null for one that has none, or that has been forgotten. */
  termOf(number: number): string | null;
  /** How many numbers there are. */
  count(): number;
}

/** `known`: terms that have the first numbers, in order; an empty one has been forgotten. */
export function createTermNumbers(known: readonly string[] = []): TermNumbers {
  const numbers = new Map<string, number>();
  const terms = [...known];
  known.forEach((term, number) => {
    if (term !== '') numbers.set(term, number);
  });
  return {
    numberOf(term) {
      let number = numbers.get(term);
      if (number === undefined) {
        // What is cut out of a text would keep the whole text in memory.
        const own = Buffer.from(term).toString();
        number = terms.push(own) - 1;
        numbers.set(own, number);
      }
      return number;
    },
    find: (term) => numbers.get(term) ?? null,
    all: () => numbers,
    termOf(number) {
      const term = terms[number];
      return term === undefined || term === '' ? null : term;
    },
    count: () => terms.length,
  };
}
