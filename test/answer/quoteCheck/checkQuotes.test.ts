import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CheckedQuote, checkQuotes } from '../../../src/answer/quoteCheck/checkQuotes.js';
import { findClaims } from '../../../src/answer/quoteCheck/claims.js';
import { isSameSpeaker } from '../../../src/answer/quoteCheck/isSameSpeaker.js';
import { parseArticle } from '../../../src/article/parseArticle.js';
import type { IndexedArticle } from '../../../src/index/indexedArticle.js';
import { parseDocument } from '../../../src/quotation/document.js';
import { findQuotations } from '../../../src/quotation/findQuotations.js';
import { inferredFrom } from '../../../src/quotation/naming.js';
import { paragraphsIn, paragraphsSharing } from '../../../src/search/words/sharedWords.js';
import { createWordStore } from '../../../src/search/words/wordStore.js';
import { indexedArticle } from '../../index/indexedArticle.js';

const ARTICLES = [
  `The ferry stayed in port. “We wait for the wind to turn, and nobody is in a hurry,” said Ada Holm, the captain.

“Nobody was hurt at all,” said Bo Lind, the mayor of Kessaly. The harbour was quiet that night.`,
  `The Dam Above the Valley

“The dam will hold,” said Søren Łuk, the engineer, “and it held in the flood of 1904.”

Łuk went home late. “Nobody sleeps in the valley,” he said. “Not even the dogs.”

“Cafe owners weißen their walls,” said Søren Łuk.`,
  `The train was late. “Nobody was hurt at all,” said Cy Dahl, a conductor.`,
].map((text, i) => {
  const article = parseArticle(`a${i}`, text);
  return { article, quotations: findQuotations(parseDocument(article)), sentences: [], passages: [] };
});

/** Every paragraph is worth a look. */
const allOf = (articles: readonly IndexedArticle[]) => () => articles.flatMap(paragraphsIn);
const check = (message: string): CheckedQuote[] => checkQuotes(message, allOf(ARTICLES));
const speakers = (checked: CheckedQuote | undefined) =>
  checked !== undefined && 'sources' in checked
    ? checked.sources.map(({ quotation }) => quotation?.speaker?.name ?? null)
    : [];

describe('What a message quotes', () => {
  it.each([
    ['curly marks', 'She said “we wait”', ['we wait', null]],
    ['inch marks', 'Bo Lind said "we wait"', ['we wait', 'Bo Lind']],
    ['low-high marks', 'er sagt „we wait“', ['we wait', null]],
    ['guillemets', 'il dit « we wait »', ['we wait', null]],
    ['a block quote', '> we wait\nreally?', ['we wait', null]],
    ['a block quote with a signature', '> we wait\n— Bo Lind, mayor', ['we wait', 'Bo Lind']],
    ['a block quote to the end', '>>> we wait\nfor it', ['we wait for it', null]],
    ['a signature after marks', '“we wait” – Bo Lind', ['we wait', 'Bo Lind']],
    ['a name before a colon', 'Bo Lind: “we wait”', ['we wait', 'Bo Lind']],
    ['"as X said"', 'As Bo Lind said, we wait for the wind', ['we wait for the wind', 'Bo Lind']],
    ['bold marks around it', '**Bo Lind** said “we *wait*”', ['we wait', 'Bo Lind']],
  ])('is found in %s', (_, message, [text, speaker]) => {
    expect(findClaims(message)).toEqual([{ text, speaker }]);
  });

  it('is nothing in a message without marks', () => {
    expect(findClaims('I don’t think it’s so, and the dogs’ owner left')).toEqual([]);
  });

  it('is found whatever the message is, without an error', () => {
    const piece = fc.constantFrom(
      '“',
      '”',
      '"',
      '> ',
      '\n',
      '— Ada',
      'as Ada said, ',
      'word ',
      '*',
      '>>>',
      '…',
      '[',
      ']',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        expect(check(pieces.join('')).length).toBeLessThanOrEqual(50);
      }),
    );
  });
});

