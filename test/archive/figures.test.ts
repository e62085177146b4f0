import { describe, expect, it } from 'vitest';
import { countTheSame, figuresIn } from '../../src/archive/figures.js';

const textsIn = (sentence: string) => figuresIn(sentence).map(({ text }) => text);

describe('The figures of a sentence', () => {
  it.each([
    ['The flood drove 212 people from their homes.', ['212 people']],
    ['The repair costs $4.2 million, the mayor said.', ['$4.2 million']],
    ['Turnout was 61 percent, or 1,204 voters.', ['61 percent', '1,204 voters']],
    ['Twelve miners were rescued.', ['Twelve miners']],
    ['On 3 March 2031 at 11:20 the 3rd train left on March 4.', []],
    ['It was founded in 1998 and rebuilt in 2005.', []],
    ['Nobody was hurt.', []],
  ])('say how many or how much: %s', (sentence, texts) => {
    expect(textsIn(sentence)).toEqual(texts);
  });

  it.each([
    ['The flood drove 214 people from their homes, not 212 as first reported.', '212'],
    ['The toll of the flood rose to 17 deaths, up from 12.', '12'],
    ['Officials now count 17 deaths instead of the 12 reported earlier.', '12'],
    ['The bridge costs $5 million, revised from $4 million.', '$4 million'],
  ])('say what it was before: %s', (sentence, was) => {
    expect(figuresIn(sentence).map((figure) => figure.was)).toEqual([was]);
  });
});

describe('Two figures', () => {
  const isSame = (a: string, b: string) => {
    const [one, other] = [figuresIn(a)[0], figuresIn(b)[0]];
    return one !== undefined && other !== undefined && countTheSame(one, other);
  };

  it('count the same thing in sentences about the same', () => {
    expect(
      isSame(
        'The flood in Aalbek drove 212 people from their homes.',
        'About 230 people left their homes in Aalbek after the flood.',
      ),
    ).toBe(true);
  });

  it.each([
    [
      'The flood in Aalbek drove 212 people from their homes.',
      'In Aalbek 12 boats left their homes in the flood.',
    ],
    ['The flood drove 212 people from their homes.', 'At the concert 5,000 people sang.'],
    [
      'Marcus Tverdy of the Greens won the vote of Wexbourne by 28 Green votes.',
      'Tverdy of the Greens had won 9,214 votes in Wexbourne.',
    ],
    [
      'Shares in Brindle rose 3.1 percent in early trading.',
      'Shares in Brindle had closed on Friday 4.4 percent below their price.',
    ],
    ['The flood in Aalbek killed 3 people.', 'The budget of Orlin pays for 40 people.'],
  ])('count two things: %s %s', (a, b) => {
    expect(isSame(a, b)).toBe(false);
  });
});
