import { SUBJECT_OF_POSSESSIVE } from '../../english/functionWords.js';
import { parseNounPhrase } from '../phrases/nounPhrase.js';
import { isPossessive, type Token } from '../phrases/tokens.js';
import type { Cue, Subject } from './cue.js';
import { subjectAfter } from './subjectAfter.js';

/**
 * "according to Holm", "in the words of Holm", "in Holm’s words" at a token; null elsewhere or where it names nobody.
 */
export function leadIn(masked: string, tokens: readonly Token[], at: number): Cue | null {
  const [first, second, third, fourth] = tokens.slice(at, at + 4).map(({ bare }) => bare);
  if (first === 'according' && second === 'to') return before(masked, tokens, at, 2);
  if (first !== 'in') return null;
  if (second === 'the' && third === 'words' && fourth === 'of') return before(masked, tokens, at, 4);
  return possessive(masked, tokens, at);
}

function before(masked: string, tokens: readonly Token[], at: number, length: number): Cue | null {
  const subject = subjectAfter(masked, tokens, at + length, 'according-to');
  const [token, last] = [tokens[at], tokens[at + length - 1]];
  if (token === undefined || last === undefined || subject === null || !namesSource(subject)) return null;
  const { start } = token;
  return { start, end: last.end, text: masked.slice(start, last.end), verb: 'according to', subject };
}

/** "in Mr. Holm’s words", "in her words". */
function possessive(masked: string, tokens: readonly Token[], at: number): Cue | null {
  const length = tokens.slice(at + 1, at + 8).findIndex(({ bare }) => bare === 'words');
  const [first, owner, words] = [tokens[at + 1], tokens[at + length], tokens[at + 1 + length]];
  const start = tokens[at]?.start;
  if (length < 1 || first === undefined || owner === undefined || words === undefined || start === undefined)
    return null;
  const pronoun = length === 1 ? SUBJECT_OF_POSSESSIVE.get(owner.bare) : undefined;
  if (pronoun === undefined && !isPossessive(owner)) return null;
  const end = owner.end - (pronoun === undefined ? (/['’]s?$/u.exec(owner.text)?.[0].length ?? 0) : 0);
  const text = pronoun ?? masked.slice(first.start, end);
  if (parseNounPhrase(text) === null) return null;
  const subject: Subject = { start: first.start, end, text, apposition: null, form: 'according-to' };
  return { start, end: words.end, text: masked.slice(start, words.end), verb: 'according to', subject };
}

/** "according to plan", "according to custom": nobody. */
function namesSource({ text }: Subject): boolean {
  const phrase = parseNounPhrase(text);
  return phrase?.kind !== 'description' || phrase.isKnown || /\s|s$/u.test(text);
}