describe('A checked quotation', () => {
  it.each([
    ['other marks', '"We wait for the wind to turn, and nobody is in a hurry"'],
    ['other capitals and no comma', '“we wait for the wind to turn and nobody is in a hurry”'],
    ['a part of it', '“the wind to turn”'],
    ['the speaker by surname', 'Holm said “we wait for the wind to turn”'],
    ['the speaker by role', 'The captain said “we wait for the wind to turn”'],
  ])('is word for word with %s', (_, message) => {
    expect(check(message)).toMatchObject([{ kind: 'word-for-word', shortened: null }]);
  });

  it('is word for word, shortened, with dots or brackets in between', () => {
    for (const [message, leftOut] of [
      ['“We wait … nobody is in a hurry”', 'for the wind to turn, and'],
      ['“We wait for the wind to turn, and [the crew] is in a hurry”', 'nobody'],
    ] as const) {
      const [checked] = check(message);
      if (checked?.kind !== 'word-for-word') throw new Error(message);
      expect(checked.shortened).toContainEqual({ kind: 'left-out', text: leftOut });
    }
  });

  it('is altered when one word is another, and shows which', () => {
    const [checked] = check('“We wait for the tide to turn, and nobody is in a hurry”');
    expect(checked).toMatchObject({ kind: 'altered', sameSpeaker: true });
    if (checked?.kind !== 'altered') throw new Error('not altered');
    expect(checked.changes).toEqual([
      { kind: 'same', text: 'We wait for the' },
      { kind: 'left-out', text: 'wind' },
      { kind: 'added', text: 'tide' },
      { kind: 'same', text: 'to turn, and nobody is in a hurry' },
    ]);
  });

  it('is altered and by somebody else', () => {
    const [checked] = check('Bo Lind said “we wait for the tide to turn and nobody hurries”');
    expect(checked).toMatchObject({ kind: 'altered', sameSpeaker: false });
  });

  it('is by another speaker, who is named', () => {
    const [checked] = check('Ada Holm said “nobody was hurt at all”');
    expect(checked?.kind).toBe('other-speaker');
    expect(speakers(checked)).toEqual(['Bo Lind', 'Cy Dahl']);
  });

  it('has each speaker of the same words, or the one that is named', () => {
    expect(speakers(check('“nobody was hurt at all”')[0])).toEqual(['Bo Lind', 'Cy Dahl']);
    expect(speakers(check('Dahl said “nobody was hurt at all”')[0])).toEqual(['Cy Dahl']);
  });

  it('is the reporter’s when nobody is quoted with it', () => {
    const [checked] = check('“The harbour was quiet that night”');
    expect(checked?.kind).toBe('word-for-word');
    expect(speakers(checked)).toEqual([null]);
    expect(check('Ada Holm said “the harbour was quiet that night”')[0]?.kind).toBe('other-speaker');
  });

  it('has the words that it leaves out of the utterance', () => {
    const [checked] = check('“for the wind to turn”');
    expect(checked).toMatchObject({
      kind: 'word-for-word',
      sources: [{ leftOut: { before: 'We wait', after: 'and nobody is in a hurry,' } }],
    });
    expect(check('“We wait for the wind to turn, and nobody is in a hurry”')[0]).toMatchObject({
      sources: [{ leftOut: { before: '', after: '' } }],
    });
  });

  it('is word for word where two parts of one utterance are joined', () => {
    const [joined] = check('“The dam will hold, and it held in the flood of 1904”');
    expect(joined).toMatchObject({ kind: 'word-for-word', shortened: null });
    expect(speakers(joined)).toEqual(['Søren Łuk']);
    expect(check('“The dam will hold”')[0]).toMatchObject({
      sources: [{ leftOut: { before: '', after: 'and it held in the flood of 1904.' } }],
    });
  });

  it('is told to be inferred where the article says “he” or names nobody at the words', () => {
    const sourceOf = (message: string) => {
      const [checked] = check(message);
      return checked !== undefined && 'sources' in checked ? (checked.sources[0]?.quotation ?? null) : null;
    };
    const inferred = (message: string) => {
      const quotation = sourceOf(message);
      return quotation === null ? null : inferredFrom(quotation);
    };
    expect(inferred('“The dam will hold”')).toBeNull();
    expect(inferred('“Nobody sleeps in the valley”')).toEqual({ kind: 'pronoun', pronoun: 'he' });
    expect(inferred('“Not even the dogs”')).toEqual({ kind: 'nothing' });
  });

  it('is no match with a few common words, unless all of it or the named speaker says them', () => {
    expect(check('“and it was”')[0]).toEqual(
      expect.objectContaining({ kind: 'not-found', isTooCommon: false }),
    );
    expect(check('“and it held”')[0]).toMatchObject({ kind: 'not-found', isTooCommon: true });
    expect(check('Søren Łuk said “and it held”')[0]).toMatchObject({ kind: 'word-for-word' });
  });

  it('is compared without accents and strokes', () => {
    expect(check('Soren Luk said “Café owners weissen their walls”')[0]).toMatchObject({
      kind: 'word-for-word',
    });
  });

  it('is not found when too little of it stands anywhere', () => {
    expect(check('“We wait for a bus in the rain with all our friends”')[0]?.kind).toBe('not-found');
    expect(check('“the ferry”')[0]?.kind).toBe('not-found');
  });

  it('has sources whose words are at their offsets', () => {
    for (const each of check('“the wind to turn” and “nobody was hurt … at all”')) {
      if (!('sources' in each)) continue;
      for (const { article, text, start, end } of each.sources) {
        const found = ARTICLES.find((indexed) => indexed.article.id === article.id);
        expect(found?.article.text.slice(start, end)).toBe(text);
      }
    }
  });
});

