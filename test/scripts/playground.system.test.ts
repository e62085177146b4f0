import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from '../support/temporaryFolder.js';
import { waitFor } from '../support/waitFor.js';

it('ends with its error when another one has the state', async () => {
  const folder = await temporaryFolder();
  const start = () => {
    const child = spawn(process.execPath, ['scripts/run.mjs', 'playground'], {
      env: {
        ...process.env,
        VERBATIM_STATE: path.join(folder, 'state'),
        VERBATIM_INDEX: path.join(folder, 'index'),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    onTestFinished(() => void child.kill('SIGKILL'));
    const written = { out: '', error: '' };
    child.stdout.on('data', (text: Buffer) => (written.out += text.toString()));
    child.stderr.on('data', (text: Buffer) => (written.error += text.toString()));
    return { child, written, closed: once(child, 'close') };
  };
  const first = start();
  await waitFor(() => first.written.out.includes('Playground: http'));
  const second = start();
  const [code] = (await second.closed) as [number];
  expect(code).toBe(1);
  expect(second.written.error).toMatch(/Another bot is using the state folder [^\n]*\n$/u);
  first.child.kill('SIGINT');
  expect(await first.closed).toEqual([0, null]);
});
