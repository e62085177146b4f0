import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openToldStories } from '../../../src/discord/store/toldStories.js';
import { folderDocuments } from '../../../src/state/folderDocuments.js';
import { temporaryFolder } from '../../support/temporaryFolder.js';

const notices = () => undefined;
const map = (stories: Record<string, string>) => new Map(Object.entries(stories));

describe('Stories that were told', () => {
  it('are none of those that are there at first, and each new or changed one once', async () => {
    const told = await openToldStories(folderDocuments(await temporaryFolder()), notices);
    expect(await told.take(map({ flood: 'a' }))).toEqual({ added: [], changed: [] });
    expect(await told.take(map({ flood: 'a', museum: 'b' }))).toEqual({ added: ['museum'], changed: [] });
    expect(await told.take(map({ flood: 'c', museum: 'b' }))).toEqual({ added: [], changed: ['flood'] });
    expect(await told.take(map({ flood: 'c', museum: 'b' }))).toEqual({ added: [], changed: [] });
  });

  it('are not told again when they are renamed, removed and put back, or after a restart', async () => {
    const folder = await temporaryFolder();
    const told = await openToldStories(folderDocuments(folder), notices);
    await told.take(map({ flood: 'a' }));
    await told.take(map({ flood: 'a', museum: 'b' }));
    expect(await told.take(map({ flood: 'a', gallery: 'b' }))).toEqual({ added: [], changed: [] });
    await told.take(map({ flood: 'a' }));
    const again = await openToldStories(folderDocuments(folder), notices);
    expect(await again.take(map({ flood: 'a', museum: 'b' }))).toEqual({ added: [], changed: [] });
    expect(await readFile(path.join(folder, 'told.json'), 'utf8')).not.toMatch(/museum|flood/u);
  });
});
