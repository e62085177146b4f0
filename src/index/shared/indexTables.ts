import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { DatabaseError } from '../../database/databaseError.js';
import { CHANNELS, type Database } from '../../database/openDatabase.js';
import type { ArticleFiles } from '../store/articleFiles.js';
import { type Generation, manifestOf, parseManifest } from '../store/generations.js';

/** The index in a database: what the folder of an index has, as rows. */
export interface IndexTables {
  /** Of the generation in use; null if there is none. */
  currentId(): Promise<string | null>;
  /** The generation in use; null if there is none. */
  current(): Promise<Generation | null>;
  /** Of these folders of articles, those that are not there. */
  missing(folders: readonly string[]): Promise<ReadonlySet<string>>;
  /** The folders of articles that no generation has: of a build that is under way, or was stopped. */
  unfinished(): Promise<readonly string[]>;
  /** The articles of these folders, by folder. */
  load(folders: readonly string[]): Promise<ReadonlyMap<string, ArticleFiles>>;
  add(folder: string, files: ArticleFiles): Promise<void>;
  /**
   * Puts a generation into use in place of the one that it was built from, and tells the other processes. Rejects where
   * another one is in use meanwhile. The one before stays.
   */
  switchTo(generation: Generation): Promise<void>;
  /** Deletes the generation before the one in use if that is older than this time, and what only the first has. */
  dropOld(before: number): Promise<void>;
  /** Deletes all of it. */
  clear(): Promise<void>;
}

const CURRENT_ID = 'select generation from verbatim.index_current';
const CURRENT =
  'select manifest from verbatim.index_generations where id = (select generation from verbatim.index_current)';
const MISSING =
  'select folder from unnest($1::text[]) as wanted (folder) where not exists (select from verbatim.index_articles a where a.folder = wanted.folder)';
const LOAD = 'select folder, article, vectors from verbatim.index_articles where folder = any($1::text[])';
const ADD =
  'insert into verbatim.index_articles (folder, article, vectors) values ($1, $2, $3) on conflict (folder) do nothing';
const ADD_GENERATION =
  'insert into verbatim.index_generations (id, manifest, created_at) values ($1, $2, $3) on conflict (id) do nothing';
const SWITCH = `insert into verbatim.index_current as old (generation) values ($1)
  on conflict (is_one) do update set generation = excluded.generation where old.generation in ($1, $2) returning generation`;
const KEEP_TWO = 'delete from verbatim.index_generations where id <> all($1::text[])';
const KEEP_CURRENT = `delete from verbatim.index_generations old using verbatim.index_current, verbatim.index_generations new
  where new.id = index_current.generation and new.created_at < to_timestamp($1 / 1000.0) and old.id <> new.id returning old.id`;
const IN_NONE = `folder not in (
  select stored ->> 'folder' from verbatim.index_generations, jsonb_array_elements(manifest::jsonb -> 'articles') as stored)`;
const UNFINISHED = `select folder from verbatim.index_articles where ${IN_NONE} order by folder`;
const SWEEP = `delete from verbatim.index_articles where ${IN_NONE}`;
const TELL = `select pg_notify('${CHANNELS.index}', $1)`;

const compress = promisify(gzip);
const expand = promisify(gunzip);

export function openIndexTables(database: Database): IndexTables {
  const { query, place } = database;
  return {
    async currentId() {
      const [row] = await query<{ generation: string }>(CURRENT_ID);
      return row?.generation ?? null;
    },
    async current() {
      const [row] = await query<{ manifest: string }>(CURRENT);
      if (row === undefined) return null;
      const read = parseManifest(row.manifest, `index in the database ${place}`);
      if (read.kind === 'found') return read.value;
      throw new DatabaseError(read.kind === 'unusable' ? read.reason : `There is no index in ${place}.`);
    },
    async missing(folders) {
      const rows = await query<{ folder: string }>(MISSING, [folders]);
      return new Set(rows.map(({ folder }) => folder));
    },
    unfinished: async () => (await query<{ folder: string }>(UNFINISHED)).map(({ folder }) => folder),
    async load(folders) {
      const rows = await query<{ folder: string; article: string; vectors: Buffer }>(LOAD, [folders]);
      const loaded = new Map<string, ArticleFiles>();
      for (const { folder, article, vectors } of rows)
        loaded.set(folder, { article, vectors: await expand(vectors) });
      return loaded;
    },
    async add(folder, { article, vectors }) {
      await query(ADD, [folder, article, await compress(vectors)]);
    },
    switchTo: (generation) =>
      database.transaction(async (inOne) => {
        const { id, previous, created } = generation;
        await inOne(ADD_GENERATION, [id, manifestOf(generation), created]);
        const [row] = await inOne(SWITCH, [id, previous]);
        if (row === undefined)
          throw new DatabaseError(`Another process has put a newer index into the database ${place}.`);
        await inOne(KEEP_TWO, [[id, previous ?? id]]);
        await inOne(SWEEP);
        await inOne(TELL, [id]);
      }),
    dropOld: (before) =>
      database.transaction(async (inOne) => {
        const dropped = await inOne(KEEP_CURRENT, [before]);
        // What a stopped build has left waits for the next one.
        if (dropped.length > 0) await inOne(SWEEP);
      }),
    clear: () =>
      database.transaction(async (inOne) => {
        await inOne('delete from verbatim.index_current');
        await inOne('delete from verbatim.index_generations');
        await inOne('delete from verbatim.index_articles');
      }),
  };
}
