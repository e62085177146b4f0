import { parseNounPhrase } from '../phrases/nounPhrase.js';
import { readPhrase } from '../phrases/readPhrase.js';
import type { Token } from '../phrases/tokens.js';
import { isFiniteVerb } from '../phrases/wordClasses.js';
import type { Subject } from './cue.js';
import { beginsClause, readSubject, subjectText } from './readSubject.js';
import { toSubject } from './subjectBefore.js';

/**
 * Whom a clause is about: the subject of its first verb, such as Holm in "On Monday Holm, a baker, thanked the crew
 * and said". `before` is the token that the clause has to begin ahead of.
 */
export function leadingSubject(masked: string, tokens: readonly Token[], before: number): Subject | null {
  const from =
    tokens.slice(0, before).findLastIndex(({ kind, text }) => kind === 'mask' || /^[;:]$/u.test(text)) + 1;
  for (let start = from; start < before; start++) {
    if (!beginsClause(tokens, start)) continue;
    const previous = tokens[start - 1];
    if (
      /^(?:that|who|which|when|if|because|while|as|after|before|where|since|although|though|whether)$/u.test(
        previous?.bare ?? '',
      )
    )
      continue;
    const phrase = readPhrase(tokens, start);
    if (phrase === null) continue;
    for (let verb = phrase.core; verb <= before && verb < start + 50; verb++) {
      const token = tokens[verb];
      if (token === undefined || !isFiniteVerb(token)) continue;
      const span = readSubject(tokens, start, verb);
      if (span === null) continue;
      const text = subjectText(masked, tokens, span);
      const parsed = parseNounPhrase(text);
      if (parsed === null || (parsed.kind === 'description' && !parsed.isKnown)) break;
      return { ...toSubject(masked, tokens, span, text), form: 'carried-verb' };
    }
  }
  return null;
}
