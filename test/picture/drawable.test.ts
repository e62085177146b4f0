import { describe, expect, it } from 'vitest';
import { drawable, isFromTheRight } from '../../src/picture/drawable.js';

describe('A text on a picture', () => {
  it.each([
    ['We 🎉 did it 👩‍👩‍👧, now', 'We did it, now'],
    ['For Ukraine 🇺🇦!', 'For Ukraine!'],
    ['I ❤️ it', 'I it'],
    ['© 2031 Orlin™, no. 7 #1', '© 2031 Orlin™, no. 7 #1'],
    ['one\n  two\u202ethree', 'one twothree'],
  ])('has no emoji and no unseen marks: %s', (text, shown) => {
    expect(drawable(text)).toBe(shown);
  });

  it('is read from the right where most letters are', () => {
    expect(isFromTheRight('שלום to all of you')).toBe(false);
    expect(isFromTheRight('שלום עולם, ok')).toBe(true);
    expect(isFromTheRight('2031')).toBe(false);
  });
});
