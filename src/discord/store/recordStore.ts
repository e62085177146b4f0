import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { messageOf } from '../../errors.js';
import { ownValue } from '../../ownValue.js';
import type { Documents } from '../../state/documents.js';
import { openStateDocument, type StateDocument } from '../../state/stateDocument.js';
import {
  type AnswerRecord,
  type BriefingRecord,
  type QuotesRecord,
  recordSchema,
  type StoredRecord,
} from './record.js';
import { withoutStories } from './withoutStories.js';

type Without<T, K extends string> = T extends unknown ? Omit<T, K> : never;

interface RecordStoreOptions {
  /** Of records alone. */
  readonly documents: Documents;
  readonly keepMs: number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly onNotice: (sentence: string) => void;
}

/** What is stored of replies, for some days. A change that cannot be stored rejects and changes nothing. */
export interface RecordStore {
  add(record: Without<StoredRecord, 'id' | 'at'>): Promise<string>;
  answer(id: string): AnswerRecord | null;
  quotes(id: string): QuotesRecord | null;
  briefing(id: string): BriefingRecord | null;
  /** Null when the answer is not stored. */
  changeAnswer(id: string, change: (answer: AnswerRecord) => AnswerRecord): Promise<AnswerRecord | null>;
  /** True for the first caller with a key, also after a restart; false for others, and when nothing is stored. */
  claim(id: string, key: string): Promise<boolean>;
  /** Everything stored, the oldest first. */
  all(): StoredRecord[];
  /** Deletes what a member asked and voted; gives the number of entries that changed. */
  forget(member: string): Promise<number>;
  /** Deletes what has words of stories that are gone, or names them, and lists of speakers whom none quotes now. */
  forgetStories(ids: ReadonlySet<string>, isQuoted: (speaker: string) => boolean): Promise<void>;
  remove(id: string): Promise<void>;
}

const HOUR_MS = 3_600_000;
/** `<hour>.json`, then `<hour>.1.json` ... */
const FILE = /^(\d{4}-\d\d-\d\dT\d\d)(?:\.(\d{1,6}))?\.json$/u;
/** One that could not be read; nothing reads it again. */
const SET_ASIDE = /^(\d{4}-\d\d-\d\dT\d\d)(?:\.\d{1,6})?\.json\.(?:corrupt|newer)-/u;
/** In one file, so that a change writes little however much is asked in an hour. */
const RECORDS_A_FILE = 40;
/** Of one record; the oldest goes. */
const MAX_CLAIMS = 100;
const schema = z.record(z.string(), recordSchema);

type Records = Readonly<Record<string, StoredRecord>>;

interface RecordFile {
  readonly name: string;
  readonly hour: string;
  readonly state: StateDocument<Records>;
}

