import { describe, expect, it } from 'vitest';
import { holds } from '../../../src/answer/attribute/holds.js';

describe('What a text holds', () => {
  it.each([
    ['time', 'on Tuesday', true],
    ['time', 'at 8:45 p.m.', true],
    ['time', 'two weeks ago', true],
    ['time', 'in the harbor', false],
    ['place', 'in the harbor of Skarne', true],
    ['place', 'in March', false],
    ['reason', 'because a pump failed', true],
    ['reason', 'fearing a storm', true],
    ['reason', 'the ferry left', false],
    ['number', '14 boats', true],
    ['number', 'many boats', false],
    ['person', 'said Ada Holm', true],
    ['person', 'the mayor', true],
    ['person', 'a crane', false],
    ['yes-no', 'a crane', true],
  ] as const)('a %s in “%s”: %s', (kind, text, isHeld) => {
    expect(holds(kind, text)).toBe(isHeld);
  });
});
