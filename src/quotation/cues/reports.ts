import type { Token } from '../words/tokens.js';
import { REPORTING_VERBS } from '../data/reportingVerbs.js';
import { isFiniteVerb } from '../words/wordClasses.js';

const NOUN_BEFORE =
  /^(?:the|a|an|this|that|these|those|its|his|her|their|our|my|no|any|of|for|in|on|with|new|joint|first|last|more|by|from|about|against|despite|after|latest|recent|earlier|such|other|some|false|news|opinion|exit|written|brief|prepared)$/u;

/** Whether a word that can report is a verb here: not "the report", "its claim", "has been accused", "asked for". */
export function reports(tokens: readonly Token[], at: number, verb: string): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (token === undefined) return false;
  const isParticiple = token.text.endsWith('ing');
  if (
    /^\p{Lu}/u.test(token.text) &&
    !(at === 0 && /^(?:Said|Asked|Added|Saying|Noting|Citing|Calling)$/u.test(token.text))
  )
    return false;
  if (before !== undefined && NOUN_BEFORE.test(before.bare) && !isParticiple) {
    // "those said", "that said": no verb either way.
    return false;
  }
  if (
    before !== undefined &&
    /['’]s?$/u.test(before.text) &&
    !isParticiple &&
    !token.text.endsWith('ed') &&
    token.text !== 'said'
  )
    return false;
  // "may say on Thursday that": nothing was said.
  if (/^(?:may|might|could|should|will|must|can|cannot)$/u.test(before?.bare ?? '')) return false;
  if (before?.bare === 'to' && verb !== 'say' && verb !== 'tell') return false;
  if (verb === 'ask' && /^(?:for|not|about)$/u.test(next?.bare ?? '')) return false;
  // "continuing the talks", "fearing a storm": participles that report nothing.
  if (isParticiple && /^(?:continue|begin|speak|think|hope|fear|read|find|wonder|cry|conclude)$/u.test(verb))
    return false;
  if (verb === 'put' && next?.bare !== 'it') return false;
  // "The Times report noted"
  if (
    next !== undefined &&
    REPORTING_VERBS.has(next.text) &&
    !next.text.endsWith('ing') &&
    isFiniteVerb(next) &&
    !token.text.endsWith('ed') &&
    token.text !== 'said'
  )
    return false;
  // "was asked", "has been accused": somebody else spoke; "was saying", "is quoted".
  const auxiliary = tokens[at - 1]?.text.endsWith('ly') === true ? tokens[at - 2] : before;
  if (/^(?:was|were|is|are|been|be|being|got|am)$/u.test(auxiliary?.bare ?? '')) return isParticiple;
  return true;
}
