import { describe, expect, it } from 'vitest';
import type { AnswerRecord } from '../../../src/discord/store/record.js';
import { withoutStories } from '../../../src/discord/store/withoutStories.js';

const common = { id: 'a', guild: 'g', channel: 'c', member: 'm', at: 0 };
const passage = (article: string) => ({
  article,
  start: 0,
  end: 1,
  sentence: { start: 0, end: 1 },
  hash: 'h',
  score: 1,
});
const answer = (...articles: string[]): AnswerRecord => ({
  ...common,
  kind: 'answer',
  question: 'what happened',
  covered: true,
  generation: 'g',
  passages: articles.map(passage),
  shown: 1,
  votes: {},
});
const gone = new Set(['flood']);
const isQuoted = (name: string) => name === 'Ada Holm';

describe('A record without stories that are gone', () => {
  it('is none when the story was shown or was asked alone', () => {
    expect(withoutStories(answer('flood', 'museum'), gone, isQuoted)).toBeNull();
    expect(withoutStories({ ...answer('museum'), article: 'flood' }, gone, isQuoted)).toBeNull();
    expect(withoutStories({ ...answer('flood'), shown: 0, covered: false }, gone, isQuoted)).toBeNull();
  });

  it('keeps an answer of other stories', () => {
    const record = answer('museum', 'flood');
    expect(withoutStories(record, gone, isQuoted)).toEqual({ ...record, passages: [passage('museum')] });
    expect(withoutStories(answer('museum'), gone, isQuoted)).toEqual(answer('museum'));
  });

  it('keeps lists of speakers who are still quoted', () => {
    const list = { ...common, kind: 'quotes' as const, speaker: 'Ada Holm', topic: null };
    expect(withoutStories(list, gone, isQuoted)).toBe(list);
    expect(withoutStories({ ...list, speaker: 'Bo Lind' }, gone, isQuoted)).toBeNull();
  });

  it('keeps a briefing of other stories', () => {
    const seen = { sha256: 'x', date: '2031-03-03' };
    const briefing = {
      ...common,
      kind: 'briefing' as const,
      date: '2031-03-03',
      before: { flood: seen, museum: seen },
      articles: ['flood', 'museum'],
    };
    expect(withoutStories(briefing, gone, isQuoted)).toEqual({
      ...briefing,
      before: { museum: seen },
      articles: ['museum'],
    });
    expect(withoutStories({ ...briefing, articles: ['flood'] }, gone, isQuoted)).toBeNull();
  });
});
