import { describe, expect, it } from 'vitest';
import { UsageError } from '../../src/errors.js';
import { dayNumber } from '../../src/question/dayRange.js';
import { readQuestion } from '../../src/question/readQuestion.js';
import { testCorpus, testQuestion } from './testQuestion.js';

const corpus = testCorpus({
  wordCounts: new Map([
    ['lavrov', 3],
    ['holm', 2],
  ]),
  inVocabulary: (word) => word !== 'lavrv',
});

describe('A question', () => {
  it('is kept as typed, and searched for with its spelling repaired', () => {
    const { typed, text, terms } = testQuestion('  wat did lavrv say ', { corpus });
    expect(typed).toBe('wat did lavrv say');
    expect(text).toBe('what did lavrov say');
    expect(terms).toEqual(['lavrov']);
  });

  it('cannot be blank', () => {
    expect(() => testQuestion(' ')).toThrow(UsageError);
  });

  it('tells what kind of words answer it, and whether it is keywords alone', () => {
    expect(testQuestion('how many ships sank')).toMatchObject({
      expectedAnswer: 'figure',
      isKeywords: false,
    });
    expect(testQuestion('tunnel memo')).toMatchObject({ expectedAnswer: null, isKeywords: true });
  });

  it('tells its subject and its time apart', () => {
    const dated = testCorpus({ newestDay: dayNumber(2031, 2, 12) });
    const { time, subject } = testQuestion("what's the latest on the tunnel", { corpus: dated });
    expect(time).toEqual({ kind: 'latest' });
    expect(subject).toEqual(['tunnel']);
  });

  it('asks for no day where no day is better than another', () => {
    expect(testQuestion('what was said on 3 March').time).toBeNull();
    expect(testQuestion("what's the latest on the tunnel").time).toEqual({ kind: 'latest' });
  });

  it('knows which of its names the articles lack', () => {
    const strange = testCorpus({ hasTerm: (term) => term !== 'macron' });
    expect(testQuestion('What did Macron say?', { corpus: strange }).unknownNames).toEqual(['macron']);
  });
});

describe('A question after another', () => {
  it('is searched for together with it where it follows up', () => {
    const question = testQuestion('wat did she say?', { previous: 'Who is Ada Holm?' });
    expect(question).toMatchObject({
      typed: 'wat did she say?',
      followsUp: 'Who is Ada Holm?',
      thread: 'Who is Ada Holm?\nwat did she say?',
      text: 'Who is Ada Holm?\nwhat did she say?',
    });
    expect(question.speech).toMatchObject([{ kind: 'said-by', speaker: { words: ['ada', 'holm'] } }]);
  });

  it('goes on from all that was searched before', () => {
    const { followsUp, thread } = testQuestion('and when?', {
      previous: 'Who is Ada Holm?\nwhat did she say?',
    });
    expect(followsUp).toBe('what did she say?');
    expect(thread).toBe('Who is Ada Holm?\nwhat did she say?\nand when?');
  });

  it('has a spelling that is repaired before anything is made of it', () => {
    const known = testCorpus({
      wordCounts: new Map([['happened', 1]]),
      inVocabulary: (word) => word !== 'hapened',
    });
    const previous = 'Who is Ada Holm?';
    expect(testQuestion('when has that hapened', { previous, corpus: known }).followsUp).toBe(previous);
  });

  it('stands alone otherwise', () => {
    const { followsUp, thread } = testQuestion('Who opened a library?', { previous: 'Who is Ada Holm?' });
    expect(followsUp).toBeNull();
    expect(thread).toBe('Who opened a library?');
  });

  it('stands alone where that is left out', () => {
    const features = { typoRepair: false, speech: false, followUps: false };
    const question = readQuestion('what did she say?', { previous: 'Who is Ada Holm?', corpus, features });
    expect(question).toMatchObject({ followsUp: null, speech: [], text: 'what did she say?' });
  });
});

describe('What somebody said', () => {
  const speechIn = (question: string, previous?: string) =>
    testQuestion(question, previous === undefined ? {} : { previous }).speech;

  it('is asked for by who and about what', () => {
    expect(speechIn('what did the Kremlin say about the talks')).toMatchObject([
      { kind: 'said-by', speaker: { words: ['kremlin'] }, topic: { text: 'the talks' }, by: 'say' },
    ]);
    expect(speechIn('did Holm comment')).toMatchObject([{ kind: 'said-by', topic: null, isStrict: true }]);
  });

  it('is asked for by its words', () => {
    const [reading] = speechIn('who said “far from exhausted”?');
    expect(reading).toMatchObject({
      kind: 'who-said',
      sought: { words: ['far', 'from', 'exhausted'], verb: 'say' },
    });
  });

  it.each([
    ['that', 'who said that?', 'the bridge is shut', [{ kind: 'who-said', sought: { verb: null } }]],
    [
      'another speaker or topic',
      'and the mayor?',
      'What did Holm say about the bridge?',
      [
        { kind: 'said-by', speaker: { words: ['mayor'] }, topic: { text: 'the bridge' } },
        { kind: 'said-by', speaker: { words: ['holm'] }, topic: { text: 'the mayor' } },
      ],
    ],
    [
      'other words',
      'and that it will rain?',
      'Who said it is dry?',
      [{ kind: 'who-said', sought: { verb: 'say' } }],
    ],
    [
      'a name in capitals',
      'what did he say?',
      'when will Bo Lind resign',
      [{ kind: 'said-by', speaker: { words: ['bo', 'lind'] } }],
    ],
    ['no one that can be named', 'what did he say?', 'when does it rain', []],
  ])('after a question before is asked for by %s', (_, question, previous, readings) => {
    expect(speechIn(question, previous)).toMatchObject(readings);
    expect(speechIn(question, previous)).toHaveLength(readings.length);
  });
});
