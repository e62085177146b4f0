import { DETERMINERS, PREPOSITIONS, PRONOUNS } from '../../english/functionWords.js';
import { REPORTING_VERBS } from '../../english/verbs/reportingVerbs.js';
import { JUDGING_VERBS, NAMING_VERBS, SILENT_PARTICIPLES } from '../../english/verbs/verbClasses.js';
import type { Token } from '../phrases/token.js';
import { isAdverb, isFiniteVerb, isPlural, isTimeNoun } from '../phrases/wordClasses.js';
import { documentBefore } from './subjects/documentBefore.js';

const NOUN_BEFORE =
  /^(?:the|a|an|this|that|these|those|its|his|her|their|our|my|no|any|of|for|in|on|with|new|joint|first|last|more|by|from|about|against|despite|after|latest|recent|earlier|such|other|some|false|news|opinion|exit|written|brief|prepared)$/u;

const BE = /^(?:was|were|is|are|been|be|being|got|am)$/u;

/** Whether a word that can report is a verb here: not "the report", "its claim", "has been accused", "asked for". */
export function isReportingVerb(tokens: readonly Token[], at: number, verb: string): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (token === undefined) return false;
  if (
    /^\p{Lu}/u.test(token.text) &&
    !isInCapitals(tokens, token) &&
    !(
      at === 0 &&
      /^(?:Said|Asked|Added|Saying|Noting|Citing|Calling|Describing|Quoting|Accusing|Warning|Arguing|Dismissing|Insisting)$/u.test(
        token.text,
      )
    )
  )
    return false;
  // "may say on Thursday that" reports nothing; “go” of "may say “go”" is nobody's.
  if (MODAL.test(before?.text ?? '') && !opensWords(tokens, at)) return false;
  if (verb === 'ask' && /^(?:for|not|about)$/u.test(next?.bare ?? '')) return false;
  // Of verbs that mean something else as often, "pointed out" and "charged that" report.
  if (verb === 'point') return next?.bare === 'out' && !NOUN_BEFORE.test(before?.bare ?? '');
  if (verb === 'estimate' && /^(?:at|as)$/u.test(next?.bare ?? '')) return false;
  if (verb === 'charge' && next?.bare !== 'that') return false;
  if (/^(?:press|question)$/u.test(verb) && !isPassive(tokens, at)) return false;
  // "ordered a new printing"
  if (verb === 'order' && !isOrderInWords(tokens, at)) return false;
  if (verb === 'put' && next?.bare !== 'it') return false;
  if (verb === 'find' && !tokens.slice(at + 1, at + 7).some(({ bare }) => bare === 'that')) return false;
  if (token.text.endsWith('ing')) return reportsAsParticiple(tokens, at, verb);
  // "those said", "that said": no verb either way.
  const isAdverbial =
    before?.bare === 'first' && !/^(?:the|a|his|her|its|their)$/u.test(tokens[at - 2]?.bare ?? '');
  // "a note that called the bell “a killer”"
  const isRelative = before?.bare === 'that' && token.text !== verb && documentBefore(tokens, at) !== null;
  if (before !== undefined && NOUN_BEFORE.test(before.bare) && !isAdverbial && !isRelative) return false;
  const isPast = token.text.endsWith('ed') || token.text === 'said';
  if (before !== undefined && /['’]s?$/u.test(before.text) && !isPast) return false;
  if (token.text === verb && !isPast && !standsAsPresent(tokens, at, verb)) return false;
  // "The Times report noted"
  if (next !== undefined && REPORTING_VERBS.has(next.text) && isFiniteVerb(next) && !isPast) {
    if (!next.text.endsWith('ing')) return false;
  }
  // "the review, first told by the Globe, concluded"
  const opening = before !== undefined && isAdverb(before) ? tokens[at - 2] : before;
  if (
    next?.bare === 'by' &&
    opening?.text === ',' &&
    verb !== 'say' &&
    (verb === 'tell' || !JUDGING_VERBS.has(verb))
  )
    return false;
  // "was asked", "has been accused": someone else spoke, who may stand after "by".
  return (
    !isPassive(tokens, at) ||
    (JUDGING_VERBS.has(verb) && tokens.slice(at + 1).some(({ bare }) => bare === 'by'))
  );
}

const MODAL = /^(?:may|might|could|should|will|must|can|cannot)$/u;

/** Whether words in marks follow a verb at once: "say “go”", "say that “it is over”", "say: “Go”". */
function opensWords(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(at + 1).find(({ text }) => !/^(?:[,:]|that)$/u.test(text))?.kind === 'mask';
}

/** “IT IS LATE,” SERGEANT HOLM SAID. */
function isInCapitals(tokens: readonly Token[], { text }: Token): boolean {
  return /^\p{Lu}{4,}$/u.test(text) && tokens.every(({ text: other }) => !/\p{Ll}/u.test(other));
}

/** "ordered them to go", "ordered that", “Go,” she ordered. */
function isOrderInWords(tokens: readonly Token[], at: number): boolean {
  return (
    tokens.slice(at + 1, at + 10).some(({ bare, kind }) => kind === 'mask' || /^(?:that|to)$/u.test(bare)) ||
    tokens.slice(Math.max(0, at - 6), at).some(({ kind }) => kind === 'mask')
  );
}

/** "was described", "has been publicly accused". */
export function isPassive(tokens: readonly Token[], at: number): boolean {
  let i = at - 1;
  // "are all blamed", "was publicly accused"
  while (/^(?:all|both|each|also|then|\p{Ll}+ly)$/u.test(tokens[i]?.text ?? '')) i--;
  const before = tokens[i];
  return BE.test(before?.bare ?? '') && !(tokens[at]?.text ?? '').endsWith('ing');
}

/** "…, saying", "was saying", "a letter warning that"; not "the tsunami warning was lifted". */
function reportsAsParticiple(tokens: readonly Token[], at: number, verb: string): boolean {
  if (SILENT_PARTICIPLES.has(verb)) return false;
  const before = tokens[at - 1];
  if (verb !== 'warn' || before?.kind !== 'word' || /^(?:as|by|and|but|or)$/u.test(before.bare)) return true;
  return BE.test(before.bare) || isAdverb(before) || tokens[at + 1]?.bare === 'that';
}

/** "critics say", "they warn", "did not say", "took to Twitter to say"; not "on a conference call". */
function standsAsPresent(tokens: readonly Token[], at: number, verb: string): boolean {
  let i = at - 1;
  while (i >= 0 && isBetween(tokens[i])) i--;
  const before = tokens[i];
  if (before?.kind !== 'word' || (tokens[at + 1]?.bare === 'that' && isNoun(before))) return true;
  if (before.bare === 'to') return verb === 'say' || verb === 'tell' || namesInMarks(tokens, at, verb);
  if (HAS_SAME_PAST.test(verb)) return true;
  return (
    PRONOUNS.has(before.bare) ||
    /^(?:who|that|and|but|or|not|do|does|did|would|never|put|may|might|could|should|will|must|can|cannot)$/u.test(
      before.bare,
    ) ||
    /n['’]t$/u.test(before.text) ||
    isPlural(before)
  );
}

/** "to call the reporter “deluded”", "to declare the talks “dead”" */
export function namesInMarks(tokens: readonly Token[], at: number, verb: string): boolean {
  const mask = tokens.slice(at + 1, at + 10).find(({ kind }) => kind !== 'word');
  return NAMING_VERBS.has(verb) && mask?.kind === 'mask';
}

/** "the readings from the buoy | indicate that" */
const isNoun = (token: Token): boolean =>
  !isAdverb(token) && !DETERMINERS.has(token.bare) && !PREPOSITIONS.has(token.bare) && token.bare !== 'to';

/** Verbs whose past looks like their base. */
const HAS_SAME_PAST = /^(?:put|read|forecast)$/u;

function isBetween(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (isAdverb(token) || isTimeNoun(token)) &&
    !/^(?:would|could|should|may|might|must|can|cannot|will|did|does|do|not|never)$/u.test(token.bare)
  );
}
