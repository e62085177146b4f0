import type { KindScore } from './scoreAnswers.js';

/** The scores as a table: hits of the questions that the articles answer, refusals of all. */
export function renderScores(scores: readonly KindScore[]): string {
  const rows = scores.map(({ kind, questions, hitAt1, hitAt3, refused, speakers }) => {
    const hit = (count: number) => (hitAt3 === 0 ? '-' : share(count, questions));
    const named = kind === 'who-said' ? share(speakers, questions) : '-';
    return [kind, String(questions), hit(hitAt1), hit(hitAt3), share(refused, questions), named];
  });
  const table = [['kind', 'questions', 'hit@1', 'hit@3', 'refused', 'speaker'], ...rows];
  return table
    .map(([kind = '', ...cells]) => kind.padEnd(14) + cells.map((cell) => cell.padStart(10)).join(''))
    .join('\n');
}

function share(count: number, of: number): string {
  return (count / of).toFixed(3);
}
