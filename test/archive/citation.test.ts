import { describe, expect, it } from 'vitest';
import { citationOf } from '../../src/archive/citation.js';
import type { ArticleDetails } from '../../src/article/article.js';

const ARTICLE: ArticleDetails = {
  id: 'tunnel',
  title: 'Sellin Tunnel Closed',
  source: 'Kessaly Press Agency',
  url: 'https://example.com/sellin-tunnel',
  published: '2031-03-03T11:20:00+01:00',
  author: 'Ottilie Brandvold',
};
const of = (more: Partial<ArticleDetails> = {}) => citationOf({ article: { ...ARTICLE, ...more } });

describe('A citation', () => {
  it('is a plain line, APA and MLA', () => {
    const cited = citationOf({
      article: ARTICLE,
      words: 'The water is rising',
      speaker: { name: 'Ada Holm', role: 'mayor of Kessaly' },
    });
    expect(cited).toEqual({
      plain:
        '“The water is rising” — Ada Holm, mayor of Kessaly. “Sellin Tunnel Closed”, Kessaly Press Agency, 3 March 2031, https://example.com/sellin-tunnel',
      apa: 'Brandvold, O. (2031, March 3). Sellin Tunnel Closed. Kessaly Press Agency. https://example.com/sellin-tunnel',
      mla: 'Brandvold, Ottilie. “Sellin Tunnel Closed.” Kessaly Press Agency, 3 Mar. 2031, example.com/sellin-tunnel.',
    });
  });

  it('has no marks around a sentence that has some, and one mark at its end', () => {
    const plainOf = (words: string) => citationOf({ article: ARTICLE, words }).plain;
    expect(plainOf('“The water is rising,” said Ada Holm.')).toMatch(
      /^“The water is rising,” said Ada Holm\. “Sellin Tunnel Closed”/u,
    );
    expect(plainOf('The tunnel was closed.')).toMatch(/^“The tunnel was closed\.” “Sellin Tunnel Closed”/u);
    expect(plainOf('The tunnel was closed')).toMatch(/^“The tunnel was closed”\. “Sellin Tunnel Closed”/u);
  });

  it('leaves out what is not known', () => {
    const bare = of({ source: null, url: null, published: null, author: null });
    expect(bare).toEqual({
      plain: '“Sellin Tunnel Closed”',
      apa: 'Sellin Tunnel Closed. (n.d.).',
      mla: '“Sellin Tunnel Closed.”',
    });
  });

  it('has a month or a year alone as it is', () => {
    expect(of({ published: '2031-09' }).apa).toContain('(2031, September).');
    expect(of({ published: '2031-09' }).mla).toContain('Sept. 2031');
    expect(of({ published: '2031' }).mla).toContain(', 2031,');
  });

  it.each([
    ['Ottilie Brandvold and Bo Lind', 'Brandvold, O., & Lind, B. (', 'Brandvold, Ottilie, and Bo Lind.'],
    ['By Ada Holm, Bo Lind and Carl Berg', 'Holm, A., Lind, B., & Berg, C. (', 'Holm, Ada, et al.'],
    ['Jean-Luc Picard', 'Picard, J.-L. (', 'Picard, Jean-Luc.'],
    ['Ludwig van Berg', 'van Berg, L. (', 'van Berg, Ludwig.'],
    ['Reuters', 'Reuters. (', 'Reuters. “'],
    ['Kessaly Press Agency', 'Kessaly Press Agency. (', 'Kessaly Press Agency. “'],
  ])('names authors as the manuals do: %s', (author, apa, mla) => {
    expect(of({ author }).apa.startsWith(apa)).toBe(true);
    expect(of({ author }).mla.startsWith(mla)).toBe(true);
  });

  it('gives reported words without marks, and keeps to one line', () => {
    const { plain } = citationOf({ article: ARTICLE, words: 'the engine\nwas cold', isReported: true });
    expect(plain.startsWith('the engine was cold. “Sellin')).toBe(true);
  });

  it('ends a question as a question', () => {
    expect(of({ title: 'Who Pays?' }).apa).toContain('Who Pays? Kessaly');
  });
});
