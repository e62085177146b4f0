import { statSync } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openRecordStore, type RecordStore } from '../../../src/discord/store/recordStore.js';
import { folderDocuments } from '../../../src/state/folderDocuments.js';
import { temporaryFolder } from '../../support/temporaryFolder.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

function answer(member: string): Parameters<RecordStore['add']>[0] {
  return {
    kind: 'answer',
    guild: 'g',
    channel: 'c',
    member,
    question: 'Why?',
    covered: true,
    generation: 'one',
    passages: [],
    shown: 0,
    votes: {},
  };
}

async function open(folder: string, clock: { now: number }, notices: string[] = []): Promise<RecordStore> {
  return openRecordStore({
    documents: folderDocuments(folder),
    keepMs: 30 * DAY,
    now: () => clock.now,
    onNotice: (notice) => notices.push(notice),
  });
}

describe('The record store', () => {
  it('finds a record again after a restart', async () => {
    const folder = await temporaryFolder();
    const clock = { now: Date.parse('2031-03-03T10:30:00Z') };
    const id = await (await open(folder, clock)).add(answer('ada'));
    expect((await open(folder, clock)).answer(id)?.member).toBe('ada');
    expect(await readdir(folder)).toEqual(['2031-03-03T10.json']);
  });

  it('gives a claim to one caller alone, also of many at once and after a restart', async () => {
    const folder = await temporaryFolder();
    const clock = { now: Date.parse('2031-03-03T10:30:00Z') };
    const records = await open(folder, clock);
    const id = await records.add(answer('ada'));
    const claims = await Promise.all([1, 2, 3].map(() => records.claim(id, 'shown')));
    expect(claims).toEqual([true, false, false]);
    expect(await records.claim(id, 'another')).toBe(true);
    expect(await (await open(folder, clock)).claim(id, 'shown')).toBe(false);
    expect(await records.claim('2031-03-03T10-00000000', 'shown')).toBe(false);
  });

  it('forgets a record when its days are over, and deletes its file', async () => {
    const folder = await temporaryFolder();
    const clock = { now: Date.parse('2031-03-03T10:30:00Z') };
    const records = await open(folder, clock);
    const id = await records.add(answer('ada'));
    clock.now += 30 * DAY + 1;
    expect(records.answer(id)).toBeNull();
    clock.now += HOUR;
    await records.add(answer('bo'));
    expect(await readdir(folder)).toEqual(['2031-04-02T11.json']);
    expect((await open(folder, clock)).all().map(({ member }) => member)).toEqual(['bo']);
  });

  it('forgets what a member asked and voted, and leaves the votes of others', async () => {
    const folder = await temporaryFolder();
    const records = await open(folder, { now: Date.parse('2031-03-03T10:30:00Z') });
    const mine = await records.add(answer('ada'));
    const other = await records.add(answer('bo'));
    await Promise.all(
      ['ada', 'cy'].map((member) =>
        records.changeAnswer(other, (before) => ({
          ...before,
          votes: { ...before.votes, [member]: { helpful: true, reason: null } },
        })),
      ),
    );
    expect(await records.forget('ada')).toBe(2);
    expect(records.answer(mine)).toBeNull();
    expect(Object.keys(records.answer(other)?.votes ?? {})).toEqual(['cy']);
    expect(await records.forget('ada')).toBe(0);
  });

  it('sets a damaged hour aside and keeps the others', async () => {
    const folder = await temporaryFolder();
    const clock = { now: Date.parse('2031-03-03T10:30:00Z') };
    const id = await (await open(folder, clock)).add(answer('ada'));
    await writeFile(path.join(folder, '2031-03-03T09.json'), 'x');
    const notices: string[] = [];
    expect((await open(folder, clock, notices)).answer(id)?.member).toBe('ada');
    expect(notices).toHaveLength(1);
    expect(await readdir(folder)).toContainEqual(expect.stringMatching(/T09\.json\.corrupt-/u));
  });

  it('knows nothing of an id that was made up', async () => {
    const records = await open(await temporaryFolder(), { now: 0 });
    expect(records.answer('2031-03-03T10-deadbeef')).toBeNull();
    expect(await records.changeAnswer('__proto__', (before) => before)).toBeNull();
  });
});

describe('Files of the record store', () => {
  const CLOCK = Date.parse('2031-03-03T10:30:00Z');

  it('stay small however much is stored in an hour', async () => {
    const folder = await temporaryFolder();
    const records = await open(folder, { now: CLOCK });
    const ids: string[] = [];
    for (let i = 0; i < 100; i++) ids.push(await records.add(answer(`member ${i}`)));
    const sizes = (await readdir(folder)).map((name) => statSync(path.join(folder, name)).size);
    const total = sizes.reduce((sum, size) => sum + size, 0);
    expect(Math.max(...sizes)).toBeLessThan(total / 2);
    const again = await open(folder, { now: CLOCK });
    expect(ids.map((id) => again.answer(id)?.member)).toEqual(ids.map((_, i) => `member ${i}`));
    await again.add(answer('ada'));
    expect(again.all()).toHaveLength(101);
  });

  const hour = '2031-03-03T10.json';
  const leftovers = [`${hour}.corrupt-2031-03-03`, `${hour}.newer-2031-03-03`];
  const halfWritten = `${hour}.5d6ea4f7-7a5c-4a8d-9d6e-0a1b2c3d4e5f.tmp`;

  it('that were set aside are deleted when their days are over, and half-written ones at the start', async () => {
    const folder = await temporaryFolder();
    const clock = { now: CLOCK };
    for (const name of [...leftovers, halfWritten]) await writeFile(path.join(folder, name), 'ada: Why?');
    const records = await open(folder, clock);
    expect(await readdir(folder)).toEqual(leftovers);
    clock.now += 31 * DAY;
    await records.add(answer('bo'));
    expect(await readdir(folder)).toEqual(['2031-04-03T10.json']);
  });

  it('that were set aside are deleted when a member in them wants to be forgotten', async () => {
    const folder = await temporaryFolder();
    const [first = '', second = ''] = leftovers;
    await writeFile(path.join(folder, first), 'ada: Why?');
    await writeFile(path.join(folder, second), 'bo: Why?');
    await (await open(folder, { now: CLOCK })).forget('ada');
    expect(await readdir(folder)).toEqual([second]);
  });
});
