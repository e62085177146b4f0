import { setImmediate as pause } from 'node:timers/promises';
import { VerbatimError } from '../../errors.js';
import type { PassageIndex } from '../passageIndex.js';
import type { VectorRows } from './vectorRows.js';

/** Where the vectors of an article are. */
export interface RowRange {
  readonly first: number;
  readonly count: number;
}

/** Rows that are compared before other work gets its turn: about 2 ms. */
const SLICE = 65_536;
const NO_COSINES = new Float32Array(0);

/** Compares the vectors of some articles, by their ids, out of all rows. */
export function createPackedPassageIndex(
  rows: VectorRows,
  places: ReadonlyMap<string, RowRange>,
): PassageIndex {
  const end = [...places.values()].reduce((most, { first, count }) => Math.max(most, first + count), 0);
  const compare = (vector: Float32Array) => {
    if (vector.length !== rows.dimensions || !vector.every(Number.isFinite)) {
      throw new VerbatimError(
        `The index has vectors of ${rows.dimensions} numbers, but the question’s vector has ${vector.length}. Build the index again with the model in use.`,
      );
    }
    const query = rows.query(vector);
    return {
      query,
      of: (article: string): Float32Array => {
        const place = places.get(article);
        if (place === undefined) return NO_COSINES;
        const cosines = new Float32Array(place.count);
        query.exactly(place.first, place.count, cosines, 0);
        return cosines;
      },
    };
  };
  return {
    lookUp: compare,
    async scan({ vector, article }) {
      const { query, of } = compare(vector);
      if (article !== undefined) {
        const own = of(article);
        return { of: (id) => (id === article ? own : NO_COSINES) };
      }
      const values = new Float32Array(end);
      for (let first = 0; first < end; first += SLICE) {
        if (first > 0) await pause();
        query.roughly(first, Math.min(SLICE, end - first), values, first);
      }
      return { of, inOneArray: { values, places, error: query.error } };
    },
  };
}
