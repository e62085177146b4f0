import { termsOf } from '../../english/terms.js';
import type { FollowUp } from '../followUp.js';
import { plainQuestion, plainWords } from './plainQuestion.js';
import { readSpeechQuestion, type SpeechQuestion } from './speechQuestion.js';

const PRONOUN = /^(?:he|she|they|it|him|her|them)$/u;
/** "and the mayor", "what about the mayor", "and about the bridge" */
const GOES_ON = /^(?:(?:and|but|or|so|ok|okay) )*(?:(?:what|how) about |about |and |or )(?<rest>.+)$/u;

/**
 * How a question asks for what somebody said, together with the one before it where it follows up on that: the ways to read it, likelier
 * first; none where it asks for something else. Both as typed, typos in names repaired.
 */
export function readSpeech(question: string, followUp: FollowUp | null): readonly SpeechQuestion[] {
  const own = readSpeechQuestion(question);
  if (followUp === null) return own === null ? [] : [own];
  const before = readSpeechQuestion(followUp.previous);
  if (own?.kind === 'said-by') {
    if (!PRONOUN.test(own.speaker)) return [own];
    const speaker = antecedentIn(followUp.previous, before);
    return speaker === null ? [] : [{ ...own, speaker }];
  }
  // "Who said that?"
  if (own !== null && termsOf(own.words).length === 0) {
    return [{ kind: 'who-said', words: plainQuestion(followUp.previous), verb: null }];
  }
  const rest = GOES_ON.exec(plainWords(question))?.groups?.['rest'];
  if (rest !== undefined && before?.kind === 'said-by') {
    // "What did Holm say about the bridge?", "and the mayor?" or "and the road?"
    return [
      { ...before, speaker: rest },
      { ...before, topic: rest },
    ];
  }
  if (rest !== undefined && own === null && before?.kind === 'who-said') return [{ ...before, words: rest }];
  return own === null ? [] : [own];
}

/** Whom "he" means: who was asked about before, "who is Ada Holm", or the last name in capitals. */
function antecedentIn(previous: string, before: SpeechQuestion | null): string | null {
  if (before?.kind === 'said-by' && !PRONOUN.test(before.speaker)) return before.speaker;
  const person = /^(?:who|what) (?:is|was|are|were) (?<person>\S+(?: \S+){0,4})$/u.exec(
    plainQuestion(previous),
  );
  const names = previous.match(/(?<=\S\s)\p{Lu}[\p{L}'’-]+(?:\s+\p{Lu}[\p{L}'’-]+)*/gu);
  return person?.groups?.['person'] ?? names?.at(-1) ?? null;
}
