import { setImmediate as pause } from 'node:timers/promises';
import { VerbatimError } from '../../errors.js';
import type { Cosines, PassageIndex } from '../passageIndex.js';
import type { VectorRows } from './vectorRows.js';

/** Where the vectors of an article are. */
export interface RowRange {
  readonly first: number;
  readonly count: number;
}

/** Rows that are compared before other work gets its turn: about 2 ms. */
const SLICE = 16_384;
const NO_COSINES = new Float32Array(0);

/** Compares the vectors of some articles, by their ids, out of all rows. */
export function createPackedPassageIndex(
  rows: VectorRows,
  places: ReadonlyMap<string, RowRange>,
): PassageIndex {
  const end = [...places.values()].reduce((most, { first, count }) => Math.max(most, first + count), 0);
  return {
    async scan({ vector, article }) {
      if (vector.length !== rows.dimensions || !vector.every(Number.isFinite)) {
        throw new VerbatimError(
          `The index has vectors of ${rows.dimensions} numbers, but the question’s vector has ${vector.length}. Build the index again with the model in use.`,
        );
      }
      if (article !== undefined) {
        const place = places.get(article);
        const cosines = new Float32Array(place === undefined ? 0 : place.first + place.count);
        if (place !== undefined) rows.scan(vector, place.first, place.count, cosines);
        return cosinesIn(cosines, new Map(place === undefined ? [] : [[article, place]]));
      }
      const cosines = new Float32Array(end);
      for (let first = 0; first < end; first += SLICE) {
        if (first > 0) await pause();
        rows.scan(vector, first, Math.min(SLICE, end - first), cosines);
      }
      return cosinesIn(cosines, places);
    },
  };
}

function cosinesIn(cosines: Float32Array, places: ReadonlyMap<string, RowRange>): Cosines {
  return {
    inOneArray: { values: cosines, places },
    of(article) {
      const place = places.get(article);
      return place === undefined ? NO_COSINES : cosines.subarray(place.first, place.first + place.count);
    },
  };
}
