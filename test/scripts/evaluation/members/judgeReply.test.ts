import { describe, expect, it } from 'vitest';
import { judgeReply } from '../../../../scripts/evaluation/members/judgeReply.js';
import type { MemberQuestion } from '../../../../scripts/evaluation/members/memberQuestions.js';
import type { MemberReply } from '../../../../scripts/evaluation/members/memberReply.js';

const question: MemberQuestion = {
  id: 'q1',
  article: 'harbor',
  question: 'how old is the crane',
  previous: null,
  group: 'answered',
  outcome: 'answered',
  answers: ['The crane is 40 years old.'],
  bold: ['40 years'],
  outdated: ['The crane is 39 years old.'],
};
const uncovered: MemberQuestion = { ...question, outcome: 'not-covered', answers: [], bold: [] };
const reply: MemberReply = {
  id: 'q1',
  outcome: 'answered',
  passages: ['It rained. The crane is 40 years old.'],
  bold: '40 years old',
  characters: 120,
  score: 0.8,
};

describe('A reply to a member', () => {
  it('is right with the sentence in the first passage and the answer in bold', () => {
    expect(judgeReply(question, reply)).toMatchObject({
      isFirst: true,
      isShown: true,
      isRefused: false,
      isBoldRight: true,
      isAsExpected: true,
    });
  });

  it('is shown, not first, with the sentence in a later passage', () => {
    const passages = ['It rained.', ...reply.passages];
    expect(judgeReply(question, { ...reply, passages })).toMatchObject({ isFirst: false, isShown: true });
  });

  it('shows nothing when it says that the stories do not cover it', () => {
    expect(judgeReply(question, { ...reply, outcome: 'not-covered' })).toMatchObject({
      isFirst: false,
      isShown: false,
      isRefused: true,
      isBoldRight: null,
    });
  });

  it('is not first where an older report comes before', () => {
    const passages = ['The crane is 39 years old. The crane is 40 years old.'];
    expect(judgeReply(question, { ...reply, passages })).toMatchObject({ isFirst: false, isShown: true });
  });

  it.each([
    ['40', true],
    ['rained', false],
    ['The crane is 40 years old.', true],
  ])('with “%s” in bold marks the answer: %s', (bold, isBoldRight) => {
    expect(judgeReply(question, { ...reply, bold })).toMatchObject({ isBoldRight });
  });

  it('may mark any part of a right sentence where no words are given', () => {
    expect(judgeReply({ ...question, bold: [] }, { ...reply, bold: 'The crane' }).isBoldRight).toBe(true);
  });

  it('to a greeting is neither covered nor left open', () => {
    const greeting: MemberQuestion = { ...uncovered, outcome: 'greeting' };
    expect(judgeReply(greeting, reply)).toMatchObject({ isCovered: false, isOpen: false });
    expect(judgeReply(uncovered, reply)).toMatchObject({ isCovered: false, isOpen: true });
  });

  it.each([
    ['answered', true, false],
    ['unsure', false, true],
    ['not-covered', false, true],
  ])('to an uncovered question is sure when %s: %s', (outcome, isSure, isAsExpected) => {
    expect(judgeReply(uncovered, { ...reply, outcome })).toMatchObject({ isSure, isAsExpected });
  });
});
