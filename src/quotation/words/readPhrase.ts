import { NAME_PARTICLES, OFFICE_FIELDS } from '../data/nameWords.js';
import { AUXILIARIES } from '../data/verbForms.js';
import { isCapitalised, isPossessive, type Token } from './tokens.js';
import {
  DETERMINERS,
  isAdverb,
  isFiniteVerb,
  isNameWord,
  isPersonNoun,
  isPlural,
  isSpeakerNoun,
  isTimeNoun,
  PREPOSITIONS,
  PRONOUNS,
  SUBORDINATORS,
} from './wordClasses.js';

/** A noun phrase as indexes into a sentence's tokens, each end exclusive: "the chair | of the association | who left". */
export interface PhraseSpan {
  readonly start: number;
  /** After the head noun or the name. */
  readonly core: number;
  /** After what modifies it: "of the association", "familiar with the matter". */
  readonly end: number;
}

const MODIFIERS_BY = new Set([
  'of',
  'for',
  'at',
  'from',
  'in',
  'with',
  'on',
  'against',
  'near',
  'close',
  'behind',
  'about',
  'to',
]);
const OFFICES =
  /^(?:secretary|director|president|minister|speaker|chief|house|department|ministry|bank|university|university|court|office|chamber|board|bureau|federation|union|institute|committee|league|college|council|leader|chairman|chairwoman|chair|commissioner|archbishop|bishop|duke|prince|sheriff|mayor|governor|head)$/u;

/** The noun phrase that begins at a token; null where none can begin. */
export function readPhrase(tokens: readonly Token[], start: number): PhraseSpan | null {
  const first = tokens[start];
  if (
    first?.kind !== 'word' ||
    (isTimeNoun(first) && !isPossessive(first)) ||
    (PREPOSITIONS.has(first.bare) && !isNameWord(first))
  )
    return null;
  if (PRONOUNS.has(first.bare) && !/^I\b/u.test(first.text))
    return { start, core: start + 1, end: start + 1 };
  if (AUXILIARIES.has(first.text)) return null;
  const core = coreEnd(tokens, start);
  if (core === start) return null;
  return { start, core, end: modifiersEnd(tokens, core) };
}

function coreEnd(tokens: readonly Token[], start: number): number {
  let at = start;
  while (at < tokens.length && at - start < 14) {
    const token = tokens[at];
    if (token?.kind !== 'word') break;
    const isFirst = at === start;
    const before = tokens[at - 1];
    const hasNoun =
      !isFirst && before !== undefined && !DETERMINERS.has(before.bare) && !/^\p{N}/u.test(before.text);
    if (PRONOUNS.has(token.bare) && hasNoun && !isCapitalised(token)) break;
    if (isCapitalised(token)) {
      // "told reporters | Republicans were united"
      if (hasNoun && /^\p{Ll}/u.test(before.text) && isPlural(before) && isPersonNoun(before.bare)) break;
      if (isTimeNoun(token) && !isPossessive(token)) break;
      at++;
      continue;
    }
    if (NAME_PARTICLES.has(token.text) && hasNoun && isCapitalised(before)) {
      const next = tokens.slice(at + 1, at + 3).find(({ text }) => !NAME_PARTICLES.has(text));
      if (next !== undefined && isCapitalised(next)) {
        at++;
        continue;
      }
    }
    if (DETERMINERS.has(token.bare)) {
      if (!isFirst && !(before !== undefined && DETERMINERS.has(before.bare))) break;
      at++;
      continue;
    }
    // "one of the lawyers", "a number of voters", "Secretary of State John Kerry"
    if (token.bare === 'of' && before !== undefined && joinsOf(before, tokens[at + 1])) {
      at++;
      continue;
    }
    if (
      PREPOSITIONS.has(token.bare) ||
      SUBORDINATORS.has(token.bare) ||
      /^(?:and|or|but|nor|yet|so|familiar|close|himself|herself|themselves|itself)$/u.test(token.bare)
    )
      break;
    if (isAdverb(token) && hasNoun) break;
    if (hasNoun && isFiniteVerb(token) && !startsName(tokens, at)) break;
    if (hasNoun && /\p{L}{3}ing$/u.test(token.text) && !isSpeakerNoun(token.bare)) {
      const next = tokens[at + 1];
      if (next?.kind !== 'word' || !isSpeakerNoun(next.bare)) break;
    }
    if (isTimeNoun(token) && hasNoun) break;
    if (hasNoun && isCapitalised(before) && isNounless(token)) break;
    at++;
  }
  // A lone determiner or a number is no phrase, but "both" and "two" are.
  return at;
}

