import { PRONOUNS } from '../../../english/functionWords.js';
import { DOCUMENT_NOUNS, isPersonNoun } from '../../../english/speakerNouns.js';
import type { Token } from '../token.js';
import { isAdverb, isFiniteVerb, isTimeNoun } from '../wordClasses.js';
import { coreEnd } from './phraseCore.js';

/** They join what modifies a noun to it. */
const LINKS = /^(?:of|for|at|from|in|with|on|against|near|close|behind|about|into|to)$/u;

/** Past "of Vermont", "for the ministry", "familiar with the matter". */
export function modifiersEnd(tokens: readonly Token[], core: number): number {
  let at = core;
  for (let i = 0; i < 4; i++) {
    const token = tokens[at];
    if (token?.kind !== 'word') break;
    const isWriting = DOCUMENT_NOUNS.has(tokens[core - 1]?.bare ?? '');
    // "a survey | last spring | by geologists"
    const time = isWriting ? timeEnd(tokens, at) : at;
    if (time > at && /^(?:by|from|of|at)$/u.test(tokens[time]?.bare ?? '')) {
      at = time;
      continue;
    }
    if (!LINKS.test(token.bare) && !(isWriting && token.bare === 'by')) break;
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
      /^(?:statement|interview|speech|tweet|letter|email|e-mail|call|conference|morning|night|time|hearing|briefing|rally)$/u.test(
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

/** After "last spring", "this month", "on Monday". */
function timeEnd(tokens: readonly Token[], from: number): number {
  let at = from;
  if (/^(?:last|this|on|in|earlier|late|early)$/u.test(tokens[at]?.bare ?? '')) at++;
  if (/^(?:last|this)$/u.test(tokens[at]?.bare ?? '')) at++;
  const noun = tokens[at];
  const isTime =
    noun !== undefined &&
    (isTimeNoun(noun) || /^(?:spring|summer|autumn|fall|winter|\p{N}{4})$/u.test(noun.bare));
  return isTime ? at + 1 : from;
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
  let isRelative = false;
  for (const token of tokens.slice(end, end + 14)) {
    isRelative ||= /^(?:who|which|that)$/u.test(token.bare);
    // "two people briefed on the talks | said Holm had left"
    if (token.kind !== 'word' || (!isRelative && at > end && isFiniteVerb(token))) break;
    at++;
  }
  return at;
}
