import { UsageError } from '../errors.js';

/** In UTF-16 units, everywhere a question can be asked: a longer message hides what it asks. */
export const MAX_QUESTION_LENGTH = 500;

/** The question without white space around it; throws a UsageError for a blank or too long one. */
export function checkQuestion(typed: string): string {
  const question = typed.replace(/\s+/gu, ' ').trim();
  if (!/[\p{L}\p{N}]/u.test(question)) {
    throw new UsageError(
      'The question is empty. Type a question, for example: "Who said the talks will go on?"',
    );
  }
  if (question.length > MAX_QUESTION_LENGTH) {
    throw new UsageError(
      `The question has ${question.length} characters, and the limit is ${MAX_QUESTION_LENGTH}. Ask in one or two sentences.`,
    );
  }
  return question;
}
