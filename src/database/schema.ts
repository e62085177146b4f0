import { Kysely, type Migration, Migrator, PostgresDialect, sql } from 'kysely';
import type { Pool } from 'pg';
import { DatabaseError, databaseError } from './databaseError.js';

/** In the database, apart from what others may have there. */
const SCHEMA = 'verbatim';

/** PostgreSQL 13: the oldest that is tried. */
const OLDEST_SERVER = 130_000;

/**
 * What has changed the tables, in order of the names. Each is done once and never edited afterwards: a change is a new
 * one at the end.
 */
const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '2026-11-30-documents': {
    async up(db: Kysely<unknown>) {
      await sql`create sequence verbatim.revisions`.execute(db);
      await sql`
        create table verbatim.documents (
          name text primary key collate "C",
          content text not null,
          revision bigint not null default nextval('verbatim.revisions'),
          changed_at timestamptz not null default now()
        )`.execute(db);
    },
  },
  '2026-12-01-index': {
    async up(db: Kysely<unknown>) {
      await sql`
        create table verbatim.index_articles (
          folder text primary key collate "C",
          article text not null,
          vectors bytea not null
        )`.execute(db);
      await sql`
        create table verbatim.index_generations (
          id text primary key collate "C",
          manifest text not null,
          created_at timestamptz not null
        )`.execute(db);
      await sql`
        create table verbatim.index_current (
          is_one boolean primary key default true check (is_one),
          generation text not null collate "C" references verbatim.index_generations
        )`.execute(db);
    },
  },
};

/** Brings the tables up to date; of several processes one does it, and the others wait. */
export async function migrateSchema(pool: Pool, place: string): Promise<void> {
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: shared(pool) }) });
  try {
    const { rows } = await pool.query<{ version: string }>('show server_version_num');
    const [version] = rows;
    if (Number(version === undefined ? 0 : Object.values(version)[0]) < OLDEST_SERVER)
      throw new DatabaseError(`The database ${place} is older than PostgreSQL 13. Use a newer server.`);
    const migrator = new Migrator({
      db,
      provider: { getMigrations: () => Promise.resolve(MIGRATIONS) },
      migrationTableSchema: SCHEMA,
    });
    if (await hasUnknown(pool)) {
      throw new DatabaseError(
        `The tables in the database ${place} are from a newer version of Verbatim. Update Verbatim, or use another database.`,
      );
    }
    const { error } = await migrator.migrateToLatest();
    if (error !== undefined) throw databaseError(place, error);
  } catch (error) {
    throw databaseError(place, error);
  } finally {
    await db.destroy();
  }
}

/** Whether a newer version has changed the tables. */
async function hasUnknown(pool: Pool): Promise<boolean> {
  const { rows: tables } = await pool.query('select to_regclass($1) as known', [
    `${SCHEMA}.kysely_migration`,
  ]);
  if ((tables[0] as { known: unknown }).known === null) return false;
  const { rows } = await pool.query<{ name: string }>(`select name from ${SCHEMA}.kysely_migration`);
  return rows.some(({ name }) => !Object.hasOwn(MIGRATIONS, name));
}

/** The pool stays open when the library is done with it. */
function shared(pool: Pool) {
  return { connect: () => pool.connect(), end: () => Promise.resolve() };
}
