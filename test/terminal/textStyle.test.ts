import { describe, expect, it } from 'vitest';
import { textStyleFor, withoutControls, wrapLines } from '../../src/terminal/textStyle.js';

describe('The text style', () => {
  it('has no colours in a file', () => {
    expect(textStyleFor({}).bold('x')).toBe('x');
  });

  it('has no colours where the terminal is told so', () => {
    expect(textStyleFor({ isTTY: true, hasColors: () => false }).bold('x')).toBe('x');
  });

  it('has colours on a terminal', () => {
    expect(textStyleFor({ isTTY: true, hasColors: () => true }).bold('x')).not.toBe('x');
  });

  it('takes the width of the terminal up to a comfortable one', () => {
    expect(textStyleFor({ columns: 60 }).width).toBe(60);
    expect(textStyleFor({ columns: 300 }).width).toBe(100);
    expect(textStyleFor({}).width).toBe(80);
  });
});

describe('Wrapping', () => {
  it('indents every line and stays within the width', () => {
    const lines = wrapLines('one two three four five six seven', '   ', 20).split('\n');
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) {
      expect(line).toMatch(/^ {3}\S/u);
      expect(line.length).toBeLessThanOrEqual(20);
    }
  });

  it('keeps the empty line between paragraphs', () => {
    expect(wrapLines('one\n\ntwo', '  ', 20)).toBe('  one\n\n  two');
  });
});

describe('Text for a terminal', () => {
  it('cannot move the cursor or recolour', () => {
    expect(withoutControls('a\u001b[2Jb\u001b]0;title\u0007c\rd\u0000')).toBe('abcd');
  });

  it('cannot turn the reading direction', () => {
    expect(withoutControls('left\u202eright')).toBe('leftright');
  });

  it('keeps line ends, accents and emoji', () => {
    expect(withoutControls('née\n🍵\tx')).toBe('née\n🍵\tx');
  });
});
