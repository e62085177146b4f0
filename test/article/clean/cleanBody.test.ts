import { describe, expect, it } from 'vitest';
import { cleanBody } from '../../../src/article/clean/cleanBody.js';

describe('Markdown', () => {
  it.each([
    ['emphasis', 'The **mayor** _said_ so.', 'The mayor said so.'],
    ['links', 'See [the plan](https://courier.example/plan "Plan").', 'See the plan.'],
    ['bare addresses', 'See https://courier.example/a_b_c.', 'See https://courier.example/a_b_c.'],
    ['pictures', 'The bridge. ![A bridge](a.png)', 'The bridge.'],
    ['footnotes', 'It closed.[^1]\n\n[^1]: The council said so.', 'It closed.\n\nThe council said so.'],
    ['quotes', '> “It is over,” she said.', '“It is over,” she said.'],
    ['lists', '- one *item*\n- two', '- one item\n- two'],
    ['numbered lists', '1. one\n2. **two**', '1. one\n2. two'],
    ['tables', '| Year | Cost |\n|---|---|\n| 2031 | **34** |', 'Year | Cost\n2031 | 34'],
    ['headings', '## The *vote*', '## The vote'],
    ['tags', 'It is <b>closed</b>.', 'It is closed.'],
    ['escapes', '\\*Not a note', '*Not a note'],
  ])('loses its %s', (_, written, plain) => {
    expect(cleanBody(written, 'markdown')).toBe(plain);
  });

  it.each([
    'Shares of <Nolla Copper Corp> rose.',
    '2 * 3 * 4 is 24.',
    'The post of @goat_on_wheels_2 was shared.',
    'He said 5 < 6 & 7 > 6.',
    'A line\nand the next one.',
  ])('is not in %j', (text) => {
    expect(cleanBody(text, 'markdown')).toBe(text);
    expect(cleanBody(text, 'text')).toBe(text);
  });

  it('is left as it is where quotations nest without end', () => {
    const text = `${'> '.repeat(3_900)}It rained.`;
    expect(cleanBody(text, 'markdown')).toContain('It rained.');
  });
});

describe('A text', () => {
  it('keeps the marks of Markdown', () => {
    expect(cleanBody('He gave *5 stars* to [a] film.', 'text')).toBe('He gave *5 stars* to [a] film.');
  });

  it('keeps what joins emoji and the letters of other scripts', () => {
    expect(cleanBody('👩\u200d🚒 می\u200cخواهم', 'text')).toBe('👩\u200d🚒 می\u200cخواهم');
  });

  it('decodes entities once', () => {
    expect(cleanBody('AT&amp;T, &ldquo;Go&rdquo;, &amp;lt; and R&D; too', 'text')).toBe(
      'AT&T, “Go”, &lt; and R&D; too',
    );
  });
});
