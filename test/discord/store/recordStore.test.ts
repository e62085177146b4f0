import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openRecordStore, type RecordStore } from '../../../src/discord/store/recordStore.js';
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
    folder,
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
