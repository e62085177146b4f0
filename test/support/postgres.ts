import { execFile, type ExecFileException } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { chown, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll } from 'vitest';

/** Of an own server. A URL must show it nowhere. */
export const PASSWORD = 'open-sesame';
const DEBIAN = '/usr/lib/postgresql';
/** PostgreSQL refuses to run as root. */
const NOBODY = 65_534;

/** Where the programs of a PostgreSQL server are; null if none is installed. */
function findPrograms(): string | null {
  const versions = existsSync(DEBIAN)
    ? readdirSync(DEBIAN).map((name) => path.join(DEBIAN, name, 'bin'))
    : [];
  const folders = [...(process.env['PATH'] ?? '').split(path.delimiter), ...versions.reverse()];
  const found = folders.filter((folder) => existsSync(path.join(folder, 'initdb')));
  return found.find(hasVectorFiles) ?? found[0] ?? null;
}

/** Whether pgvector is installed beside the programs. */
function hasVectorFiles(programs: string): boolean {
  const installed = path.dirname(realpathSync(path.join(programs, 'initdb')));
  const version = path.basename(path.dirname(installed));
  return [path.join(installed, '../share/postgresql'), `/usr/share/postgresql/${version}`].some((share) =>
    existsSync(path.join(share, 'extension/vector.control')),
  );
}

const programs = findPrograms();

/**
 * Whether there is a PostgreSQL server for tests: that of TEST_DATABASE_URL, or one of this machine. With CI set they
 * run in any case, and fail without one.
 */
export const hasPostgres =
  programs !== null || process.env['TEST_DATABASE_URL'] !== undefined || process.env['CI'] !== undefined;

/** Whether it has pgvector. A given server must have it. */
export const hasPgvector =
  process.env['TEST_DATABASE_URL'] !== undefined || (programs !== null && hasVectorFiles(programs));

/** Whether the server is an own one, which a test may end. */
export const canEndPostgres = hasPostgres && process.env['TEST_DATABASE_URL'] === undefined;

if (!hasPostgres)
  console.warn(
    'Tests with PostgreSQL are skipped: install it, or set TEST_DATABASE_URL to a server that they may use.',
  );

/** A server for the tests of one file. */
interface TestPostgres {
  /** A new, empty database, as its owner; with pgvector where that is installed. */
  createDatabase(): Promise<string>;
  /** Runs a statement as the server's owner, in a database by its URL. */
  run(statement: string, database?: string): Promise<unknown[]>;
  /** Ends the server as a power cut would. Only an own one. */
  kill(): Promise<void>;
  start(): Promise<void>;
}

/** Starts a server before the tests of a file, and ends it after them. */
export function usePostgres(): TestPostgres {
  const given = process.env['TEST_DATABASE_URL'];
  let owner = given ?? '';
  let folder = '';
  let port = 0;
  const data = () => path.join(folder, 'data');

  const call = (program: string, args: readonly string[]): Promise<string> => {
    if (programs === null) throw new Error('No PostgreSQL server is installed.');
    return new Promise((done, fail) => {
      const asNobody = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
      execFile(
        path.join(programs, program),
        args,
        { ...asNobody, cwd: folder, env: { ...process.env, TZ: 'UTC', LC_ALL: 'C.UTF-8' } },
        (error: ExecFileException | null, stdout, stderr) => {
          if (error === null) done(stdout);
          else fail(new Error(`${program}: ${stderr}`, { cause: error }));
        },
      );
    });
  };
  const start = async (): Promise<void> => {
    const options = `-c listen_addresses=127.0.0.1 -c port=${port} -c unix_socket_directories= -c fsync=off`;
    await call('pg_ctl', ['-D', data(), '-w', '-l', path.join(folder, 'log'), '-o', options, 'start']);
  };
  const run = async (statement: string, database?: string): Promise<unknown[]> => {
    const url = new URL(owner);
    if (database !== undefined) url.pathname = new URL(database).pathname;
    const client = new Client({ connectionString: url.href });
    await client.connect();
    try {
      return (await client.query(statement)).rows as unknown[];
    } finally {
      await client.end();
    }
  };

  beforeAll(async () => {
    if (given !== undefined || !hasPostgres) return;
    folder = await mkdtemp(path.join(tmpdir(), 'verbatim-postgres-'));
    port = await freePort();
    const password = path.join(folder, 'password');
    await writeFile(password, PASSWORD);
    if (process.getuid?.() === 0) for (const each of [folder, password]) await chown(each, NOBODY, NOBODY);
    await call('initdb', [
      '-D',
      data(),
      '-U',
      'postgres',
      '-E',
      'UTF8',
      '--auth=scram-sha-256',
      `--pwfile=${password}`,
      '--no-sync',
    ]);
    await start();
    owner = `postgres://postgres:${PASSWORD}@127.0.0.1:${port}/postgres`;
  });
  afterAll(async () => {
    if (folder === '') return;
    await call('pg_ctl', ['-D', data(), '-m', 'immediate', 'stop']).catch(() => undefined);
    await rm(folder, { recursive: true, force: true });
  });
  return {
    start,
    run,
    kill: async () => {
      await call('pg_ctl', ['-D', data(), '-w', '-m', 'immediate', 'stop']);
    },
    async createDatabase() {
      const name = `verbatim_${randomUUID().replaceAll('-', '')}`;
      await run(`create role ${name} login password '${PASSWORD}'`);
      await run(`create database ${name} owner ${name}`);
      const url = new URL(owner);
      [url.username, url.password, url.pathname] = [name, PASSWORD, `/${name}`];
      if (hasPgvector) await run('create extension vector', url.href);
      return url.href;
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  await new Promise((closed) => server.close(closed));
  return typeof address === 'object' && address !== null ? address.port : 0;
}
