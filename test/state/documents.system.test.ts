import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openDatabase } from '../../src/database/openDatabase.js';
import { databaseDocuments } from '../../src/state/databaseDocuments.js';
import type { Documents } from '../../src/state/documents.js';
import { folderDocuments } from '../../src/state/folderDocuments.js';
import { hasPostgres, usePostgres } from '../support/postgres.js';
import { temporaryFolder } from '../support/temporaryFolder.js';

const postgres = usePostgres();

async function inFolder(): Promise<Documents> {
  return folderDocuments(await temporaryFolder());
}

async function inDatabase(): Promise<Documents> {
  const database = await openDatabase({
    url: await postgres.createDatabase(),
    onNotice: (sentence) => expect.unreachable(sentence),
  });
  onTestFinished(() => database.close());
  return databaseDocuments(database, (sentence) => expect.unreachable(sentence));
}

/** What every store of the state must do. */
describe.each([
  ['a folder', inFolder, false],
  ['PostgreSQL', inDatabase, !hasPostgres],
] as const)('Documents in %s', (_place, open, isSkipped) => {
  describe.skipIf(isSkipped)('as the bot uses them', () => {
    it('are there after they were written, letter for letter', async () => {
      const documents = await open();
      expect(await documents.load('servers.json')).toBeNull();
      const text = '{"version":1,\n "value":"“Ja”, sagte \\u0000 🌊 \\ud800"}\n';
      await documents.write('servers.json', text);
      await documents.write('answers/2031-03-03T08.json', '1');
      expect((await documents.load('servers.json'))?.text).toBe(text);
      expect((await documents.load('answers/2031-03-03T08.json'))?.text).toBe('1');
    });

    it('are listed by folder, in order', async () => {
      const documents = await open();
      for (const name of ['b.json', 'a.json', 'answers/2.json', 'answers/1.json', 'answers_/3.json'])
        await documents.write(name, name);
      const names = async (folder: string) => (await documents.list(folder)).map(({ name }) => name);
      expect(await names('')).toEqual(['a.json', 'b.json']);
      expect(await names('answers')).toEqual(['1.json', '2.json']);
      expect(await names('feeds')).toEqual([]);
      const [{ changedAt } = { changedAt: 0 }] = await documents.list('');
      expect(Math.abs(changedAt - Date.now())).toBeLessThan(60_000);
    });

    it('are changed one after another, none of the changes lost', async () => {
      const documents = await open();
      let known: string | null = null;
      let value = '';
      const add = async (letter: string) => {
        known = await documents.change('a.json', known, (newer) => {
          if (newer !== undefined) value = newer?.text ?? '';
          return value + letter;
        });
        value += letter;
      };
      for (const letter of 'verbatim') await add(letter);
      expect((await documents.load('a.json'))?.text).toBe('verbatim');
      expect(await documents.change('a.json', known, () => null)).toBe(known);
    });

    it('are taken by one of several', async () => {
      const documents = await open();
      await documents.write('drafts/1.draft', 'story');
      const taken = await Promise.all(
        Array.from({ length: 8 }, () => documents.rename('drafts/1.draft', 'drafts/1.taken')),
      );
      expect(taken.filter(Boolean)).toHaveLength(1);
      expect(await documents.load('drafts/1.draft')).toBeNull();
      expect((await documents.load('drafts/1.taken'))?.text).toBe('story');
      expect(await documents.rename('drafts/2.draft', 'drafts/2.taken')).toBe(false);
    });

    it('are gone when they were removed, also if they never were there', async () => {
      const documents = await open();
      await documents.write('a.json', 'a');
      await documents.remove('a.json');
      await documents.remove('a.json');
      expect(await documents.load('a.json')).toBeNull();
    });

    it('are named for people', async () => {
      expect((await open()).placeOf('servers.json')).toContain('servers.json');
    });
  });
});

it('A folder whose disk is gone is not made again', async () => {
  const documents = folderDocuments(path.join(await temporaryFolder(), 'state'));
  await expect(documents.write('a.json', 'a')).rejects.toThrow(/folder does not exist/u);
  await expect(documents.write('answers/a.json', 'a')).rejects.toThrow(/ENOENT|does not exist/u);
});
