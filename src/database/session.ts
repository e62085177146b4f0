import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { Client, type ClientConfig } from 'pg';
import { DatabaseError } from './databaseError.js';

interface SessionOptions {
  readonly config: ClientConfig;
  /** For sentences. */
  readonly place: string;
  readonly channels: readonly string[];
  readonly onNotification: (channel: string, payload: string) => void;
  /** Called after a time in which notifications may have been lost. */
  readonly onMissed: () => void;
  /** Called when the connection breaks, with the reason, and when it is there again, with null. */
  readonly onState: (broken: Error | null) => void;
}

/** A lock that one session of the database has. */
export interface SessionLock {
  /** Aborts with a DatabaseError when another session has it. */
  readonly signal: AbortSignal;
  release(): Promise<void>;
}

/** One connection that stays, and is made again when it breaks: it hears what changes, and has the locks. */
interface Session {
  /** Null where another session has the lock. Rejects where the database cannot be asked. */
  tryLock(name: string): Promise<SessionLock | null>;
  close(): Promise<void>;
}

const RETRY_MS = 500;
/** So often the connection is tried; a dead one is told by it. */
const BEAT_MS = 3_000;
/** After the database was away, a lock is left to the process that had it for so long. */
const OTHERS_FIRST_MS = 3_000;
/** A lock that was not had again for so long is another's. */
const RETAKE_TRIES = 10;

/** The database ends a session whose machine is gone after about ten seconds, and with it its locks. */
const KEEP_ALIVE =
  'set tcp_keepalives_idle = 4; set tcp_keepalives_interval = 2; set tcp_keepalives_count = 3; set tcp_user_timeout = 10000';
const LOCK = "select pg_try_advisory_lock(hashtextextended('verbatim/' || $1, 0)) as taken";
const UNLOCK = "select pg_advisory_unlock(hashtextextended('verbatim/' || $1, 0))";
/** The session before, which the database may not know to be dead. */
const END_OLD =
  'select pg_terminate_backend(pid) from pg_stat_activity where application_name = $1 and pid <> pg_backend_pid()';

/** Connects; rejects where that is not possible. */
export async function openSession(options: SessionOptions): Promise<Session> {
  const { config, place, channels, onNotification, onMissed, onState } = options;
  const name = `verbatim-${randomUUID()}`;
  const held = new Map<string, AbortController>();
  let isClosed = false;
  let othersFirst = 0;
  let client: Client | null = null;
  let beat: NodeJS.Timeout | undefined;

  const connect = async (): Promise<void> => {
    const next = new Client({ ...config, application_name: name });
    let isBroken = false;
    const broken = (error: Error): void => {
      if (isBroken) return;
      isBroken = true;
      clearInterval(beat);
      if (client !== next) return;
      client = null;
      next.end().catch(() => undefined);
      if (!isClosed) void reconnect(error);
    };
    next.on('error', broken);
    next.on('end', () => broken(new Error('Connection terminated')));
    next.on('notification', ({ channel, payload }) => onNotification(channel, payload ?? ''));
    try {
      await next.connect();
      await next.query(KEEP_ALIVE);
      await next.query(END_OLD, [name]);
      for (const channel of channels) await next.query(`listen ${channel}`);
    } catch (error) {
      await next.end().catch(() => undefined);
      throw error;
    }
    client = next;
    beat = setInterval(() => void next.query('select 1').catch(broken), BEAT_MS).unref();
  };

  const retake = async (lock: string): Promise<void> => {
    for (let tries = 0; tries < RETAKE_TRIES; tries++) {
      const { rows } = (await client?.query<{ taken: boolean }>(LOCK, [lock])) ?? { rows: [] };
      if (client === null || rows[0]?.taken === true) return;
      await delay(RETRY_MS);
    }
    held
      .get(lock)
      ?.abort(
        new DatabaseError(`Another process has taken over at the database ${place}. Start this one again.`),
      );
    held.delete(lock);
  };

  const reconnect = async (reason: Error): Promise<void> => {
    onState(reason);
    while (!isClosed) {
      await delay(RETRY_MS);
      // Said once, when it broke.
      const isBack = await connect().then(
        () => true,
        () => false,
      );
      if (!isBack) continue;
      othersFirst = performance.now() + OTHERS_FIRST_MS;
      onState(null);
      onMissed();
      // If it breaks again, all of this is done again.
      for (const lock of held.keys()) await retake(lock).catch(() => undefined);
      return;
    }
  };

  const query = async <Row extends object>(text: string, values: readonly unknown[]): Promise<Row[]> => {
    if (client === null) throw new Error('Connection terminated');
    return (await client.query<Row>(text, [...values])).rows;
  };

  await connect();
  return {
    async tryLock(lock) {
      if (held.has(lock) || performance.now() < othersFirst) return null;
      const [row] = await query<{ taken: boolean }>(LOCK, [lock]);
      if (row?.taken !== true) return null;
      const lost = new AbortController();
      held.set(lock, lost);
      return {
        signal: lost.signal,
        async release() {
          if (held.delete(lock)) await query(UNLOCK, [lock]).catch(() => undefined);
        },
      };
    },
    async close() {
      isClosed = true;
      clearInterval(beat);
      held.clear();
      const last = client;
      client = null;
      await last?.end().catch(() => undefined);
    },
  };
}
