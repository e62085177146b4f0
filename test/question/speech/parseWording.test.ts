import { describe, expect, it } from 'vitest';
import { foldQuestion, withoutPreamble } from '../../../src/question/foldQuestion.js';
import { parseWording } from '../../../src/question/speech/parseWording.js';

const parse = (question: string) => parseWording(withoutPreamble(foldQuestion(question)));

describe('A question for somebody’s words', () => {
  it.each([
    ['what did Kirby say about sources?', 'kirby', 'sources'],
    ['did Biden comment', 'biden', ''],
    ['What’s the Kremlin’s response to the proposal?', 'the kremlin', 'the proposal'],
    ['kirby quotes', 'kirby', ''],
    ['what kirby said about sources', 'kirby', 'sources'],
    ['according to Kirby, what is building?', 'kirby', 'is building'],
    ['any comment from the White House on the strike?', 'the white house', 'the strike'],
    ['what is Holm saying about the border', 'holm', 'the border'],
    ['whats lavrovs take on the talks', 'lavrov', 'the talks'],
    ["what were kirby's exact words", 'kirby', ''],
    ["what was the judge's warning", 'the judge', ''],
    ['anything from the white house on the call?', 'the white house', 'the call'],
    ['does holm have anything to say about the border', 'holm', 'the border'],
    ['what exactly did holm say', 'holm', ''],
    ['kirby on intelligence', 'kirby', 'intelligence'],
    ['did anyone from the club comment on the injury', 'the club', 'the injury'],
    ['ok so can you tell me what holm said bout the memo', 'holm', 'the memo'],
  ])('names who and what about: %s', (question, speaker, topic) => {
    expect(parse(question)).toMatchObject({ kind: 'said-by', speaker, topic });
  });

  it.each([
    ['who said far from exhausted', 'far from exhausted', 'say'],
    ['“far from exhausted” who said that?', 'far from exhausted', 'say'],
    ['whose words are "far from exhausted"?', 'far from exhausted', null],
    ['who is quoted as saying "far from exhausted"', 'far from exhausted', 'quote'],
    ['Who called it a betrayal?', 'a betrayal', 'call'],
    ['who mentioned the bridge', 'the bridge', 'mention'],
    ['who is warning of a flood', 'of a flood', 'warn'],
    ['"far from exhausted" - who?', 'far from exhausted', null],
    ['someone said far from exhausted, who was it', 'far from exhausted', null],
    ['which official said the bridge is shut', 'the bridge is shut', 'say'],
    ['who found the bridge was too low', 'the bridge was too low', 'find'],
  ])('gives the words: %s', (question, words, verb) => {
    expect(parse(question)).toEqual({ kind: 'who-said', words, verb });
  });

  it.each([
    ['a passive', 'Who was accused of the theft?'],
    ['a deed', 'Who tore up the fine?'],
    ['a deed whose verb can report', 'who found the crack'],
    ['an order', 'who ordered the evacuation'],
    ['a verb with a particle', 'who put up the money'],
  ])('is for a person only, in %s', (_, question) => {
    expect(parse(question)?.kind).toBe('who');
  });

  it.each([
    ['people in general', 'What do people say about it?'],
    ['a noun that looks like a verb', 'When does the head of state step down?'],
    ['there is', 'Was there a tsunami warning after the quake?'],
    ['a relative clause', 'When did the inspector who wrote the memo leave?'],
    ['a day', 'strike on monday'],
    ['no speech at all', 'Did the earthquake cause the damage?'],
  ])('is none with %s', (_, question) => {
    expect(parse(question)).toBeNull();
  });
});
