import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizeText, sourceOffsets } from '../../src/article/sourceOffsets.js';

describe('Source offsets', () => {
  it('count code points of the text as given', () => {
    const offset = sourceOffsets(' \r\n🍵 tea\r\nnow');
    const text = normalizeText(' \r\n🍵 tea\r\nnow');
    expect(offset(text.indexOf('tea'))).toBe(5);
    expect(offset(text.indexOf('now'))).toBe(10);
    expect(offset(text.length)).toBe(13);
  });

  it('lead back to the same words in any text', () => {
    const text = fc
      .array(fc.constantFrom(' ', '\r\n', '\r', '\n', '🍵', 'tea', '.', 'é'))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (given, a, b) => {
        const normalized = normalizeText(given);
        const points = Array.from(normalized);
        const [from, to] = [a % (points.length + 1), b % (points.length + 1)].sort((x, y) => x - y) as [
          number,
          number,
        ];
        const units = (count: number) => points.slice(0, count).join('').length;
        const offset = sourceOffsets(given);
        const words = Array.from(given)
          .slice(offset(units(from)), offset(units(to)))
          .join('');
        expect(normalizeText(`.${words}.`)).toBe(`.${points.slice(from, to).join('')}.`);
      }),
    );
  });
});
