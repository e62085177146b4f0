import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueBriefings } from '../../src/briefing/dueBriefings.js';
import { localDate } from '../../src/briefing/localTime.js';
import {} from '../../src/briefing/schedule.js';
import { isZone } from '../../src/timeZone.js';
import { EVERY_DAY } from '../../src/weekdays.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const GRACE = 90 * MINUTE;

/** Whole hours and half hours forward and back, at midnight and at three, north and south, and none at all. */
const ZONES = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Africa/Cairo',
  'Asia/Beirut',
  'America/Santiago',
  'Asia/Kolkata',
  'Pacific/Chatham',
  'America/Havana',
] as const;

function schedule(zone: string, time: string, days = EVERY_DAY) {
  return { zone, time, days: [...days], since: 0, paused: null };
}

describe('A briefing', () => {
  const berlin = schedule('Europe/Berlin', '08:00');
  const at = (text: string) => Date.parse(text);

  it('is due at its minute, within the grace, and missed later', () => {
    expect(dueBriefings(at('2031-03-03T06:59:59Z'), berlin, GRACE).at(-1)?.date).toBe('2031-03-02');
    expect(dueBriefings(at('2031-03-03T07:00:00Z'), berlin, GRACE).at(-1)).toEqual({
      date: '2031-03-03',
      at: at('2031-03-03T07:00:00Z'),
      kind: 'due',
    });
    expect(dueBriefings(at('2031-03-03T08:30:00Z'), berlin, GRACE).at(-1)?.kind).toBe('due');
    expect(dueBriefings(at('2031-03-03T08:30:01Z'), berlin, GRACE).at(-1)?.kind).toBe('missed');
  });

  it('of late evening is still due after midnight, dated its own day', () => {
    const late = schedule('Europe/Berlin', '23:50');
    const due = dueBriefings(at('2031-03-03T23:30:00Z'), late, GRACE);
    expect(due).toEqual([{ date: '2031-03-03', at: at('2031-03-03T22:50:00Z'), kind: 'due' }]);
  });

  it('comes on its days alone', () => {
    // 2031-03-03 is a Monday.
    const weekend = schedule('UTC', '08:00', [6, 7]);
    expect(dueBriefings(at('2031-03-04T08:00:00Z'), weekend, GRACE)).toEqual([]);
    expect(dueBriefings(at('2031-03-08T08:00:00Z'), weekend, GRACE).map(({ date }) => date)).toEqual([
      '2031-03-08',
    ]);
  });

  it('of before the schedule was made is not due, nor one of a paused schedule', () => {
    const now = at('2031-03-03T07:30:00Z');
    expect(dueBriefings(now, { ...berlin, since: now - MINUTE }, GRACE)).toEqual([]);
    expect(dueBriefings(now, { ...berlin, paused: 'stopped' }, GRACE)).toEqual([]);
  });

  it.each([
    ['later by the hour that is left out', '2031-03-30', '02:30', '2031-03-30T01:30:00Z'],
    ['at the first of two equal times', '2031-10-26', '02:30', '2031-10-26T00:30:00Z'],
  ])('comes %s', (_, date, time, instant) => {
    const due = dueBriefings(at(instant), schedule('Europe/Berlin', time), GRACE);
    expect(due.at(-1)).toEqual({ date, at: at(instant), kind: 'due' });
  });

  it('is left out with a day that a zone left out', () => {
    const apia = schedule('Pacific/Apia', '12:00');
    const dates = new Set<string>();
    for (let now = at('2011-12-28T00:00:00Z'); now < at('2012-01-02T00:00:00Z'); now += 10 * MINUTE)
      for (const { date } of dueBriefings(now, apia, GRACE)) dates.add(date);
    expect([...dates]).not.toContain('2011-12-30');
    expect(dates.size).toBeGreaterThanOrEqual(4);
  });

  it.each(ZONES)(
    'is posted exactly once a local date over 400 days in %s, whatever outages shorter than the grace',
    (zone) => {
      const start = at('2030-01-10T12:00:00Z');
      const end = start + 400 * DAY;
      const time = fc
        .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
        .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
      // Steps of the clock: ticks of some minutes, now and then an outage shorter than the grace.
      const steps = fc.array(
        fc.oneof(
          { weight: 4, arbitrary: fc.integer({ min: 20, max: 60 }) },
          { weight: 1, arbitrary: fc.integer({ min: 61, max: 89 }) },
        ),
        { minLength: 20, maxLength: 60 },
      );
      fc.assert(
        fc.property(time, steps, (timeOfDay, minutes) => {
          const claims = new Map<string, number>();
          let missed = 0;
          for (let now = start, i = 0; now < end; now += (minutes[i++ % minutes.length] ?? 1) * MINUTE) {
            for (const { date, kind } of dueBriefings(
              now,
              { ...schedule(zone, timeOfDay), since: start },
              GRACE,
            )) {
              if (claims.has(date)) continue;
              if (kind === 'missed') missed++;
              claims.set(date, now);
            }
          }
          const expected: string[] = [];
          for (let day = 1; day < 399; day++) expected.push(localDate(start, zone, day));
          expect(expected.filter((date) => !claims.has(date))).toEqual([]);
          expect(missed).toBe(0);
        }),
        { numRuns: 1 },
      );
    },
  );
});

describe('What a moderator types', () => {
  it('is a zone when the machine knows it', () => {
    expect(['Europe/Berlin', 'UTC', 'Mars/Base', ''].map(isZone)).toEqual([true, true, false, false]);
  });
});
