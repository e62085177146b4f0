import { describe, expect, it } from 'vitest';
import { findZone, isZone, zoneNames } from '../src/timeZone.js';

describe('A time zone', () => {
  it.each([
    ['Europe/Berlin', 'Europe/Berlin'],
    ['europe/berlin', 'Europe/Berlin'],
    ['Berlin', 'Europe/Berlin'],
    ['new york', 'America/New_York'],
    ['America/New York', 'America/New_York'],
    ['kyiv', 'Europe/Kyiv'],
    ['Kiev', 'Europe/Kyiv'],
    ['kolkata', 'Asia/Kolkata'],
    ['Calcutta', 'Asia/Kolkata'],
    ['ho chi minh', 'Asia/Ho_Chi_Minh'],
    ['São Paulo', 'America/Sao_Paulo'],
    ['utc', 'UTC'],
    ['Etc/GMT+2', 'Etc/GMT+2'],
  ])('is found by %s', (typed, zone) => {
    expect(findZone(typed)).toBe(zone);
  });

  it.each(['', '  ', 'Atlantis', '8 pm', '/', '@everyone'])('is none of “%s”', (typed) => {
    expect(findZone(typed)).toBeNull();
  });

  it('is offered by a name that this machine accepts', () => {
    expect(zoneNames().filter((name) => !isZone(name))).toEqual([]);
  });
});