/** Some files an hour: a change writes one of them, and what is too old is files to delete. */
export async function openRecordStore(options: RecordStoreOptions): Promise<RecordStore> {
  const { documents, keepMs, now, onNotice } = options;
  await documents.sweep('');
  const open = async (name: string, hour: string): Promise<RecordFile> => ({
    name,
    hour,
    state: await openStateDocument({ documents, name, version: 1, schema, empty: {}, onNotice }),
  });
  let files: RecordFile[] = [];
  /** By record. */
  const fileOf = new Map<string, RecordFile>();
  const note = (file: RecordFile): void => {
    for (const id of Object.keys(file.state.read())) fileOf.set(id, file);
  };
  /** Takes over a file as another process has left it. */
  const follow = async (name: string): Promise<void> => {
    const hour = FILE.exec(name)?.[1];
    if (hour === undefined) return;
    const known = files.find((file) => file.name === name);
    const file = known ?? (await open(name, hour));
    await known?.state.refresh();
    if (!files.some((other) => other.name === name)) files.push(file);
    note(file);
  };
  const followAll = async (): Promise<void> => {
    const names = (await documents.list('')).map(({ name }) => name);
    for (const name of new Set([...names, ...files.map((file) => file.name)])) await follow(name);
  };
  await followAll();
  documents.onChanged((name) => (name === null ? followAll() : follow(name)));

  /** The file that takes new records, and how many it was given. */
  let current: { readonly hour: string; readonly file: Promise<RecordFile>; given: number } | null = null;
  const openNext = async (hour: string): Promise<RecordFile> => {
    const names = new Set((await documents.list('')).map(({ name }) => name));
    let number = 0;
    const nameOf = () => (number === 0 ? `${hour}.json` : `${hour}.${number}.json`);
    while (names.has(nameOf())) number++;
    const file = await open(nameOf(), hour);
    files.push(file);
    return file;
  };
  const fileForOneMore = (hour: string): Promise<RecordFile> => {
    if (current?.hour !== hour || current.given === RECORDS_A_FILE)
      current = { hour, file: openNext(hour), given: 0 };
    current.given++;
    const { file } = current;
    file.catch(() => {
      if (current?.file === file) current = null;
    });
    return file;
  };

  const isOld = (hour: string) => Date.parse(`${hour}:00:00Z`) + HOUR_MS + keepMs < now();
  const hourNow = () => new Date(now()).toISOString().slice(0, 13);
  let sweptIn = '';
  const sweep = async () => {
    if (hourNow() === sweptIn) return;
    sweptIn = hourNow();
    for (const { name, state } of files.filter((file) => isOld(file.hour))) {
      files = files.filter((file) => file.name !== name);
      for (const id of Object.keys(state.read())) fileOf.delete(id);
      await documents.remove(name);
    }
    for (const { name, hour } of await listSetAside(documents)) if (isOld(hour)) await documents.remove(name);
  };
  await sweep();

  const find = (id: string): StoredRecord | null => {
    const record = ownValue(fileOf.get(id)?.state.read() ?? {}, id);
    return record === undefined || record.at + keepMs < now() ? null : record;
  };
  const all = () => files.flatMap(({ state }) => Object.values(state.read())).sort((a, b) => a.at - b.at);

  return {
    async add(record) {
      await sweep().catch((error: unknown) =>
        onNotice(`Stored answers that are too old could not be deleted: ${messageOf(error)}`),
      );
      const at = now();
      const hour = hourNow();
      const id = `${hour}-${randomUUID().slice(0, 8)}`;
      const file = await fileForOneMore(hour);
      await file.state.update((records) => ({ ...records, [id]: { ...record, id, at } }));
      fileOf.set(id, file);
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
      const records = await fileOf.get(id)?.state.update((before) => {
        const record = ownValue(before, id);
        return record?.kind === 'answer' ? { ...before, [id]: change(record) } : before;
      });
      const changed = ownValue(records ?? {}, id);
      return changed?.kind === 'answer' ? changed : null;
    },
    async claim(id, key) {
      if (find(id) === null) return false;
      let isFirst = false;
      await fileOf.get(id)?.state.update((before) => {
        const record = ownValue(before, id);
        const claims = record?.claims ?? [];
        isFirst = record !== undefined && !claims.includes(key);
        if (record === undefined || !isFirst) return before;
        return { ...before, [id]: { ...record, claims: [...claims, key].slice(-MAX_CLAIMS) } };
      });
      return isFirst;
    },
    all,
    async forget(member) {
      let forgotten = 0;
      for (const { state } of files) {
        let changed: readonly StoredRecord[] = [];
        await state.update((records) => {
          const left = Object.values(records)
            .filter((record) => record.member !== member)
            .map((record) => withoutVote(record, member));
          changed = Object.values(records).filter((record) => !left.includes(record));
          return changed.length === 0
            ? records
            : Object.fromEntries(left.map((record) => [record.id, record]));
        });
        forgotten += changed.length;
      }
      await removeSetAside(documents, (text) => text.includes(member));
      return forgotten;
    },
    async forgetStories(ids, isQuoted) {
      for (const { state } of files) {
        await state.update((records) => {
          const left = Object.entries(records).flatMap(([id, record]) => {
            const kept = withoutStories(record, ids, isQuoted);
            return kept === null ? [] : [[id, kept] as const];
          });
          return left.every(([id, record]) => ownValue(records, id) === record) &&
            left.length === Object.keys(records).length
            ? records
            : Object.fromEntries(left);
        });
      }
      // Nobody can tell what is in them.
      await removeSetAside(documents, (text) => [...ids].some((id) => text.includes(id)));
    },
    async remove(id) {
      await fileOf
        .get(id)
        ?.state.update((records) =>
          Object.fromEntries(Object.entries(records).filter(([key]) => key !== id)),
        );
      fileOf.delete(id);
    },
  };
}

async function listSetAside(
  documents: Documents,
): Promise<{ readonly name: string; readonly hour: string }[]> {
  return (await documents.list('')).flatMap(({ name }) => {
    const hour = SET_ASIDE.exec(name)?.[1];
    return hour === undefined ? [] : [{ name, hour }];
  });
}

async function removeSetAside(documents: Documents, isMeant: (text: string) => boolean): Promise<void> {
  for (const { name } of await listSetAside(documents)) {
    const stored = await documents.load(name);
    if (stored !== null && isMeant(stored.text)) await documents.remove(name);
  }
}

/** The record itself when the member has not voted on it. */
function withoutVote(record: StoredRecord, member: string): StoredRecord {
  if (record.kind !== 'answer' || !Object.hasOwn(record.votes, member)) return record;
  const votes = Object.entries(record.votes).filter(([voter]) => voter !== member);
  return { ...record, votes: Object.fromEntries(votes) };
}
