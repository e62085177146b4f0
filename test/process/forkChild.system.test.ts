import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { isRunning } from '../support/isRunning.js';
import { temporaryFolder } from '../support/temporaryFolder.js';
import { waitFor } from '../support/waitFor.js';

/** A process with a child that has a task; resolves to the child's id. */
async function startParent(task: string): Promise<{
  parent: ChildProcessByStdio<null, Readable, null>;
  child: number;
}> {
  const parent = spawn(
    process.execPath,
    ['--import', 'tsx', path.join(import.meta.dirname, 'testParent.ts'), await temporaryFolder(), task],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const [line] = (await once(parent.stdout, 'data')) as [Buffer];
  return { parent, child: Number(line.toString()) };
}

describe('A child process', () => {
  it('ends with its parent, also in the middle of a task that never ends', async () => {
    const { parent, child } = await startParent('hang');
    expect(isRunning(child)).toBe(true);
    parent.kill('SIGKILL');
    await waitFor(() => !isRunning(child));
  });

  it('does not keep its parent alive while it has nothing to do', async () => {
    const { parent, child } = await startParent('leave');
    const [code] = (await once(parent, 'exit')) as [number];
    expect(code).toBe(0);
    await waitFor(() => !isRunning(child));
  });
});