describe('A named speaker', () => {
  const lavrov = { name: 'Sergey Lavrov', role: 'Russian Foreign Minister', mention: null };
  it.each([
    'Lavrov',
    'Sergey Lavrov',
    'Mr. Lavrov',
    'S. Lavrov',
    'the Russian foreign minister',
    'Minister Lavrov',
  ])('is meant by "%s"', (name) => expect(isSameSpeaker(name, lavrov)).toBe(true));
  it.each(['Putin', 'Anders Lavrov', 'Sergey Shoigu', 'Mr.', 'the Ukrainian foreign minister'])(
    'is not meant by "%s"',
    (name) => expect(isSameSpeaker(name, lavrov)).toBe(false),
  );
});

describe('The paragraphs that are worth a look', () => {
  const words =
    'ferry, port. wind mayor’s 14-year-old Søren “ U.S. don’t the of and … [sic] nobody Łuk 1,904'.split(' ');
  const texts = fc.array(fc.constantFrom(...words), { minLength: 3, maxLength: 12 });

  it('leave out none that has a quotation or one like it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(texts, { minLength: 2, maxLength: 4 }), texts, async (stories, claim) => {
        const articles = await Promise.all(
          stories.map((story, i) =>
            indexedArticle(
              `story-${i}`,
              `${story.slice(0, 5).join(' ')}. She waited.\n\n${story.slice(5).join(' ')}. She waited.`,
            ),
          ),
        );
        const merged = createWordStore().wordsOf(articles);
        const [first = []] = stories;
        for (const said of [claim, first, [...first.slice(0, -1), 'other']]) {
          const message = `Holm said "${said.join(' ')}" today.`;
          expect(checkQuotes(message, (sought, share) => paragraphsSharing(merged, sought, share))).toEqual(
            checkQuotes(message, allOf(articles)),
          );
        }
      }),
      { numRuns: 150 },
    );
  });
});
