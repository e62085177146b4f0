import { confidenceOf, type Bars } from '../../src/answer/coverage.js';
import { rate, rocArea } from '../evaluation/intervals.js';
import { renderConfidence } from '../evaluation/renderConfidence.js';
import { showEstimate } from '../evaluation/renderScores.js';
import type { ScoredLine } from './fitStages.js';

/** What the bars refuse and what the words of confidence mean, for each set and scope. */
export function renderFit(lines: readonly ScoredLine[], bars: Bars): string {
  const nameOf = ({ set, scope }: ScoredLine) => `${set}, ${scope}`;
  const names = [...new Set(lines.map(nameOf))];
  const groups = names.map((name) => [name, lines.filter((line) => nameOf(line) === name)] as const);
  return [...groups, ['together', lines] as const]
    .map(([name, of]) => [name, ...describeFit(of, bars)].join('\n  '))
    .join('\n');
}

/** The same for some lines. */
export function describeFit(lines: readonly ScoredLine[], bars: Bars): string[] {
  return [...refusals(lines, bars), ...areas(lines), ...words(lines, bars)];
}

function refusals(lines: readonly ScoredLine[], { covered }: Bars): string[] {
  const refused = (name: string, of: readonly ScoredLine[]) =>
    of.length === 0
      ? []
      : [
          `${name} refused: ${showEstimate(rate(of.filter((line) => isRefused(line, covered)).length, of.length))} of ${of.length}`,
        ];
  return [
    ...refused(
      'answered',
      lines.filter((line) => line.covered),
    ),
    ...refused('left open', lines.filter(isLeftOpen)),
    ...refused('other subject', lines.filter(isOtherSubject)),
    ...refused(
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
function words(lines: readonly ScoredLine[], bars: Bars): string[] {
  const own = lines.filter(({ origin }) => origin === 'own');
  return renderConfidence(
    own.map((line) => ({
      confidence: confidenceOf(line.score, bars),
      isCovered: line.covered,
      isRefused: isRefused(line, bars.covered),
    })),
  );
}

function isLeftOpen({ covered, kind }: ScoredLine): boolean {
  return !covered && kind !== 'offtopic';
}

function isOtherSubject({ kind, origin }: ScoredLine): boolean {
  return kind === 'offtopic' && origin !== 'other-story';
}

function isRefused({ score, evidence }: ScoredLine, bar: number): boolean {
  return score < bar || evidence.lacksWords;
}
