import { describe, expect, it, onTestFinished } from 'vitest';
import { CHANNELS, type Database, openDatabase } from '../../src/database/openDatabase.js';
import { canEndPostgres, hasPostgres, PASSWORD, usePostgres } from '../support/postgres.js';
import { waitFor } from '../support/waitFor.js';

const postgres = usePostgres();

async function open(url: string, notices: string[] = []): Promise<Database> {
  const database = await openDatabase({ url, onNotice: (sentence) => notices.push(sentence) });
  onTestFinished(() => database.close());
  return database;
}

/** What an operator reads. */
async function refusal(url: string): Promise<string> {
  const error: unknown = await openDatabase({ url, onNotice: () => undefined }).catch(
    (each: unknown) => each,
  );
  expect(error).toBeInstanceOf(Error);
  const { message, stack, cause } = error as Error;
  for (const text of [message, stack, String(cause), JSON.stringify(cause)])
    expect(text ?? '').not.toContain(PASSWORD);
  return message;
}

describe.skipIf(!hasPostgres)('A database', () => {
  it('that cannot be used is told in a sentence without the password', async () => {
    const url = await postgres.createDatabase();
    const altered = (change: (parts: URL) => void): string => {
      const parts = new URL(url);
      change(parts);
      return parts.href;
    };
    const nowhere = altered((parts) => (parts.port = '9'));
    expect(await refusal(nowhere)).toMatch(
      /^The database 127\.0\.0\.1:9\/\w+ cannot be used: nothing listens there; start PostgreSQL, or check DATABASE_URL\.$/u,
    );
    expect(await refusal(altered((parts) => (parts.password = 'wrong')))).toMatch(
      /it refuses the user or the password; check DATABASE_URL\.$/u,
    );
    expect(await refusal(altered((parts) => (parts.pathname = '/nothing')))).toMatch(
      /\/nothing cannot be used: there is no database of that name/u,
    );
    expect(await refusal(altered((parts) => (parts.hostname = 'nowhere.invalid')))).toMatch(
      /there is no such host|its name cannot be looked up now/u,
    );
    expect(await refusal(url.replace(/verbatim_\w+:/u, `postgres:wrong`))).toMatch(/refuses the user/u);
  });

  it('in which the user may create nothing is told in a sentence', async () => {
    const url = await postgres.createDatabase();
    const guest = new URL(await postgres.createDatabase());
    guest.pathname = new URL(url).pathname;
    expect(await refusal(guest.href)).toMatch(/may not do this there; make it the owner of the database/u);
  });

  it('gets its tables by the first of several processes', async () => {
    const url = await postgres.createDatabase();
    const databases = await Promise.all([open(url), open(url), open(url)]);
    for (const { query } of databases) expect(await query('select * from verbatim.documents')).toEqual([]);
  });

  it('with the tables of a newer version is refused', async () => {
    const url = await postgres.createDatabase();
    const { query } = await open(url);
    await query("insert into verbatim.kysely_migration (name, timestamp) values ('2099-01-01-more', '2099')");
    expect(await refusal(url)).toMatch(/are from a newer version of Verbatim\. Update Verbatim/u);
  });

  it('gives a lock to one process, and to the next when that ends', async () => {
    const url = await postgres.createDatabase();
    const [first, second] = [await open(url), await open(url)];
    const lock = await first.tryLock('bot');
    expect(lock).not.toBeNull();
    expect(await second.tryLock('bot')).toBeNull();
    expect(await first.tryLock('bot')).toBeNull();
    expect(await second.tryLock('other')).not.toBeNull();
    await lock?.release();
    const next = await second.tryLock('bot');
    expect(next).not.toBeNull();
    await second.close();
    await expect.poll(async () => (await first.tryLock('bot')) !== null).toBe(true);
  });

  it('undoes a change that fails on the way', async () => {
    const { query, transaction } = await open(await postgres.createDatabase());
    await expect(
      transaction(async (inside) => {
        await inside("insert into verbatim.documents (name, content) values ('a', 'a')");
        throw new Error('Stop.');
      }),
    ).rejects.toThrow(/Stop/u);
    expect(await query('select * from verbatim.documents')).toEqual([]);
  });
});

describe.skipIf(!canEndPostgres)('A database that ends', () => {
  it('is connected to again, with its locks, and what was missed is told', async () => {
    const url = await postgres.createDatabase();
    const notices: string[] = [];
    const [holder, other] = [await open(url, notices), await open(url)];
    const heard: (string | null)[] = [];
    holder.onNotification(CHANNELS.documents, (payload) => heard.push(payload));
    const lock = await holder.tryLock('bot');
    await other.query("select pg_notify('verbatim', 'hello')");
    await waitFor(() => heard.length > 0);
    await postgres.kill();
    await expect(holder.query('select 1')).rejects.toThrow(
      /The database 127\.0\.0\.1:\d+\/\w+ cannot be used/u,
    );
    await waitFor(() => notices.length > 0);
    await postgres.start();
    await waitFor(() => heard.includes(null));
    await expect.poll(() => other.tryLock('bot').catch(() => 'away')).toBeNull();
    await new Promise((done) => setTimeout(done, 4_000));
    // The one that had it has it again, though the other one has asked all the time.
    expect(await other.tryLock('bot')).toBeNull();
    expect(lock?.signal.aborted).toBe(false);
    expect(heard).toEqual(['hello', null]);
    expect(notices).toEqual([
      expect.stringMatching(/Questions are answered meanwhile, and nothing is stored\.$/u),
      expect.stringMatching(/is there again\.$/u),
    ]);
    expect(await holder.query('select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('ends the lock of a process whose connection broke, if another one has it since', async () => {
    const url = await postgres.createDatabase();
    const [holder, thief] = [await open(url), await open(url)];
    const lock = await holder.tryLock('bot');
    // As if the first one were cut off for long: its session ends, and another session is faster.
    await postgres.run(
      `with ended as (select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and pid <> pg_backend_pid())
       select count(*) from ended`,
    );
    await expect.poll(async () => (await thief.tryLock('bot')) !== null, { interval: 1 }).toBe(true);
    await waitFor(() => lock?.signal.aborted === true);
    expect((lock?.signal.reason as Error).message).toMatch(/Another process has taken over/u);
  });
});
