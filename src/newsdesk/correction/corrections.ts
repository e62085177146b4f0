import { z } from 'zod';
import type { Documents } from '../../state/documents.js';
import { openFollowedDocument } from '../../state/stateDocument.js';
import {
  type Correction,
  correctionId,
  correctionSchema,
  type Decision,
  type QuotationKey,
} from './correction.js';

/** A decision, and who made it when. */
export type Decided = Pick<Correction, 'decision' | 'by' | 'at'>;

/** What moderators have decided about quotations, the oldest first. */
export interface Corrections {
  list(): readonly Correction[];
  /** Replaces an earlier decision about the same quotation. Rejects if it cannot be saved, and then changes nothing. */
  add(key: QuotationKey, decided: Decided): Promise<Correction>;
  /** The same where nothing is decided yet; null where something is, as by another moderator at the same time. */
  addFirst(key: QuotationKey, decided: Decided): Promise<Correction | null>;
  /** The same for many, all of them or none. */
  addAll(decided: readonly (QuotationKey & Decided)[]): Promise<readonly Correction[]>;
  /** Takes a decision back; null if none has this id. */
  undo(id: string): Promise<Correction | null>;
  /** Has reviews ask again about what was skipped; gives how many. */
  forgetSkipped(): Promise<number>;
  /** Deletes the decisions about stories that are gone. */
  forgetStories(ids: ReadonlySet<string>): Promise<void>;
}

/** Of decisions: version 1 has `set` and `withdraw` alone. */
const VERSION = 2;

/** Kept in `corrections.json` of the state. `readOnly` for a process that does not hold the state. */
export async function openCorrections(
  documents: Documents,
  onNotice: (sentence: string) => void,
  {
    readOnly = false,
    onFollowed = () => undefined,
  }: {
    readonly readOnly?: boolean;
    /** Called when another process has changed them. */
    readonly onFollowed?: () => void;
  } = {},
): Promise<Corrections> {
  const state = await openFollowedDocument({
    documents,
    name: 'corrections.json',
    version: VERSION,
    schema: z.array(correctionSchema).readonly(),
    empty: [],
    onNotice,
    readOnly,
    onFollowed,
  });
  const addAll: Corrections['addAll'] = async (decided) => {
    let added: readonly Correction[] = [];
    await state.update((list) => {
      const byId = new Map(list.map((correction) => [correction.id, correction]));
      const next = new Map(
        decided.map((one): [string, Correction] => {
          const id = correctionId(one);
          return [id, { ...one, id, decision: after(byId.get(id)?.decision, one.decision) }];
        }),
      );
      added = [...next.values()];
      return [...list.filter(({ id }) => !next.has(id)), ...added];
    });
    return added;
  };
  return {
    async forgetStories(ids) {
      await state.update((list) => {
        const left = list.filter(({ article }) => !ids.has(article));
        return left.length === list.length ? list : left;
      });
    },
    list: () => state.read(),
    addAll,
    async add(key, decided) {
      const [correction] = await addAll([{ ...key, ...decided }]);
      if (correction === undefined) throw new RangeError('One decision is one correction.');
      return correction;
    },
    async addFirst(key, decided) {
      const correction: Correction = { ...key, ...decided, id: correctionId(key) };
      const stored = await state.update((list) =>
        list.some(({ id }) => id === correction.id) ? list : [...list, correction],
      );
      return stored.includes(correction) ? correction : null;
    },
    async undo(id) {
      let undone: Correction | null = null;
      await state.update((list) => {
        undone = list.find((correction) => correction.id === id) ?? null;
        return undone === null ? list : list.filter((correction) => correction !== undone);
      });
      return undone;
    },
    async forgetSkipped() {
      let skipped = 0;
      await state.update((list) => {
        const others = list.filter(({ decision }) => decision.kind !== 'skip');
        skipped = list.length - others.length;
        return skipped === 0 ? list : others;
      });
      return skipped;
    },
  };
}

/** A quotation that moderators have added stays added, whoever is said to have said it. */
function after(before: Decision | undefined, decision: Decision): Decision {
  if (before?.kind !== 'add') return decision;
  switch (decision.kind) {
    case 'set':
      return { kind: 'add', name: decision.name, role: decision.role };
    case 'nobody':
      return { kind: 'add', name: null, role: null };
    case 'skip':
      return before;
    default:
      return decision;
  }
}

/** No corrections, as in the terminal with another folder of articles. */
export const NO_CORRECTIONS: Pick<Corrections, 'list'> = { list: () => [] };
