import { rate, rocArea } from '../evaluation/intervals.js';
import { showEstimate } from '../evaluation/renderScores.js';
import type { Bars } from './chooseBars.js';
import type { ScoredLine } from './fitStages.js';

/** What the bars refuse and what the words of confidence mean, for each set and scope. */
export function renderFit(lines: readonly ScoredLine[], bars: Bars): string {
  const nameOf = ({ set, scope }: ScoredLine) => `${set}, ${scope}`;
  const names = [...new Set(lines.map(nameOf))];
  const groups = names.map((name) => [name, lines.filter((line) => nameOf(line) === name)] as const);
  return [...groups, ['together', lines] as const]
    .map(([name, of]) => [name, ...refusals(of, bars), ...areas(of), ...words(of, bars)].join('\n  '))
    .join('\n');
}

function refusals(lines: readonly ScoredLine[], { covered }: Bars): string[] {
  const refused = (name: string, of: readonly ScoredLine[]) =>
    of.length === 0
      ? []
      : [
          `${name} refused: ${showEstimate(rate(of.filter(({ score }) => score < covered).length, of.length))} of ${of.length}`,
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

/** Of the questions on the stories that are not refused, by word: how many have an answer. */
function words(lines: readonly ScoredLine[], { covered, likely, high }: Bars): string[] {
  const own = lines.filter(({ origin }) => origin === 'own');
  const bands = [
    ['high', high, Infinity],
    ['likely', likely, high],
    ['low', covered, likely],
  ] as const;
  return bands.flatMap(([word, from, to]) => {
    const of = own.filter(({ score }) => score >= from && score < to);
    const answered = of.filter((line) => line.covered).length;
    return of.length === 0
      ? []
      : [`“${word}” has an answer: ${showEstimate(rate(answered, of.length))} of ${of.length}`];
  });
}

function isLeftOpen({ covered, kind }: ScoredLine): boolean {
  return !covered && kind !== 'offtopic';
}

function isOtherSubject({ kind, origin }: ScoredLine): boolean {
  return kind === 'offtopic' && origin !== 'other-story';
}
