import { describe, expect, it } from 'vitest';
import { hasAsked } from '../../../src/answer/attribute/hasAsked.js';
import { foldQuestion } from '../../../src/question/foldQuestion.js';
import { parseSpeech } from '../../../src/question/speech/parseSpeech.js';
import type { ReadPassage } from '../../../src/search/rerank.js';

const text = 'Ada Holm, the harbor master, sold 14 boats. “They leaked,” Holm said. The harbor closed.';
const words = 'They leaked';
const speaker = { name: 'Ada Holm', role: 'harbor master', mention: 'Holm' };
const passageOf = (shown: string) => {
  const at = (part: string) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length });
  return {
    indexed: { article: { text }, quotations: [{ ...at(words), text: words, cue: 'said', speaker }] },
    passage: at(shown),
  } as unknown as ReadPassage;
};
const isThere = (question: string, shown = text) => {
  const speech = parseSpeech({ text: question, folded: foldQuestion(question) }, null);
  return hasAsked({ text: question, speech }, passageOf(shown));
};

describe('A passage has what is asked beyond doubt', () => {
  it('where it has words of the person whose words are asked for', () => {
    expect(isThere('what did holm say?')).toBe(true);
    expect(isThere('what did holm say?', 'The harbor closed.')).toBe(false);
    expect(isThere('what did holm say about the harbor?')).toBe(false);
    expect(isThere('what did holm deny?')).toBe(false);
    expect(isThere('what did marsh say?')).toBe(false);
  });

  it('where it has the name and the role of the person who is asked for', () => {
    expect(isThere('who is holm')).toBe(true);
    expect(isThere("who's Ada Holm?")).toBe(true);
    expect(isThere('who is holm', '“They leaked,” Holm said.')).toBe(false);
    expect(isThere('who is marsh')).toBe(false);
    expect(isThere('who is the harbor master')).toBe(false);
    expect(isThere('who is holm married to')).toBe(false);
  });
});
