import { describe, expect, it } from 'vitest';
import { pastedLink } from '../../src/intake/pastedLink.js';

describe('A pasted link', () => {
  it.each([
    [' <https://courier.example/a> ', 'https://courier.example/a'],
    ['https://courier.example/a.', 'https://courier.example/a'],
    ['(https://courier.example/a).', 'https://courier.example/a'],
    ['“https://courier.example/a?b=1”,', 'https://courier.example/a?b=1'],
    ['https://courier.example/wiki/Orlin_(town)', 'https://courier.example/wiki/Orlin_(town)'],
    ['(see https://courier.example/wiki/Orlin_(town))'.slice(5), 'https://courier.example/wiki/Orlin_(town)'],
    ['https://courier.example/%C3%A9t%C3%A9/#top', 'https://courier.example/%C3%A9t%C3%A9/#top'],
    ['javascript:alert(1)', 'javascript:alert(1)'],
    ['...', ''],
  ])('%j loses what stands around it', (text, link) => {
    expect(pastedLink(text)).toBe(link);
  });
});