const isNounless = (token: Token): boolean => /^(?:said|who|is|was|too)$/u.test(token.bare);

/** "the retired judge", "its elected leader": a participle that has its noun still to come. */
function startsName(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  return (
    before !== undefined &&
    (DETERMINERS.has(before.bare) || isPossessive(before)) &&
    next?.kind === 'word' &&
    !DETERMINERS.has(next.bare) &&
    !PREPOSITIONS.has(next.bare)
  );
}

function joinsOf(before: Token, next: Token | undefined): boolean {
  if (next === undefined) return false;
  if (
    /^(?:one|two|three|some|many|most|several|number|majority|dozens|hundreds|percent|all|none|each|both|pair|group|members|dozen|few)$/u.test(
      before.bare,
    )
  ) {
    return DETERMINERS.has(next.bare) || next.kind === 'word';
  }
  if (OFFICES.test(before.bare) && OFFICE_FIELDS.has(next.bare)) return true;
  return (
    isCapitalised(before) &&
    isCapitalised(next) &&
    OFFICES.test(before.bare.replace(/^(?:then|ex|former)-/u, ''))
  );
}

/** Past "of Vermont", "for the ministry", "familiar with the matter". */
function modifiersEnd(tokens: readonly Token[], core: number): number {
  let at = core;
  for (let i = 0; i < 4; i++) {
    const token = tokens[at];
    if (token === undefined || !MODIFIERS_BY.has(token.bare) || token.kind !== 'word') break;
    const next = tokens[at + 1];
    const from = token.bare === 'close' && next?.bare === 'to' ? at + 2 : at + 1;
    const inner = tokens[from];
    if (inner?.kind !== 'word' || isTimeNoun(inner) || PRONOUNS.has(inner.bare)) break;
    if (/^(?:late|early|last|next|that)$/u.test(inner.bare)) break;
    const end = coreEnd(tokens, from);
    if (end === from) break;
    const head = tokens[end - 1];
    if (
      /^(?:in|on|at)$/u.test(token.bare) &&
      /^(?:statement|interview|speech|tweet|letter|email|e-mail|call|conference|morning|night)$/u.test(
        head?.bare ?? '',
      )
    )
      break;
    at = end;
    // "the ministry of rail and harbours"
    if (tokens[at]?.bare === 'and' && token.bare === 'of') {
      const second = coreEnd(tokens, at + 1);
      if (second > at + 1 && isFiniteVerbAt(tokens, second)) at = second;
    }
  }
  return at;
}

const isFiniteVerbAt = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  return token !== undefined && (isFiniteVerb(token) || isAdverb(token));
};

/** "a person | familiar with the talks", "two officials | briefed on them", up to a comma. */
export function participleEnd(tokens: readonly Token[], core: number, end: number): number {
  const head = tokens[core - 1];
  const first = tokens[end];
  if (head === undefined || first === undefined || end !== core || !isPersonNoun(head.bare)) return end;
  if (!/^(?:familiar|close|briefed|involved|knowledgeable|present)$/u.test(first.bare)) return end;
  let at = end;
  while (tokens[at]?.kind === 'word' && at - end < 14) at++;
  return at;
}
