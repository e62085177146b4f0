import { randomUUID } from 'node:crypto';
import { type ClientConfig, Pool, type PoolClient } from 'pg';
import { placeOfDatabase } from './databaseAddress.js';
import { databaseError } from './databaseError.js';
import { migrateSchema } from './schema.js';
import { openSession, type SessionLock } from './session.js';

interface DatabaseOptions {
  /** With user and password, so it is shown nowhere. */
  readonly url: string;
  /** Gets one sentence when the database is away, and when it is back. */
  readonly onNotice: (sentence: string) => void;
}

type Values = readonly (string | number | Buffer | readonly (string | number)[] | null)[];
/** Runs one statement. */
type Query = <Row extends object>(text: string, values?: Values) => Promise<Row[]>;

/** The PostgreSQL database that several processes share. What fails rejects with a DatabaseError. */
export interface Database {
  /** Where it is, without user and password. */
  readonly place: string;
  /** Of this process, for what it tells the others. */
  readonly id: string;
  readonly query: Query;
  /** All of it or nothing. */
  readonly transaction: <T>(run: (query: Query) => Promise<T>) => Promise<T>;
  /** Calls back with what processes send by pg_notify, and with null after a time in which it may have been lost. */
  onNotification(channel: Channel, listener: (payload: string | null) => void): void;
  /** Null where another process has the lock. It is free again when its process has ended, however it ended. */
  tryLock(name: string): Promise<SessionLock | null>;
  close(): Promise<void>;
}

/** What processes tell each other in: of documents, and of the index. */
export const CHANNELS = { documents: 'verbatim', index: 'verbatim_index' } as const;

type Channel = (typeof CHANNELS)[keyof typeof CHANNELS];

const CONNECT_MS = 5_000;
const STATEMENT_MS = 5_000;
const MAX_CONNECTIONS = 5;

/** Connects, and brings the tables up to date. Throws a DatabaseError. */
export async function openDatabase({ url, onNotice }: DatabaseOptions): Promise<Database> {
  const place = placeOfDatabase(url);
  const config: ClientConfig = {
    connectionString: url,
    connectionTimeoutMillis: CONNECT_MS,
    query_timeout: STATEMENT_MS,
    statement_timeout: STATEMENT_MS,
    keepAlive: true,
  };
  const pool = new Pool({
    ...config,
    max: MAX_CONNECTIONS,
    allowExitOnIdle: true,
    application_name: 'verbatim',
  });
  // Of a connection that nobody uses; the next one that is needed is made anew.
  pool.on('error', () => undefined);
  const listeners: { readonly channel: Channel; readonly listen: (payload: string | null) => void }[] = [];
  const tell = (channel: string | null, payload: string | null) => {
    for (const { channel: own, listen } of listeners)
      if (channel === null || channel === own) listen(payload);
  };
  const said = async <T>(done: Promise<T>): Promise<T> =>
    done.catch((error: unknown) => {
      throw databaseError(place, error);
    });
  try {
    await migrateSchema(pool, place);
    const session = await said(
      openSession({
        config,
        place,
        channels: Object.values(CHANNELS),
        onNotification: tell,
        onMissed: () => tell(null, null),
        onState: (broken) =>
          onNotice(
            broken === null
              ? `The database ${place} is there again.`
              : `${databaseError(place, broken).message} Questions are answered meanwhile, and nothing is stored.`,
          ),
      }),
    );
    return {
      place,
      id: randomUUID(),
      query: async (text, values = []) => (await said(pool.query(text, [...values]))).rows as never,
      transaction: (run) => said(inTransaction(pool, run)),
      onNotification: (channel, listen) => listeners.push({ channel, listen }),
      tryLock: (name) => said(session.tryLock(name)),
      async close() {
        await session.close();
        if (!pool.ending) await pool.end();
      },
    };
  } catch (error) {
    await pool.end();
    throw error;
  }
}

async function inTransaction<T>(pool: Pool, run: (query: Query) => Promise<T>): Promise<T> {
  const client: PoolClient = await pool.connect();
  let failure: Error | undefined;
  try {
    await client.query('begin');
    const result = await run(
      async (text, values = []) => (await client.query(text, [...values])).rows as never,
    );
    await client.query('commit');
    return result;
  } catch (error) {
    failure = error instanceof Error ? error : new Error(String(error));
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release(failure);
  }
}
