import { describe, expect, it } from 'vitest';
import { compareWithBaseline, renderChanges } from '../../../scripts/evaluation/baseline.js';
import type { Judgement } from '../../../scripts/evaluation/judgeAnswer.js';
import { signTest } from '../../../scripts/evaluation/signTest.js';

function judgement(id: string, kind: string, isRight: boolean): Judgement {
  return {
    id,
    kind,
    isCovered: true,
    rank: isRight ? 1 : 2,
    isSoon: true,
    isSpeakerRight: null,
    isAbstained: false,
    isSure: true,
    score: 0.5,
    confidence: 'likely',
  };
}

/** Twenty questions of each of nine kinds; `lost` of the first kind are wrong. */
function run(lost: number) {
  const kinds = 'abcdefghi'.split('');
  return new Map([
    [
      'corpus, all',
      kinds.flatMap((kind, k) =>
        Array.from({ length: 20 }, (_, i) => judgement(`${kind}${i}`, kind, k > 0 || i >= lost)),
      ),
    ],
  ]);
}

const allRight = new Map(
  [...run(0)].map(([name, judgements]) => [name, new Map(judgements.map(({ id }) => [id, true]))]),
);

describe('The sign test', () => {
  it.each([
    ['nothing changed', 0, 0, 1],
    ['five lost, none gained', 5, 0, 1 / 32],
    ['one lost, one gained', 1, 1, 3 / 4],
    ['only gains', 0, 9, 1],
    ['eight lost, two gained', 8, 2, 56 / 1024],
  ])('is exact: %s', (_, lost, gained, chance) => {
    expect(signTest(lost, gained)).toBeCloseTo(chance, 10);
  });
});

describe('A comparison with the baseline', () => {
  it('finds nothing where nothing changed', () => {
    const changes = compareWithBaseline(run(0), allRight);
    expect(changes.some(({ isWorse }) => isWorse)).toBe(false);
    expect(renderChanges(changes)).toBe('No change from the baseline.');
  });

  it('bears losses that chance explains', () => {
    expect(compareWithBaseline(run(7), allRight).some(({ isWorse }) => isWorse)).toBe(false);
  });

  it('fails a kind that loses more, and names the questions', () => {
    const changes = compareWithBaseline(run(8), allRight);
    expect(changes.filter(({ isWorse }) => isWorse).map(({ name }) => name)).toEqual([
      'corpus, all: a',
      'corpus, all: every kind',
    ]);
    expect(renderChanges(changes)).toContain('WORSE corpus, all: a: 8 lost, 0 gained');
    expect(renderChanges(changes)).toContain('lost: a0 a1');
  });

  it('fails small losses in every kind', () => {
    const judgements = 'abcdefghi'.split('').map((kind) => judgement(`${kind}0`, kind, false));
    const changes = compareWithBaseline(new Map([['corpus, all', judgements]]), allRight);
    expect(changes.filter(({ isWorse }) => isWorse).map(({ name }) => name)).toEqual([
      'corpus, all: every kind',
    ]);
  });

  it('leaves out questions that the baseline does not know', () => {
    const judgements = [judgement('new', 'a', false)];
    expect(compareWithBaseline(new Map([['corpus, all', judgements]]), allRight)).toEqual([]);
  });
});
