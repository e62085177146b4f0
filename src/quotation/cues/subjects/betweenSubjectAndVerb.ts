import { OCCASION_NOUNS } from '../../../english/occasionNouns.js';
import type { Token } from '../../phrases/token.js';
import { isAdverb, isFiniteVerb, isTimeNoun } from '../../phrases/wordClasses.js';

/**
 * What may stand between a subject and its verb without commas: "Holm on Thursday also said", "the firm at the time
 * called".
 */
export function skipBetween(tokens: readonly Token[], from: number, verb: number): number {
  let at = from;
  for (;;) {
    const token = tokens[at];
    const next = tokens[at + 1];
    if (token === undefined || at >= verb) return at;
    if (isAdverb(token) || (isTimeNoun(token) && token.text !== 'may')) at++;
    else if (
      /^(?:on|late|early|last|this|in|that)$/u.test(token.bare) &&
      next !== undefined &&
      isTimeNoun(next)
    )
      at += 2;
    else if (isOccasion(tokens, at)) at += 3;
    else if (/^(?:each|both|all)$/u.test(token.bare) && (at + 1 === verb || isFiniteVerb(next ?? token)))
      at++;
    else if (/^(?:is|was|are|were|been|be)$/u.test(token.bare) && (next?.text ?? '').endsWith('ing')) at++;
    else if (/^\p{N}{1,2}$/u.test(token.text) && isTimeNoun(tokens[at - 1] ?? token)) at++;
    else return at;
  }
}

/** "at the time", "in a briefing", "during the hearing" */
function isOccasion(tokens: readonly Token[], at: number): boolean {
  const [link, article, noun] = tokens.slice(at, at + 3);
  return (
    /^(?:at|in|during)$/u.test(link?.bare ?? '') &&
    /^(?:an?|the)$/u.test(article?.bare ?? '') &&
    (noun?.bare === 'time' || OCCASION_NOUNS.has(noun?.bare ?? ''))
  );
}
