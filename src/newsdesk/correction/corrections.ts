import path from 'node:path';
import { z } from 'zod';
import { openStateFile } from '../state/stateFile.js';
import { type Correction, correctionId, correctionSchema, type QuotationKey } from './correction.js';

/** What moderators have decided about quotations, the oldest first. */
export interface Corrections {
  list(): readonly Correction[];
  /** Replaces an earlier decision about the same quotation. Rejects if it cannot be saved, and then changes nothing. */
  add(key: QuotationKey, decided: Pick<Correction, 'decision' | 'by' | 'at'>): Promise<Correction>;
  /** Takes a decision back; null if none has this id. */
  undo(id: string): Promise<Correction | null>;
}

/** Kept in `corrections.json` of the state folder. `readOnly` without the folder's lock. */
export async function openCorrections(
  folder: string,
  onNotice: (sentence: string) => void,
  { readOnly = false }: { readonly readOnly?: boolean } = {},
): Promise<Corrections> {
  const state = await openStateFile({
    file: path.join(folder, 'corrections.json'),
    version: 1,
    schema: z.array(correctionSchema).readonly(),
    empty: [],
    onNotice,
    readOnly,
  });
  return {
    list: () => state.read(),
    async add(key, decided) {
      const correction = { ...key, ...decided, id: correctionId(key) };
      await state.update((list) => [...list.filter(({ id }) => id !== correction.id), correction]);
      return correction;
    },
    async undo(id) {
      let undone: Correction | null = null;
      await state.update((list) => {
        undone = list.find((correction) => correction.id === id) ?? null;
        return undone === null ? list : list.filter((correction) => correction !== undone);
      });
      return undone;
    },
  };
}

/** No corrections, as in the terminal with another folder of articles. */
export const NO_CORRECTIONS: Pick<Corrections, 'list'> = { list: () => [] };
