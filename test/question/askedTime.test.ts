import { describe, expect, it } from 'vitest';
import { parseTime } from '../../src/question/askedTime.js';
import { dayNumber } from '../../src/question/dayRange.js';
import { foldQuestion } from '../../src/question/foldQuestion.js';

/** Wednesday, 12 March 2031. */
const NEWEST = dayNumber(2031, 2, 12);
const timeOf = (question: string) => parseTime(foldQuestion(question), NEWEST);

/** A range of days as "2031-03-03 to 2031-03-04". */
function daysOf(question: string): string | null {
  const asked = timeOf(question);
  if (asked?.kind !== 'days') return null;
  const show = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);
  return `${show(asked.days.first)} to ${show(asked.days.last)}`;
}

describe('The time that a question asks for', () => {
  it.each([
    "what's the latest on the tunnel",
    'who is minister now',
    'how many arrests so far',
    'any update on the strike?',
    'has he answered yet',
  ])('is the latest in "%s"', (question) => {
    expect(timeOf(question)).toEqual({ kind: 'latest' });
  });

  it.each(['Is the cannery going to close?', 'will trains run again', 'are the talks over'])(
    'is the present in "%s"',
    (question) => {
      expect(timeOf(question)).toEqual({ kind: 'present' });
    },
  );

  it.each([
    'who found the book',
    'what did the mayor say',
    'did they march on the capital',
    'what may happen',
  ])('is none in "%s"', (question) => {
    expect(timeOf(question)).toBeNull();
  });

  it.each([
    ['what did he say on 3 March', '2031-03-03 to 2031-03-04'],
    ['what happened on the 3rd of march 2030', '2030-03-03 to 2030-03-04'],
    ['March 3: who resigned?', '2031-03-03 to 2031-03-04'],
    ['what was decided on sept 9th', '2030-09-09 to 2030-09-10'],
    ['what happened on 2031-03-03', '2031-03-03 to 2031-03-04'],
    ['who resigned in april', '2030-04-01 to 2030-04-30'],
    ['what happened yesterday', '2031-03-11 to 2031-03-12'],
    ['what did she announce on friday', '2031-03-07 to 2031-03-08'],
    ['who spoke on Wednesday', '2031-03-12 to 2031-03-13'],
    ['what happened last week', '2031-03-03 to 2031-03-09'],
    ['what happened this week', '2031-03-10 to 2031-03-16'],
    ['last month in brief', '2031-02-01 to 2031-02-28'],
  ])('of "%s" is %s', (question, days) => {
    expect(daysOf(question)).toBe(days);
  });
});
