import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { folderDocuments } from '../../src/state/folderDocuments.js';
import { openStateDocument, type StateDocument } from '../../src/state/stateDocument.js';
import { temporaryFolder } from '../support/temporaryFolder.js';

const schema = z.record(z.string(), z.number());

async function open(
  file: string,
  notices: string[] = [],
  version = 1,
): Promise<StateDocument<Record<string, number>>> {
  return openStateDocument({
    documents: folderDocuments(path.dirname(file)),
    name: path.basename(file),
    version,
    schema,
    empty: {},
    onNotice: (notice) => notices.push(notice),
  });
}

describe('A document of the state, as a file', () => {
  it('begins empty and writes nothing before a change', async () => {
    const folder = await temporaryFolder();
    expect((await open(path.join(folder, 'votes.json'))).read()).toEqual({});
    expect(await readdir(folder)).toEqual([]);
  });

  it('keeps a value over a restart', async () => {
    const file = path.join(await temporaryFolder(), 'votes.json');
    await (await open(file)).update((value) => ({ ...value, ada: 1 }));
    expect((await open(file)).read()).toEqual({ ada: 1 });
  });

  it('makes changes one after another, none lost', async () => {
    const file = path.join(await temporaryFolder(), 'votes.json');
    const state = await open(file);
    await Promise.all(
      Array.from({ length: 30 }, () => state.update((value) => ({ ada: (value['ada'] ?? 0) + 1 }))),
    );
    expect((await open(file)).read()).toEqual({ ada: 30 });
  });

  it('sets a damaged file aside and names it', async () => {
    const folder = await temporaryFolder();
    const file = path.join(folder, 'votes.json');
    await writeFile(file, '{"version":1,"value":{"ada":');
    const notices: string[] = [];
    const state = await open(file, notices);
    await state.update(() => ({ bo: 2 }));
    expect(notices).toEqual([
      expect.stringMatching(/votes\.json is damaged\. It was renamed to .*corrupt-/u),
    ]);
    const aside = (await readdir(folder)).find((name) => name.includes('corrupt')) ?? '';
    expect(await readFile(path.join(folder, aside), 'utf8')).toBe('{"version":1,"value":{"ada":');
    expect((await open(file)).read()).toEqual({ bo: 2 });
  });

  it('sets aside what a newer version wrote', async () => {
    const folder = await temporaryFolder();
    const file = path.join(folder, 'votes.json');
    await (await open(file, [], 2)).update(() => ({ ada: 1 }));
    const notices: string[] = [];
    expect((await open(file, notices)).read()).toEqual({});
    expect(notices[0]).toMatch(/newer version of the bot \(2\)/u);
    expect(await readdir(folder)).toEqual([expect.stringMatching(/^votes\.json\.newer-/u)]);
  });

  it('stays as it was when it cannot be written, and goes on afterwards', async () => {
    const folder = path.join(await temporaryFolder(), 'state');
    const file = path.join(folder, 'votes.json');
    const state = await open(file);
    await expect(state.update(() => ({ ada: 1 }))).rejects.toThrow(/votes\.json could not be written/u);
    expect(state.read()).toEqual({});
    await mkdir(folder);
    await state.update(() => ({ ada: 2 }));
    expect((await open(file)).read()).toEqual({ ada: 2 });
  });
});
