import { rate, rocArea } from '../intervals.js';
import { renderRow, showEstimate } from '../renderScores.js';
import type { JudgedReply } from './judgeReply.js';

const COLUMNS = [
  'questions',
  'right first',
  'right shown',
  'refused wrongly',
  'uncovered, sure',
  'sure, right first',
  'bold wrong',
  'characters',
  'as expected',
];

/** A row a group and one for all of them: what members get to see, each share with its 95 % confidence interval. */
export function renderMembers(replies: readonly JudgedReply[]): string {
  const groups = [...new Set(replies.map(({ group }) => group))].sort();
  const rows = [
    ...groups.map((group) => [group, ...cellsOf(replies.filter((reply) => reply.group === group))]),
    ['all', ...cellsOf(replies)],
  ];
  const scoresOf = (of: readonly JudgedReply[]) => of.map(({ score }) => score);
  const covered = scoresOf(replies.filter(({ isCovered }) => isCovered));
  const open = scoresOf(replies.filter(({ isOpen }) => isOpen));
  const area =
    covered.length === 0 || open.length === 0
      ? []
      : [`AUROC, answered against left open: ${showEstimate(rocArea(covered, open))}`];
  return [...[['', ...COLUMNS], ...rows].map((row) => renderRow(row)), ...area].join('\n');
}

function cellsOf(replies: readonly JudgedReply[]): string[] {
  const covered = replies.filter(({ isCovered }) => isCovered);
  const open = replies.filter(({ isOpen }) => isOpen);
  const sure = replies.filter(({ isSure, isCovered, isOpen }) => isSure && (isCovered || isOpen));
  const marked = replies.filter(({ isBoldRight }) => isBoldRight !== null);
  return [
    String(replies.length),
    share(covered, ({ isFirst }) => isFirst),
    share(covered, ({ isShown }) => isShown),
    share(covered, ({ isRefused }) => isRefused),
    share(open, ({ isSure }) => isSure),
    share(sure, ({ isFirst }) => isFirst),
    share(marked, ({ isBoldRight }) => isBoldRight === false),
    String(median(replies.map(({ characters }) => characters))),
    share(replies, ({ isAsExpected }) => isAsExpected),
  ];
}

function share(of: readonly JudgedReply[], isSo: (reply: JudgedReply) => boolean): string {
  return of.length === 0 ? '-' : showEstimate(rate(of.filter(isSo).length, of.length));
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
