import { DatabaseError } from '../database/databaseError.js';
import { CHANNELS, type Database } from '../database/openDatabase.js';
import { messageOf } from '../errors.js';
import type { Documents, StoredDocument } from './documents.js';

const LOAD = 'select content, revision from verbatim.documents where name = $1';
/** Each tells the other processes, who it was first. */
const told = (statement: string) =>
  `with done as (${statement}) select revision, pg_notify('${CHANNELS.documents}', $1::text || ' ' || $2::text) from done`;
const INSERT = told(
  'insert into verbatim.documents (name, content) values ($2, $3) on conflict (name) do nothing returning revision',
);
const CHANGED = "revision = nextval('verbatim.revisions'), changed_at = now()";
const UPDATE = told(
  `update verbatim.documents set content = $3, ${CHANGED} where name = $2 and revision = $4 returning revision`,
);
const WRITE = told(
  `insert into verbatim.documents as old (name, content) values ($2, $3)
   on conflict (name) do update set content = excluded.content, ${CHANGED} returning revision`,
);
const REMOVE = told('delete from verbatim.documents where name = $2 returning revision');
const RENAME = told(`update verbatim.documents set name = $3, ${CHANGED} where name = $2 returning revision`);
const LIST = `select substr(name, length($1) + 1) as name, extract(epoch from changed_at) * 1000 as changed_at
  from verbatim.documents where starts_with(name, $1) and position('/' in substr(name, length($1) + 1)) = 0 order by name`;

const DUMP = "select name, content from verbatim.documents where name like '%.json' order by name";
const EMPTY = "delete from verbatim.documents where name like '%.json'";
/** In place of a process: all of them hear of it. */
const NOBODY = 'nobody';
const TELL_ALL = `select pg_notify('${CHANNELS.documents}', $1::text || ' ')`;

/** So many others change a document at once before it is given up. */
const TRIES = 200;

interface Row {
  readonly revision: string;
}

/** Documents as rows of a table that several processes share. */
export function databaseDocuments(
  database: Database,
  /** Gets one sentence for each document that another process has changed and this one cannot read. */
  onNotice: (sentence: string) => void,
): Documents {
  const { query, id: self } = database;
  const load = async (name: string): Promise<StoredDocument | null> => {
    const [row] = await query<Row & { readonly content: string }>(LOAD, [name]);
    return row === undefined ? null : { text: row.content, revision: row.revision };
  };
  return {
    placeOf: (name) => `${name} in the database`,
    load,
    async change(name, known, change) {
      let revision = known;
      let newer: StoredDocument | null | undefined;
      for (let tries = 0; tries < TRIES; tries++) {
        const text = change(newer);
        if (text === null) return revision;
        const [done] =
          revision === null
            ? await query<Row>(INSERT, [self, name, text])
            : await query<Row>(UPDATE, [self, name, text, revision]);
        if (done !== undefined) return done.revision;
        newer = await load(name);
        revision = newer?.revision ?? null;
      }
      throw new DatabaseError(`${name} in the database is changed by too many at once.`);
    },
    async write(name, text) {
      await query(WRITE, [self, name, text]);
    },
    rename: async (from, to) => (await query(RENAME, [self, from, to])).length > 0,
    async remove(name) {
      await query(REMOVE, [self, name]);
    },
    async list(folder) {
      const rows = await query<{ name: string; changed_at: string }>(LIST, [
        folder === '' ? '' : `${folder}/`,
      ]);
      return rows.map(({ name, changed_at }) => ({ name, changedAt: Number(changed_at) }));
    },
    onChanged(listener) {
      const waiting = new Set<string | null>();
      let isRunning = false;
      const run = async (): Promise<void> => {
        if (isRunning) return;
        isRunning = true;
        for (const name of waiting) {
          waiting.delete(name);
          await listener(name).catch((error: unknown) => {
            // A database that is away has been told of, and everything is looked at when it is back.
            if (!(error instanceof DatabaseError)) onNotice(messageOf(error));
          });
        }
        isRunning = false;
      };
      database.onNotification(CHANNELS.documents, (payload) => {
        if (payload?.startsWith(self) === true) return;
        waiting.add(payload === null ? null : payload.slice(payload.indexOf(' ') + 1) || null);
        void run();
      });
    },
    sweep: () => Promise.resolve(),
    together: (_folder, use) => use(),
  };
}

/** All of the state at one moment, by name; without what is kept for a day alone. */
export async function dumpDocuments({ query }: Database): Promise<Map<string, Buffer>> {
  const rows = await query<{ name: string; content: string }>(DUMP);
  return new Map(rows.map(({ name, content }) => [name, Buffer.from(content)]));
}

/** Puts a state in place of the present one, in one step. Processes that run take it over. */
export async function replaceDocuments(
  database: Database,
  documents: ReadonlyMap<string, Buffer>,
): Promise<void> {
  await database.transaction(async (query) => {
    await query(EMPTY);
    for (const [name, content] of documents) await query(WRITE, [NOBODY, name, content.toString('utf8')]);
    await query(TELL_ALL, [NOBODY]);
  });
}
