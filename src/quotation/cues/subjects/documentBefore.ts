import { DOCUMENT_NOUNS } from '../../../english/speakerNouns.js';
import { ADOPTING_VERBS } from '../../../english/verbs/verbClasses.js';
import { readPhrase } from '../../phrases/span/readPhrase.js';
import type { Token, TokenizedText } from '../../phrases/token.js';
import { isAdverb } from '../../phrases/wordClasses.js';
import type { Subject } from '../cue.js';
import { beginsPhrase } from './beginnings.js';
import { subjectAt } from './subjectAt.js';
import { subjectBefore } from './subjectBefore.js';

/** No noun stands farther before its "that", in tokens. */
const REACH = 8;

/**
 * "found | a note from 2019 | that called": the writing before the "that" whose verb stands at a token, as token
 * indexes; null elsewhere, also for "said in a statement that".
 */
export function documentBefore(
  tokens: readonly Token[],
  verb: number,
): { start: number; end: number } | null {
  const that = isAdverb(tokens[verb - 1] ?? NONE) ? verb - 2 : verb - 1;
  if (!/^(?:that|which)$/u.test(tokens[that]?.bare ?? '')) return null;
  const head = tokens.slice(0, that);
  for (let start = that - 1; start >= Math.max(0, that - REACH); start--) {
    const phrase = beginsPhrase(tokens, start) ? readPhrase(head, start) : null;
    if (phrase === null || (phrase.core !== that && phrase.end !== that)) continue;
    const before = tokens[start - 1]?.bare ?? '';
    const isWriting = DOCUMENT_NOUNS.has(tokens[phrase.core - 1]?.bare ?? '');
    return isWriting && !/^(?:in|on|at|via|through)$/u.test(before) ? { start, end: that } : null;
  }
  return null;
}

/**
 * Who speaks in a writing: itself, or whoever made it their own ("The board adopted a motion that called the roof
 * “a sieve”").
 */
export function subjectOfDocument(sentence: TokenizedText, verb: number): Subject | null {
  const { tokens } = sentence;
  const span = documentBefore(tokens, verb);
  if (span === null) return null;
  const isAdopted = ADOPTING_VERBS.has(tokens[span.start - 1]?.text ?? '');
  const adopter = isAdopted ? subjectBefore(sentence, span.start - 1, true) : null;
  return adopter ?? subjectAt(sentence, { ...span, apposition: null });
}

const NONE: Token = { start: 0, end: 0, text: '', bare: '', kind: 'punctuation' };
