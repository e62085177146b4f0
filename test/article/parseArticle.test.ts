import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlaps } from '../../src/article/article.js';
import { parseArticle } from '../../src/article/parseArticle.js';
import { VerbatimError } from '../../src/errors.js';

describe('An article', () => {
  it('keeps dates as they are written', () => {
    expect(parseArticle('a', '---\npublished: 2022-02\n---\nText.').published).toBe('2022-02');
    expect(parseArticle('a', '---\npublished: 2031-03-03T11:20:00+01:00\n---\nText.').published).toBe(
      '2031-03-03T11:20:00+01:00',
    );
  });

  it('knows nothing that its front matter does not say', () => {
    const article = parseArticle('flood', '---\ntitle: The flood\nsource:\nurl: ""\n---\nText.');
    expect(article).toMatchObject({
      id: 'flood',
      title: 'The flood',
      source: null,
      url: null,
      published: null,
      author: null,
    });
  });

  it('joins several authors', () => {
    expect(parseArticle('a', '---\nauthor: [Ada Holm, Bo Lind]\n---\nText.').author).toBe(
      'Ada Holm, Bo Lind',
    );
  });

  it('links only to web addresses', () => {
    expect(parseArticle('a', '---\nurl: javascript:alert(1)\n---\nText.').url).toBeNull();
    expect(parseArticle('a', '---\nurl: https://example.com/a\n---\nText.').url).toBe(
      'https://example.com/a',
    );
  });

  it('without a title takes the first line that looks like one', () => {
    expect(parseArticle('a', 'Bridge closed after storm\n\nThe bridge was closed on Monday.').title).toBe(
      'Bridge closed after storm',
    );
  });

  it('without a title takes the line below a kicker', () => {
    expect(
      parseArticle('a', 'WORLD NEWS\nBridge closed after storm\nBy Ada Holm\nIt was closed on Monday.').title,
    ).toBe('Bridge closed after storm');
  });

  it('takes no first line of a hard-wrapped paragraph for a title', () => {
    const wrapped =
      'The bridge over the Averin was closed to all traffic on\nmonday after a crack was found in one of the two main\ncables.';
    expect(parseArticle('bridge', `${wrapped}\n\nIt is old.`).title).toBe('Bridge');
  });

  it('without a line like a title takes the file name', () => {
    expect(parseArticle('bridge-closed', 'The bridge was closed on Monday.\n\nIt is old.').title).toBe(
      'Bridge closed',
    );
  });

  it('marks the headline that the body repeats, whatever its marks', () => {
    const { blocks } = parseArticle('a', '---\ntitle: A “stolen” day\n---\nA "stolen" day\n\nIt rained.');
    expect(blocks.map(({ kind }) => kind)).toEqual(['title', 'paragraph']);
  });

  it('cuts nothing out of its text', () => {
    const body = 'It rained.\n\nShare | Print\n\nRelated News\nFerry fares';
    expect(parseArticle('a', `---\ntitle: Rain\n---\n\n${body}\n\n`).text).toBe(body);
  });

  it('joins the lines of a hard-wrapped paragraph', () => {
    const wrapped =
      'The bridge over the Averin was closed to all traffic on\nMonday after a crack was found in one of the two main\ncables, and it will stay closed for weeks.';
    expect(parseArticle('a', `Bridge\n\n${wrapped}\n\nIt is old.`).blocks.at(1)).toMatchObject({
      kind: 'paragraph',
    });
    expect(parseArticle('a', `Bridge\n\n${wrapped}\n\nIt is old.`).blocks).toHaveLength(3);
  });

  it('marks the headline below a kicker and in capitals', () => {
    const { blocks } = parseArticle(
      'a',
      '---\ntitle: Bridge closed\n---\nWorld\nBRIDGE CLOSED!\n\nIt is old.',
    );
    expect(blocks.map(({ kind, rule }) => rule ?? kind)).toEqual(['kicker', 'title', 'paragraph']);
  });

  it('marks a headline that the body breaks into lines', () => {
    const { blocks } = parseArticle(
      'a',
      '---\ntitle: Bridge closed after storm\n---\nBridge closed\nafter storm\n\nIt is old.',
    );
    expect(blocks.map(({ kind }) => kind)).toEqual(['title', 'title', 'paragraph']);
  });

  it('has its paragraphs in sections', () => {
    const { blocks } = parseArticle(
      'a',
      'It rained.\n\nExtra ferries:\n\nThey were full.\n\n## The vote\n\nIt was close.',
    );
    expect(blocks.map(({ kind, section }) => [kind, section])).toEqual([
      ['paragraph', null],
      ['heading', 'Extra ferries'],
      ['paragraph', 'Extra ferries'],
      ['heading', 'The vote'],
      ['paragraph', 'The vote'],
    ]);
  });

  it('has front matter of text alone', () => {
    const article = parseArticle(
      'a',
      '---\nTitle: 2031\nsource: no\nauthor: |\n  Ada\n  Holm\nother: 1\n---\nText.',
    );
    expect(article).toMatchObject({ title: '2031', source: 'no', author: 'Ada Holm' });
  });

  it.each([
    ['a colon', 'Rain: and snow: too'],
    ['a hash', 'Bridge #2 closes'],
    ['quotation marks', '“Go,” says Holm'],
    ['straight quotation marks at its start', '"Go," says Holm'],
    ['brackets at its start', '[Video] Bridge falls'],
    ['an address at its start', '@holm leaves'],
    ['a percent sign', '% of rain'],
  ])('has a headline with %s as it stands', (_, title) => {
    expect(parseArticle('a', `---\ntitle: ${title}\nsource: The Courier\n---\nIt rained.`)).toMatchObject({
      title,
      source: 'The Courier',
    });
  });

  it('keeps a line of dashes in its body', () => {
    expect(parseArticle('a', 'It rained.\n\n---\n\nIt stopped.').text).toBe(
      'It rained.\n\n---\n\nIt stopped.',
    );
  });

  it.each([
    ['that never ends', '---\ntitle: Rain\nIt rained.', /has no end/u],
    ['that is no YAML', '---\nsource: [Rain\n---\nIt rained.', /line/u],
    ['that is nested without end', `---\ntitle: ${'['.repeat(5_000)}\n---\nText.`, /line 2/u],
    ['that is a text of its own', `---\na: a\n${'a\n'.repeat(20_000)}---\nText.`, /8000 characters/u],
    [
      'that grows when it is read',
      `---\na: &a [x, x]\n${['b', 'c', 'd', 'e'].map((n, i) => `${n}: &${n} [${`*${'abcd'.charAt(i)}, `.repeat(9)}]`).join('\n')}\n---\nText.`,
      /front matter/u,
    ],
    ['that is a list', '---\n- Rain\n---\nIt rained.', /name: value/u],
  ])('with front matter %s is refused in a sentence', (_, raw, message) => {
    expect(() => parseArticle('a', raw)).toThrow(VerbatimError);
    expect(() => parseArticle('a', raw)).toThrow(message);
  });

  it('has blocks in order that do not overlap, whatever the text', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('\n\n', '\n', 'Extra ferries:', 'Related News', 'It rained.'),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const { text, blocks } = parseArticle('a', `---\ntitle: Rain\n---\n${pieces.join('')}`);
        blocks.forEach((block, i) => {
          const words = text.slice(block.start, block.end);
          expect(words).not.toBe('');
          expect(words.trim()).toBe(words);
          const next = blocks[i + 1];
          if (next) expect(next.start).toBeGreaterThanOrEqual(block.end);
          if (next) expect(overlaps(block, next)).toBe(false);
        });
      }),
    );
  });

  it.each([
    '```\n---\ntitle: A\npublished: 2031-03-03\n---\n\nThe text.\n```',
    '```\npublished: 2031-03-03\n```',
  ])('has no date of an example in it', (example) => {
    const about =
      'The program reads stories from files, and each file has one story with its details on top.';
    const body = `# How to add stories\n\n${about}\n\n${about} Again.\n\n${about} Details:\n\n${example}\n\nAll details are optional, and blank lines are between paragraphs.\n`;
    expect(parseArticle('readme', body, 'markdown').published).toBeNull();
  });
});
