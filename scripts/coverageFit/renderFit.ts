import { confidenceOf, isAbstained, type Thresholds } from '../../src/answer/coverage.js';
import { rate, rocArea } from '../evaluation/intervals.js';
import { renderConfidence } from '../evaluation/renderConfidence.js';
import { showEstimate } from '../evaluation/renderScores.js';
import type { ScoredLine } from './fitStages.js';

/** What the thresholds leave unanswered, and what the words of confidence mean, for each set and scope. */
export function renderFit(lines: readonly ScoredLine[], thresholds: Thresholds): string {
  const nameOf = ({ set, scope }: ScoredLine) => `${set}, ${scope}`;
  const names = [...new Set(lines.map(nameOf))];
  const groups = names.map((name) => [name, lines.filter((line) => nameOf(line) === name)] as const);
  return [...groups, ['together', lines] as const]
    .map(([name, of]) => [name, ...describeFit(of, thresholds)].join('\n  '))
    .join('\n');
}

/** Scores of the curve, in tenths. */
const CURVE = [1, 2, 3, 4, 5, 6, 7, 8, 9];

/**
 * What each threshold would do on the stories themselves, a line each: the share of the questions with an answer below
 * it, which would be refused, and of those left open from it up, which would be answered.
 */
export function renderCurve(lines: readonly ScoredLine[]): string[] {
  const own = lines.filter(({ origin, kind }) => origin === 'own' && kind !== 'offtopic');
  const shareFrom = (threshold: number, of: readonly ScoredLine[]) =>
    of.filter(({ score }) => score >= threshold).length / Math.max(1, of.length);
  const [answered, open] = [true, false].map((is) => own.filter(({ covered }) => covered === is));
  return [
    'from   refused, has an answer   answered, left open',
    ...CURVE.map((tenths) => {
      const shares = [1 - shareFrom(tenths / 10, answered ?? []), shareFrom(tenths / 10, open ?? [])];
      const [refused = '', wrong = ''] = shares.map((share) => share.toFixed(3));
      return `0.${String(tenths)}    ${refused}                    ${wrong}`;
    }),
  ];
}

/** What thresholds do to some lines, and what the words of confidence mean. */
export function describeFit(lines: readonly ScoredLine[], thresholds: Thresholds): string[] {
  return [...abstentions(lines, thresholds), ...areas(lines), ...words(lines, thresholds)];
}

function abstentions(lines: readonly ScoredLine[], thresholds: Thresholds): string[] {
  const abstained = (name: string, of: readonly ScoredLine[]) =>
    of.length === 0
      ? []
      : [
          `${name}, abstained: ${showEstimate(rate(of.filter((line) => isLineAbstained(line, thresholds)).length, of.length))} of ${of.length}`,
        ];
  return [
    ...abstained(
      'answered',
      lines.filter((line) => line.covered),
    ),
    ...abstained('left open', lines.filter(isLeftOpen)),
    ...abstained('other subject', lines.filter(isOtherSubject)),
    ...abstained(
      'other story',
      lines.filter(({ origin }) => origin === 'other-story'),
    ),
  ];
}

function areas(lines: readonly ScoredLine[]): string[] {
  const scores = (of: readonly ScoredLine[]) => of.map(({ score }) => score);
  const answered = scores(lines.filter(({ covered }) => covered));
  return [
    ['left open', lines.filter(isLeftOpen)] as const,
    ['other subject', lines.filter(isOtherSubject)] as const,
  ].flatMap(([name, of]) =>
    of.length === 0
      ? []
      : [`AUROC, answered against ${name}: ${showEstimate(rocArea(answered, scores(of)))}`],
  );
}

/** What the words mean for questions on the stories themselves. */
function words(lines: readonly ScoredLine[], thresholds: Thresholds): string[] {
  const own = lines.filter(({ origin }) => origin === 'own');
  return renderConfidence(
    own.map((line) => ({
      confidence: confidenceOf(line.score, thresholds),
      isCovered: line.covered,
      isAbstained: isLineAbstained(line, thresholds),
    })),
  );
}

function isLeftOpen({ covered, kind }: ScoredLine): boolean {
  return !covered && kind !== 'offtopic';
}

function isOtherSubject({ kind, origin }: ScoredLine): boolean {
  return kind === 'offtopic' && origin !== 'other-story';
}

function isLineAbstained({ score, isAbout }: ScoredLine, thresholds: Thresholds): boolean {
  return isAbstained(score, isAbout, thresholds);
}
