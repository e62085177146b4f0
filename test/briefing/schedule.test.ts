import { describe, expect, it } from 'vitest';
import { parseTime } from '../../src/briefing/schedule.js';

describe('A time of day', () => {
  it.each([
    ['08:00', '08:00'],
    ['7:30', '07:30'],
    ['07.30', '07:30'],
    ['0730', '07:30'],
    ['730', '07:30'],
    ['19h30', '19:30'],
    ['19h', '19:00'],
    ['8', '08:00'],
    ['8am', '08:00'],
    ['8 AM', '08:00'],
    ['8:30 pm', '20:30'],
    ['8.30pm', '20:30'],
    ['8 p.m.', '20:00'],
    ['12am', '00:00'],
    ['12 pm', '12:00'],
    ['noon', '12:00'],
    [' Midnight ', '00:00'],
    ["8 o'clock", '08:00'],
  ])('is read from “%s”', (typed, time) => {
    expect(parseTime(typed)).toBe(time);
  });

  it.each(['', '24:00', '13pm', '0am', '8:60', '8:5', 'soon', '8 to 9', '-1', '1234567', '08:00:00'])(
    'is none in “%s”',
    (typed) => {
      expect(parseTime(typed)).toBeNull();
    },
  );
});
