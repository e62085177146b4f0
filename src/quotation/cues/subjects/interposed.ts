import { DETERMINERS, PREPOSITIONS } from '../../../english/functionWords.js';
import { isSpeakerNoun } from '../../../english/speakerNouns.js';
import { IRREGULAR_PASTS } from '../../../english/verbs/verbForms.js';
import { type PhraseSpan, readPhrase } from '../../phrases/span/readPhrase.js';
import type { Token } from '../../phrases/token.js';
import { isAdverb, isFiniteVerb } from '../../phrases/wordClasses.js';

/** Appositions, relative clauses and asides; not ", and Holm," and no second clause. */
export function canInterpose(inner: readonly Token[]): boolean {
  const [first, second] = inner;
  if (first?.kind !== 'word') return false;
  if (inner.some(({ kind, text }) => kind === 'mask' || text === ';' || text === ':')) return false;
  if (/^(?:and|but|or|so|yet|because|that|said|says)$/u.test(first.bare)) return false;
  if (
    /^(?:who|whose|which|when|where|while|if|as|whom|of|in)$/u.test(first.bare) ||
    PREPOSITIONS.has(first.bare)
  )
    return true;
  if (isParticipleBefore(inner, 0) || (isAdverb(first) && isParticipleBefore(inner, 1))) return true;
  if (/(?:ing|ed)$/u.test(first.text) || (isAdverb(first) && /(?:ing|ed)$/u.test(second?.text ?? '')))
    return true;
  const stop = inner.findIndex(({ bare }) => /^(?:who|whose|which|that|where|when)$/u.test(bare));
  return !(stop < 0 ? inner : inner.slice(0, stop)).some(
    (token, i) =>
      isFiniteVerb(token) && !token.text.endsWith('ed') && !DETERMINERS.has(inner[i - 1]?.bare ?? ''),
  );
}

/** ", led by Judge Holm,", ", first told by the Globe,": an irregular participle. */
export function isParticipleBefore(inner: readonly Token[], at: number): boolean {
  return IRREGULAR_PASTS.has(inner[at]?.text ?? '') && PREPOSITIONS.has(inner[at + 1]?.bare ?? '');
}

/** "One pastor | supporting Mr. Lind |, Bo Holm, said": after whom a participle says that the noun supports. */
export function supporterEnd(tokens: readonly Token[], { core, end }: PhraseSpan): number | null {
  if (
    end !== core ||
    !isSpeakerNoun(tokens[core - 1]?.bare ?? '') ||
    !/\p{Ll}{3}ing$/u.test(tokens[core]?.text ?? '')
  )
    return null;
  const from = PREPOSITIONS.has(tokens[core + 1]?.bare ?? '') ? core + 2 : core + 1;
  const object = readPhrase(tokens, from);
  return object !== null && tokens[object.end]?.text === ',' ? object.end : null;
}
