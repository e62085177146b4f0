import { describe, expect, it } from 'vitest';
import { repairSpelling } from '../../src/question/repairSpelling.js';

const known = {
  inVocabulary: (word: string) => ['talks', 'response', 'party', 'borscht'].includes(word),
  wordCounts: new Map([
    ['lavrov', 3],
    ['lavrof', 1],
    ['zelensky', 2],
    ['diplomacy', 2],
    ['parts', 4],
  ]),
};

describe('The repair of spelling', () => {
  it.each([
    ['replaces a word one letter off', 'lavrv talks', 'lavrov talks'],
    ['prefers the more frequent of two near words', 'Lavro?', 'lavrov?'],
    ['allows two wrong letters in a long word', 'Zelenskyyi', 'zelensky'],
    ['leaves words the model knows', 'the party', 'the party'],
    ['leaves words no article comes near', 'xylophones', 'xylophones'],
    ['takes two swapped letters for one error', 'aprts', 'parts'],
    ['reads a possessive without its apostrophe', 'lavrovs response', "lavrov's response"],
    ['reads words that objects have as names', 'constructor tostring', 'constructor tostring'],
    ['leaves letters of abbreviations', 'the U.S. and a U-turn', 'the U.S. and a U-turn'],
    ['spells question words out', 'wen did ppl talk', 'when did people talk'],
    ['leaves short words', 'lav', 'lav'],
    ['leaves figures', 'B5801', 'B5801'],
    ['keeps everything around the word', '“Diplomcy”, he said', '“diplomacy”, he said'],
  ])('%s', (_, typed, expected) => {
    expect(repairSpelling(typed, known)).toBe(expected);
  });
});
