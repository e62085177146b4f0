import { describe, expect, it } from 'vitest';
import type { AnswerPassage } from '../../../src/answer/answer.js';
import { toAnswerPassage } from '../../../src/answer/answerPassage.js';
import { namedQuotations } from '../../../src/answer/shown/namedQuotations.js';
import { shownText } from '../../../src/answer/shown/shownText.js';
import { parseArticle } from '../../../src/article/parseArticle.js';
import { findSentences } from '../../../src/article/sentences/sentences.js';
import { parseDocument } from '../../../src/quotation/document.js';
import { findQuotations } from '../../../src/quotation/findQuotations.js';

const article = parseArticle(
  'dam',
  `Dam Above the Valley

KESSALY, Averin (KPA) — Ada Holm, the engineer, climbed the dam on Monday. She said the wall was dry. It needs new pumps by May.

“Nobody sleeps down there,” she said. It is not clear who will pay. Bo Lind, the mayor, was not told.

What comes next:

She said the work begins in June. They will meet in May.`,
);
const sentences = findSentences(article);
const indexed = { article, sentences, quotations: findQuotations(parseDocument(article)), passages: [] };

/** The passage of some sentences, from words of the first to words of the last. */
function passageOf(from: string, to = from): AnswerPassage {
  const at = (words: string) => {
    const found = sentences.find(({ start, end }) => article.text.slice(start, end).includes(words));
    if (found === undefined) throw new Error(words);
    return found;
  };
  const span = { start: at(from).start, end: at(to).end };
  const answer = { start: article.text.indexOf(to), end: article.text.indexOf(to) + to.length };
  return toAnswerPassage({ indexed, span, section: null, sentence: at(to), score: 1, answer });
}

describe('A shown passage', () => {
  it('names in brackets who “she” is where nothing before says it', () => {
    expect(shownText(passageOf('work begins')).text).toBe('She [Ada Holm] said the work begins in June.');
  });

  it('takes the sentences before one that points back to a thing', () => {
    const { text } = shownText(passageOf('new pumps'));
    expect(text).toBe(
      'Ada Holm, the engineer, climbed the dam on Monday. She said the wall was dry. It needs new pumps by May.',
    );
  });

  it('begins with the sentence that answers where what stands before needs more', () => {
    expect(shownText(passageOf('Nobody sleeps', 'not told')).text).toBe('Bo Lind, the mayor, was not told.');
    expect(shownText(passageOf('the wall was dry', 'new pumps')).text).toMatch(/^Ada Holm, the engineer/u);
  });

  it('has no opening mark in bold that nothing closes', () => {
    const { text, answer } = shownText(passageOf('Nobody sleeps', '“Nobody sleeps down there'));
    expect(text.slice(answer?.start, answer?.end)).toBe('Nobody sleeps down there');
  });

  it('begins after a dateline', () => {
    expect(shownText(passageOf('climbed the dam')).text).toMatch(/^Ada Holm, the engineer/u);
  });

  it.each(['It is not clear', 'Bo Lind'])('begins as it is: %s', (words) => {
    const passage = passageOf(words);
    expect(shownText(passage).text).toBe(passage.text);
  });

  it('takes nothing from above a heading', () => {
    expect(shownText(passageOf('meet in May')).text).toBe(
      'She said the work begins in June. They will meet in May.',
    );
  });

  it('has its answer and sentence at the right places, whatever was added', () => {
    for (const words of ['the wall was dry', 'work begins', 'new pumps', 'climbed the dam']) {
      const { text, answer, sentence } = shownText(passageOf(words));
      expect(text.slice(answer?.start, answer?.end)).toBe(words);
      expect(text.slice(sentence.start, sentence.end)).toContain(words);
    }
  });
});

describe('The quotations that are named', () => {
  const wordsOf = (passage: AnswerPassage, asksSpeech: boolean) =>
    namedQuotations(passage, asksSpeech).map(({ text }) => text);

  it('are those whose speaker the text does not name', () => {
    expect(wordsOf(passageOf('Nobody sleeps'), false)).toEqual(['Nobody sleeps down there,']);
    expect(wordsOf(passageOf('climbed the dam', 'the wall was dry'), false)).toEqual([]);
  });

  it('are those that answer where the question asks about saying, reported ones too', () => {
    expect(wordsOf(passageOf('climbed the dam', 'the wall was dry'), true)).toEqual(['the wall was dry']);
  });
});
