import { describe, expect, it } from 'vitest';
import { textOf } from '../../src/article/article.js';
import { parseArticle } from '../../src/article/parseArticle.js';

/** The blocks of a body, with spaces for line ends. */
function blocksOf(...lines: string[]): string[] {
  const { text, blocks } = parseArticle('a', `---\ntitle: Bridge\n---\n${lines.join('\n')}`);
  return blocks.map((block) => textOf(text, block).replaceAll('\n', ' '));
}

const WRAPPED = [
  'The bridge over the Averin was closed to all traffic on',
  'Monday after a crack was found in one of the two main',
  'cables, and it will stay closed for weeks.',
];
const PARAGRAPH = WRAPPED.join(' ');

describe('Lines of a hard-wrapped text', () => {
  it('are one paragraph up to a blank line', () => {
    expect(blocksOf(...WRAPPED, '', ...WRAPPED)).toEqual([PARAGRAPH, PARAGRAPH]);
  });

  it('begin a new paragraph after a short line', () => {
    expect(blocksOf(...WRAPPED, ...WRAPPED)).toEqual([PARAGRAPH, PARAGRAPH]);
  });

  it('may begin with a name where the rest of the text is wrapped', () => {
    const two = ['The mayor of Port Averin and the head of the harbour,', 'Ada Holm, disagreed.'];
    expect(blocksOf(...WRAPPED, '', ...WRAPPED, '', ...two)).toEqual([PARAGRAPH, PARAGRAPH, two.join(' ')]);
  });

  it('are paragraphs where each is a sentence', () => {
    const lines = [
      'The bridge over the Averin was closed to all traffic.',
      'Nobody was hurt when one of the main cables cracked.',
      'It will stay closed for weeks.',
    ];
    expect(blocksOf(...lines)).toEqual(lines);
  });

  it('are a list where there was room for the next word', () => {
    const lines = [
      'Who will be the next minister for transport and harbours?',
      'Poll: was she right to go?',
      'the harbour in pictures',
    ];
    expect(blocksOf('It rained.', '', ...lines)).toEqual(['It rained.', ...lines]);
  });

  it('are a poem where they are short', () => {
    const lines = ['The river takes the road,', 'the road goes down', 'and nobody is here.'];
    expect(blocksOf(...lines)).toEqual(lines);
  });
});
