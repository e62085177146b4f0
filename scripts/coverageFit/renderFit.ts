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

/** The same for some lines. */
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
