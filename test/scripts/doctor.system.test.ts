import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Playground, startPlayground } from '../../src/playground/playground.js';
import { runScript } from './runScript.js';

let playground: Playground;
let folder: string;
beforeAll(async () => {
  playground = await startPlayground();
  folder = await mkdtemp(path.join(tmpdir(), 'verbatim-doctor-'));
});
afterAll(async () => {
  await playground.close();
  await rm(folder, { recursive: true });
});

const doctor = (args: readonly string[] = [], env: Readonly<Record<string, string>> = {}) =>
  runScript('doctor', args, {
    env: {
      VERBATIM_INDEX: path.join(folder, 'index'),
      VERBATIM_STATE: path.join(folder, 'state'),
      DISCORD_TOKEN: playground.token,
      DISCORD_API_URL: playground.apiUrl,
      ...env,
    },
  });

describe('npm run doctor', () => {
  it('looks at the machine, the token and the rights in each channel, and prints the invite link', async () => {
    const { code, stdout } = await doctor();
    expect(stdout).toMatch(/^ok {4}Articles: 1 in data\/articles$/mu);
    expect(stdout).toMatch(/^ok {4}Model: Xenova\/all-MiniLM-L6-v2/mu);
    expect(stdout).toMatch(/^ok {4}Token: taken, of Verbatim/mu);
    expect(stdout).toMatch(/^(?:ok {2}|note) {2}Server /mu);
    expect(stdout).toMatch(
      /Invite: https:\/\/discord\.com\/oauth2\/authorize\?client_id=\d+&scope=bot\+applications\.commands&permissions=\d+$/mu,
    );
    expect(code).toBe(0);
  });

  it('names what the bot lacks in a channel', async () => {
    playground.fault({ kind: 'permissions', channel: playground.ids.news, deny: ['EmbedLinks'] });
    const { stdout, code } = await doctor();
    playground.fault({ kind: 'clear' });
    expect(stdout.replace(/\s+/gu, ' ')).toContain('#news lacks Embed Links');
    expect(code).toBe(0);
  });

  it.each([
    [
      'a token that Discord refuses',
      { DISCORD_TOKEN: 'MzAwMDAwMDAwMDAwMDAwMDAx.wrong.token' },
      /FAIL {2}Token: /u,
    ],
    ['no token', { DISCORD_TOKEN: '' }, /FAIL {2}Token: DISCORD_TOKEN is not set/u],
    ['no articles', { VERBATIM_ARTICLES: 'deploy' }, /FAIL {2}Articles: none in deploy/u],
    [
      'nothing at the address',
      { DISCORD_API_URL: 'http://127.0.0.1:9/api' },
      /FAIL {2}Discord: 127\.0\.0\.1:9 cannot be reached/u,
    ],
  ])('fails with %s', async (_, env, line) => {
    const { code, stdout } = await doctor([], env);
    expect(stdout).toMatch(line);
    expect(code).toBe(1);
  });

  it('can stay on this machine', async () => {
    const { stdout } = await doctor(['--offline', '--json']);
    const names = (JSON.parse(stdout) as { name: string }[]).map(({ name }) => name);
    expect(names).toEqual(['Articles', 'Model', 'Reader', 'Index', 'Disk', 'Time zone']);
  });
});
