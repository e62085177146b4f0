import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../src/question/query.js';
import { unknownNames } from '../../src/question/unknownNames.js';

/** “Lavrov told Russia’s president that NATO ...” */
const known = new Set(['lavrov', 'russia', 'country:RU', 'presid', 'nato', '2019']);
const names = (question: string) =>
  unknownNames(parseQuery(question), { hasTerm: (term) => known.has(term) });

describe('An unknown name', () => {
  it('is a word with a capital that the articles lack', () => {
    expect(names('What did Macron say to Lavrov?')).toEqual(['macron']);
  });

  it('is no first word, and none that the articles have', () => {
    expect(names('Will Lavrov leave NATO? Maybe.')).toEqual([]);
  });

  it('is a country, whatever its case', () => {
    expect(names('does germany want nato out')).toEqual(['germany']);
  });

  it('is no country that the articles call otherwise', () => {
    expect(names('what does Moscow want')).toEqual([]);
    expect(names('has the Kremlin answered')).toEqual([]);
  });

  it('is a year that the articles lack', () => {
    expect(names('was it as bad as in 1953 or 2019')).toEqual(['1953']);
  });

  it('cannot be told where every word has a capital', () => {
    expect(names('WHO IS MACRON')).toEqual([]);
    expect(names('Who Is Macron')).toEqual([]);
  });

  it('stands behind marks and in possessives', () => {
    expect(names('Who wrote “Dracula” and Stoker’s letters?')).toEqual(['dracula', 'stoker']);
  });
});
