import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openStateFolder, StateLockedError } from '../../src/state/stateFolder.js';
import { temporaryFolder } from '../support/temporaryFolder.js';

describe('The state folder', () => {
  it('belongs to one bot at a time', async () => {
    const folder = path.join(await temporaryFolder(), 'state');
    const first = await openStateFolder(folder);
    await expect(openStateFolder(folder)).rejects.toThrow(StateLockedError);
    await first.release();
    await (await openStateFolder(folder)).release();
  });
});
