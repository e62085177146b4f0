import { readPhrase } from '../../phrases/span/readPhrase.js';
import type { Token, TokenizedText } from '../../phrases/token.js';
import type { Subject } from '../cue.js';
import { subjectAfter } from './subjectAfter.js';
import { subjectBefore } from './subjectBefore.js';

/** Whoever hands on what another said: "quoted Holm as saying", "remembered Holm saying". */
const HANDS_ON =
  /^(?:quot|cit|report|recall|remember|describ|hear)(?:e|es|s|ed|ing|d)?$|^(?:heard|quotes|cites)$/u;

/** "The agency quoted Holm as saying", "Holm was quoted as having said", "recalled Holm saying". */
export function quotedAsSaying(sentence: TokenizedText, at: number): Subject | null {
  const { tokens } = sentence;
  const link = linkBefore(tokens, at);
  if (link === null) return null;
  const quoted = tokens.slice(0, link).findLastIndex(({ bare }) => HANDS_ON.test(bare));
  if (quoted < 0) return null;
  if (/^(?:was|were|is|are|been|being)$/u.test(tokens[quoted - 1]?.bare ?? ''))
    return subjectBefore(sentence, quoted, true);
  return endsAt(tokens, quoted + 1, link) ? subjectAfter(sentence, quoted + 1, 'inverted') : null;
}

/** Whether a verb hands on what another said, who follows it: of "quoted Holm as saying" only "saying" reports. */
export function handsOn(tokens: readonly Token[], at: number): boolean {
  if (!HANDS_ON.test(tokens[at]?.bare ?? '')) return false;
  const saying = tokens.findIndex(({ text }, i) => i > at && /^(?:saying|said)$/u.test(text));
  const link = saying < 0 ? null : linkBefore(tokens, saying);
  return link !== null && (link === at + 1 || endsAt(tokens, at + 1, link));
}

/** Where the "as saying", "as having said" or "saying" begins whose verb stands at a token; null for other words. */
function linkBefore(tokens: readonly Token[], at: number): number | null {
  const [second, first] = [tokens[at - 1]?.bare, tokens[at - 2]?.bare];
  if (tokens[at]?.text === 'said') return second === 'having' && first === 'as' ? at - 2 : null;
  if (tokens[at]?.text !== 'saying') return null;
  return second === 'as' ? at - 1 : at;
}

function endsAt(tokens: readonly Token[], from: number, to: number): boolean {
  const phrase = readPhrase(tokens.slice(0, to), from);
  return phrase !== null && (phrase.core === to || phrase.end === to);
}
