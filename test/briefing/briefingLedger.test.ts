import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openBriefingLedger } from '../../src/briefing/briefingLedger.js';
import type { Schedule } from '../../src/briefing/schedule.js';
import { folderDocuments } from '../../src/state/folderDocuments.js';
import { EVERY_DAY } from '../../src/weekdays.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'verbatim-ledger-'));
});
afterEach(() => rm(folder, { recursive: true }));

const notices: string[] = [];
const open = () => openBriefingLedger(folderDocuments(folder), (sentence) => notices.push(sentence));
const schedule: Schedule = {
  channel: '1',
  guild: '2',
  by: '3',
  time: '08:00',
  zone: 'UTC',
  days: [...EVERY_DAY],
  whenQuiet: 'spotlight',
  publish: false,
  since: 0,
  paused: null,
};

describe('The ledger of briefings', () => {
  it('gives a channel’s date to one claim alone, also of many at once and after it is opened again', async () => {
    const ledger = await open();
    const claims = await Promise.all([1, 2, 3, 4].map((at) => ledger.claim('1', '2031-03-03', at)));
    expect(claims.filter(Boolean)).toHaveLength(1);
    const again = await open();
    expect(await again.claim('1', '2031-03-03', 5)).toBe(false);
    expect(await again.claim('1', '2031-03-04', 5)).toBe(true);
    expect(await again.claim('9', '2031-03-03', 5)).toBe(true);
  });

  it('keeps what came of a claim and what the channel was shown', async () => {
    const ledger = await open();
    await ledger.claim('1', '2031-03-03', 1);
    const post = { channel: '1', date: '2031-03-03', state: 'posted', at: 2, message: '7' } as const;
    await ledger.settle(post, { ferry: { sha256: 'a', date: '2031-03-03' } });
    await ledger.settle({ ...post, date: '2031-03-04' }, { flood: { sha256: 'b', date: '2031-03-04' } });
    const again = await open();
    expect(again.post('1', '2031-03-03')).toEqual(post);
    expect(Object.keys(again.shown('1'))).toEqual(['ferry', 'flood']);
    expect(again.shown('9')).toEqual({});
  });

  it('has one schedule a channel, the last that was set', async () => {
    const ledger = await open();
    await ledger.setSchedule(schedule);
    await ledger.setSchedule({ ...schedule, time: '09:30' });
    expect((await open()).schedules()).toEqual([{ ...schedule, time: '09:30' }]);
  });

  it('forgets posts of weeks ago, never the latest', async () => {
    const ledger = await open();
    for (let day = 1; day <= 28; day++)
      await ledger.claim('1', `2031-03-${String(day).padStart(2, '0')}`, day);
    expect(ledger.post('1', '2031-03-01')).toBeNull();
    expect(ledger.post('1', '2031-03-28')).not.toBeNull();
  });

  it('sets a damaged file aside and names it', async () => {
    await writeFile(path.join(folder, 'briefings.json'), '{"version": 1, "value"');
    expect((await open()).schedules()).toEqual([]);
    expect(notices.at(-1)).toContain('briefings.json');
    expect((await readdir(folder)).filter((name) => name.startsWith('briefings.json.'))).toHaveLength(1);
  });
});
