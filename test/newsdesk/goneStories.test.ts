import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openGoneStories } from '../../src/newsdesk/goneStories.js';
import { folderDocuments } from '../../src/state/folderDocuments.js';
import { temporaryFolder } from '../support/temporaryFolder.js';

describe('Stories that are gone', () => {
  it('are given once they have been so for long enough, and never when they have come back', async () => {
    const folder = await temporaryFolder();
    const gone = await openGoneStories(folderDocuments(folder), () => undefined);
    expect(await gone.look(['flood', 'museum'], 10, 0)).toEqual([]);
    expect(await gone.look(['flood'], 20, 10)).toEqual([]);
    expect(await gone.look(['flood', 'museum'], 30, 25)).toEqual([]);
    expect(await gone.look(['museum'], 40, 35)).toEqual([]);
    const again = await openGoneStories(folderDocuments(folder), () => undefined);
    expect(await again.look(['museum'], 60, 50)).toEqual(['flood']);
    await again.forget(['flood']);
    expect(await again.look(['museum'], 70, 60)).toEqual([]);
    expect(await readFile(path.join(folder, 'stories.json'), 'utf8')).not.toContain('flood');
  });
});
