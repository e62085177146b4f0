import { describe, expect, it } from 'vitest';
import { askedFor } from '../../src/question/askedFor.js';
import { foldQuestion } from '../../src/question/foldQuestion.js';

describe('A question asks', () => {
  it.each([
    ['who won', 'person'],
    ['so whats the dogs name', 'person'],
    ['how many boats sank', 'number'],
    ['death toll?', 'number'],
    ['whens the hearing', 'time'],
    ['the ferry left when', 'time'],
    ['wheres the boat now', 'place'],
    ['which town was hit', 'place'],
    ['how come it sank', 'reason'],
    ['cause of the fire', 'reason'],
    ['did the mayor resign', 'yes-no'],
    ['what does the plan say', 'other'],
  ] as const)('%s: for a %s', (question, kind) => {
    expect(askedFor(foldQuestion(question))).toBe(kind);
  });
});
