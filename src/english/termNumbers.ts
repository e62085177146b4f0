/** Gives each term a number, so that the words of a story are arrays of numbers. They are never given anew. */
export interface TermNumbers {
  /** The number of a term, a new one if it has none. */
  numberOf(term: string): number;
  /** Null for a term that has none. */
  find(term: string): number | null;
  /** Every term with its number. */
  all(): Iterable<readonly [string, number]>;
}

export function createTermNumbers(): TermNumbers {
  const numbers = new Map<string, number>();
  return {
    numberOf(term) {
      let number = numbers.get(term);
      // What is cut out of a text would keep the whole text in memory.
      if (number === undefined) numbers.set(Buffer.from(term).toString(), (number = numbers.size));
      return number;
    },
    find: (term) => numbers.get(term) ?? null,
    all: () => numbers,
  };
}
