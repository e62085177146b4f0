import { describe, expect, it } from 'vitest';
import { isSameRole, isSameSpeaker } from '../../../scripts/quotations/sameSpeaker.js';

describe('A found name', () => {
  it.each([
    ['Kirby', 'John Kirby'],
    ['Sen. Ada Holm', 'Ada Holm'],
    ['the harbour authority', 'Harbour Authority'],
    ['José Ilves', 'Jose Ilves'],
  ])('%s is that of %s', (found, gold) => {
    expect(isSameSpeaker(found, gold)).toBe(true);
  });
  it.each([
    ['John Holm', 'John Kirby'],
    ['a spokesman', 'John Kirby'],
    [null, 'John Kirby'],
    ['John Kirby', null],
  ])('%s is not that of %s', (found, gold) => {
    expect(isSameSpeaker(found, gold)).toBe(false);
  });
  it('counts when it is one of the other names', () => {
    expect(isSameSpeaker('SLA', 'Sellin Link Authority', ['SLA'])).toBe(true);
  });
  it('counts when nobody is named and nobody was found', () => {
    expect(isSameSpeaker(null, null)).toBe(true);
  });
});

describe('A found role', () => {
  it('is right with half of the words of both', () => {
    expect(isSameRole('Transport Minister', 'minister for transport')).toBe(true);
    expect(isSameRole('minister', 'chief engineer of the tunnel')).toBe(false);
    expect(isSameRole(null, 'minister')).toBe(false);
  });
});
