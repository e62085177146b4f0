import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { ownValue } from '../../ownValue.js';
import { openStateFile, type StateFile } from '../../state/stateFile.js';
import {
  type AnswerRecord,
  type BriefingRecord,
  type QuotesRecord,
  recordSchema,
  type StoredRecord,
} from './record.js';

type Without<T, K extends string> = T extends unknown ? Omit<T, K> : never;

interface RecordStoreOptions {
  /** Made when it is missing. */
  readonly folder: string;
  readonly keepMs: number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly onNotice: (sentence: string) => void;
}

/** What is stored of replies, for some days. A change that cannot be written to disk rejects and changes nothing. */
export interface RecordStore {
  add(record: Without<StoredRecord, 'id' | 'at'>): Promise<string>;
  answer(id: string): AnswerRecord | null;
  quotes(id: string): QuotesRecord | null;
  briefing(id: string): BriefingRecord | null;
  /** Null when the answer is not stored. */
  changeAnswer(id: string, change: (answer: AnswerRecord) => AnswerRecord): Promise<AnswerRecord | null>;
  /** Everything stored, the oldest first. */
  all(): StoredRecord[];
  /** Deletes what a member asked and voted; gives the number of entries that changed. */
  forget(member: string): Promise<number>;
  remove(id: string): Promise<void>;
}

const HOUR_MS = 3_600_000;
const FILE = /^(\d{4}-\d\d-\d\dT\d\d)\.json$/u;
const schema = z.record(z.string(), recordSchema);

type Hour = StateFile<Readonly<Record<string, StoredRecord>>>;

/** One file an hour, so that a change writes little and what is too old is a file to delete. */
export async function openRecordStore(options: RecordStoreOptions): Promise<RecordStore> {
  const { folder, keepMs, now, onNotice } = options;
  await mkdir(folder, { recursive: true });
  const open = (hour: string): Promise<Hour> =>
    openStateFile({ file: path.join(folder, `${hour}.json`), version: 1, schema, empty: {}, onNotice });
  const hours = new Map<string, Promise<Hour>>();
  const opened = new Map<string, Hour>();
  const hourFile = async (hour: string): Promise<Hour> => {
    const opening = hours.get(hour) ?? open(hour);
    hours.set(hour, opening);
    const file = await opening;
    opened.set(hour, file);
    return file;
  };
  const isOld = (hour: string) => Date.parse(`${hour}:00:00Z`) + HOUR_MS + keepMs < now();
  const sweep = async () => {
    for (const hour of [...opened.keys()].filter(isOld)) {
      hours.delete(hour);
      opened.delete(hour);
      await rm(path.join(folder, `${hour}.json`), { force: true });
    }
  };

  for (const name of (await readdir(folder)).sort()) {
    const hour = FILE.exec(name)?.[1];
    if (hour !== undefined) await hourFile(hour);
  }
  await sweep();

  const find = (id: string): StoredRecord | null => {
    const records = opened.get(hourOf(id))?.read() ?? {};
    const record = ownValue(records, id);
    return record === undefined || record.at + keepMs < now() ? null : record;
  };
  const all = () =>
    [...opened.values()].flatMap((file) => Object.values(file.read())).sort((a, b) => a.at - b.at);

  return {
    async add(record) {
      await sweep();
      const at = now();
      const hour = new Date(at).toISOString().slice(0, 13);
      const id = `${hour}-${randomUUID().slice(0, 8)}`;
      await (await hourFile(hour)).update((records) => ({ ...records, [id]: { ...record, id, at } }));
      return id;
    },
    answer(id) {
      const record = find(id);
      return record?.kind === 'answer' ? record : null;
    },
    briefing(id) {
      const record = find(id);
      return record?.kind === 'briefing' ? record : null;
    },
    quotes(id) {
      const record = find(id);
      return record?.kind === 'quotes' ? record : null;
    },
    async changeAnswer(id, change) {
      if (find(id)?.kind !== 'answer') return null;
      const records = await opened.get(hourOf(id))?.update((before) => {
        const record = ownValue(before, id);
        return record?.kind === 'answer' ? { ...before, [id]: change(record) } : before;
      });
      const changed = ownValue(records ?? {}, id);
      return changed?.kind === 'answer' ? changed : null;
    },
    all,
    async forget(member) {
      let forgotten = 0;
      for (const file of opened.values()) {
        await file.update((records) => {
          const left = Object.values(records)
            .filter((record) => record.member !== member)
            .map((record) => withoutVote(record, member));
          const changes = Object.values(records).filter((record) => !left.includes(record)).length;
          forgotten += changes;
          return changes === 0 ? records : Object.fromEntries(left.map((record) => [record.id, record]));
        });
      }
      return forgotten;
    },
    async remove(id) {
      await opened
        .get(hourOf(id))
        ?.update((records) => Object.fromEntries(Object.entries(records).filter(([key]) => key !== id)));
    },
  };
}

/** The record itself when the member has not voted on it. */
function withoutVote(record: StoredRecord, member: string): StoredRecord {
  if (record.kind !== 'answer' || !Object.hasOwn(record.votes, member)) return record;
  const votes = Object.entries(record.votes).filter(([voter]) => voter !== member);
  return { ...record, votes: Object.fromEntries(votes) };
}

function hourOf(id: string): string {
  return id.slice(0, 13);
}
