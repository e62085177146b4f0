import { describe, expect, it } from 'vitest';
import type { JudgedReply } from '../../../../scripts/evaluation/members/judgeReply.js';
import { renderMembers } from '../../../../scripts/evaluation/members/renderMembers.js';

const answered: JudgedReply = {
  id: 'a',
  group: 'answered',
  isCovered: true,
  isOpen: false,
  isFirst: true,
  isShown: true,
  isRefused: false,
  isSure: true,
  isBoldRight: true,
  isAsExpected: true,
  characters: 400,
  score: 0.9,
};
const open: JudgedReply = {
  ...answered,
  id: 'b',
  group: 'near: count',
  isCovered: false,
  isOpen: true,
  isFirst: false,
  isShown: false,
  isBoldRight: null,
  isAsExpected: false,
  score: 0.7,
};
const greeting: JudgedReply = { ...open, id: 'c', group: 'greeting', isOpen: false, score: 0 };

function rowOf(replies: readonly JudgedReply[], group: string): string[] {
  const row = renderMembers(replies)
    .split('\n')
    .find((line) => line.startsWith(group));
  return (row ?? '').slice(group.length).split(/ {2,}/u).filter(Boolean);
}

describe('The table of what members see', () => {
  it('counts a sure reply to an open question as a wrong one among the sure', () => {
    const row = rowOf([answered, { ...answered, isFirst: false }, open, { ...open, isSure: false }], 'all');
    const [questions, first, , , uncovered, sure] = row.map((cell) => cell.split(' ')[0]);
    expect([questions, first, uncovered, sure]).toEqual(['4', '.500', '.500', '.333']);
  });

  it('leaves out of the sure what is no question', () => {
    expect(rowOf([answered, greeting], 'all')[5]).toMatch(/^1\.000/u);
  });
});
