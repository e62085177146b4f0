import { DatabaseError } from '../../database/databaseError.js';
import type { Database } from '../../database/openDatabase.js';

/** The vectors of articles in a table of pgvector, to ask for those that are close to a question. */
export interface VectorTable {
  /** Of these folders of articles, those without vectors there. */
  missing(folders: readonly string[]): Promise<ReadonlySet<string>>;
  /** The vectors of an article that the database has; they go with it. */
  add(folder: string, vectors: readonly Float32Array[]): Promise<void>;
  /**
   * The folders of the articles with so many vectors that are the closest to one, by an index that may miss some
   * (HNSW).
   */
  closest(vector: Float32Array, count: number): Promise<ReadonlySet<string>>;
}

/** How many entries of the index are looked at: more find more, and take longer. At most 1,000. */
const LOOKED_AT = 400;

/** Of 0.8: the first that asks its index on. */
const OLDEST_MINOR = 8;
const EXTENSION = "select extversion as version from pg_extension where extname = 'vector'";
const DIMENSIONS = `select atttypmod as dimensions from pg_attribute
  where attrelid = to_regclass('verbatim.index_vectors') and attname = 'vector'`;
/** Half the numbers' bits: what is close is compared exactly afterwards. */
const CREATE = (dimensions: number) => [
  'drop table if exists verbatim.index_vectors',
  `create table verbatim.index_vectors (
    folder text not null collate "C" references verbatim.index_articles on delete cascade,
    number integer not null,
    vector halfvec(${dimensions}) not null,
    primary key (folder, number)
  )`,
  'create index index_vectors_closest on verbatim.index_vectors using hnsw (vector halfvec_cosine_ops)',
];
const MISSING = `select folder from unnest($1::text[]) as wanted (folder)
  where not exists (select from verbatim.index_vectors v where v.folder = wanted.folder)`;
const ADD = `insert into verbatim.index_vectors (folder, number, vector)
  select $1, number, vector::halfvec from unnest($2::text[]) with ordinality as each (vector, number)
  where exists (select from verbatim.index_articles where folder = $1)
  on conflict do nothing`;
const CLOSEST = 'select folder from verbatim.index_vectors order by vector <=> $1::halfvec limit $2';

/** Throws a DatabaseError where the database has no pgvector. */
export async function requireVectors({ query, place }: Database): Promise<void> {
  const [extension] = await query<{ version: string }>(EXTENSION);
  const [major = 0, minor = 0] = (extension?.version ?? '').split('.').map(Number);
  if (major > 0 || minor >= OLDEST_MINOR) return;
  throw new DatabaseError(
    `The database ${place} has no pgvector 0.8 or newer. Run "create extension vector" there as its administrator, or set VERBATIM_VECTORS=memory.`,
  );
}

/** Has the table in the database, which must have pgvector. */
export async function openVectorTable(database: Database, dimensions: number): Promise<VectorTable> {
  const { query } = database;
  await database.transaction(async (inOne) => {
    // One process after another.
    await inOne("select pg_advisory_xact_lock(hashtextextended('verbatim/vectors', 0))");
    const [column] = await inOne<{ dimensions: number }>(DIMENSIONS);
    if (column?.dimensions === dimensions) return;
    for (const statement of CREATE(dimensions)) await inOne(statement);
  });
  return {
    async missing(folders) {
      const rows = await query<{ folder: string }>(MISSING, [folders]);
      return new Set(rows.map(({ folder }) => folder));
    },
    async add(folder, vectors) {
      await query(ADD, [folder, vectors.map(textOf)]);
    },
    closest: (vector, count) =>
      database.transaction(async (inOne) => {
        await inOne(`set local hnsw.ef_search = ${LOOKED_AT}`);
        // Where the index gives fewer, it is asked on.
        await inOne("set local hnsw.iterative_scan = 'relaxed_order'");
        const rows = await inOne<{ folder: string }>(CLOSEST, [textOf(vector), count]);
        return new Set(rows.map(({ folder }) => folder));
      }),
  };
}

/** As pgvector reads it. */
function textOf(vector: Float32Array): string {
  return `[${vector.join(',')}]`;
}
