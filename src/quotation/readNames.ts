import { NAME_PARTICLES, ORGANISATION_WORDS, OFFICE_FIELDS } from './data/nameWords.js';
import { PLACES } from './data/places.js';
import { parseNounPhrase, withoutNicknames } from './nounPhrase.js';
import { isTitle, titleLength } from './titles.js';
import { roleBefore, roleInApposition, roleOf } from './roles.js';
import { MASK } from './paragraph.js';
import { isPossessive, tokenise, type Token } from './words/tokens.js';
import { isNameWord } from './words/wordClasses.js';

/** A name of two words or more where it stands in a sentence. */
export interface NameMention {
  readonly kind: 'person' | 'organisation';
  readonly name: string;
  /** "SLA" of "the Sellin Link Authority (SLA)"; null elsewhere. */
  readonly short: string | null;
  readonly titles: string;
  readonly role: string | null;
}

/** The names in a sentence with what the words around each say its bearer is. */
export function readNames(masked: string): NameMention[] {
  const text = withoutNicknames(masked);
  const tokens = tokenise(text);
  const mentions: NameMention[] = [];
  let at = 0;
  while (at < tokens.length) {
    const end = runEnd(tokens, at);
    if (end === at) {
      at++;
      continue;
    }
    const mention = readRun(text, tokens, at, end);
    if (mention !== null) mentions.push(mention);
    at = end;
  }
  return mentions;
}

function runEnd(tokens: readonly Token[], start: number): number {
  let at = start;
  while (at < tokens.length) {
    const token = tokens[at];
    if (token === undefined) break;
    const next = tokens[at + 1];
    const isParticle =
      at > start &&
      NAME_PARTICLES.has(token.text) &&
      next !== undefined &&
      (isNameWord(next) || NAME_PARTICLES.has(next.text));
    const isOffice =
      token.bare === 'of' &&
      at > start &&
      isTitle(tokens[at - 1] ?? token) &&
      OFFICE_FIELDS.has(next?.bare ?? '');
    if (!isNameWord(token) && !isParticle && !isOffice) break;
    at++;
    if (isPossessive(token)) break;
  }
  return at;
}

function readRun(text: string, tokens: readonly Token[], start: number, end: number): NameMention | null {
  let first = start;
  const isOpening = start === 0 || tokens[start - 1]?.kind !== 'word';
  const run = tokens.slice(start, end);
  const titleAt = titleLength(run) - 1;
  if (titleAt < 0 && isOpening && run.length > 2 && /(?:ed|ing|ly)$/u.test(run[0]?.text ?? ''))
    first = start + 1;
  const name = tokens.slice(Math.max(first, start + titleAt + 1), end);
  if (name.length === 0) return null;
  const titles = run.slice(0, titleAt + 1).map(({ text: word }) => word);
  const words = name.map(({ text: word }) => word.replace(/['’]s$/u, ''));
  const full = words.join(' ').replace(/(?<!\b[JS]r)\.$/u, '');
  if (name.some(({ bare }) => ORGANISATION_WORDS.has(bare)) || PLACES.has(full)) {
    const isPart = titleAt >= 0 || name.length < 2 || PLACES.has(full);
    return isPart
      ? null
      : { kind: 'organisation', name: full, short: shortAfter(tokens, end), titles: '', role: null };
  }
  const short = shortAfter(tokens, end);
  if (short !== null && titleAt < 0)
    return { kind: 'organisation', name: full, short, titles: '', role: null };
  if (name.length < 2 || name.length > 5 || name.every(({ text: word }) => NAME_PARTICLES.has(word)))
    return null;
  const before = tokens.slice(Math.max(0, start - 14), start);
  if (titleAt < 0 && before.at(-1)?.bare === 'the') return null;
  const role =
    roleOf([...roleBefore(before), ...titles]) ??
    roleBeforeComma(text, tokens, start) ??
    roleAfter(text.slice(tokens[end - 1]?.end ?? text.length));
  return { kind: 'person', name: full, short: null, titles: titles.join(' '), role };
}

/** The "(SLA)" behind a name. */
function shortAfter(tokens: readonly Token[], end: number): string | null {
  const [open, short, close] = tokens.slice(end, end + 3);
  return open?.text === '(' && close?.text === ')' && /^\p{Lu}{2,8}$/u.test(short?.text ?? '')
    ? (short?.text ?? null)
    : null;
}

/** ", 72, the chief engineer of the authority," or ", R-Ky., a teacher." or " (R-Ohio), who leads the caucus," after a name. */
export function roleAfter(after: string): string | null {
  const lead =
    new RegExp(
      String.raw`^(?:\s+of\s+\p{Lu}[\p{L}.]+(?:\s\p{Lu}[\p{L}.]+)?)?(?:,?\s*\(?[DRI]-\p{Lu}[\p{L}.]*\)?)?(?:,\s+\p{N}{1,3})?(?:,\s+said)?`,
      'u',
    ).exec(after)?.[0].length ?? 0;
  const match = new RegExp(String.raw`^,\s+([^;:()${MASK}]{3,160})`, 'u').exec(after.slice(lead));
  const phrase = match?.[1];
  if (phrase === undefined) return null;
  const close = phrase.search(/,\s|[.]\s|[.,]?$/u);
  return roleInApposition(phrase.slice(0, close < 0 ? phrase.length : close));
}

/** "Its chairman, Bo Lind," and "the committee's chairman, Representative Bo Lind,": the phrase that a name stands in apposition to. */
function roleBeforeComma(text: string, tokens: readonly Token[], start: number): string | null {
  if (tokens[start - 1]?.text !== ',') return null;
  const after = tokens.slice(start).find(({ kind, text: word }) => kind !== 'word' || /^\p{Ll}/u.test(word));
  if (after?.kind === 'word' && !/^(?:and|who|said|told)$/u.test(after.bare)) return null;
  const upTo = tokens[start - 1]?.start ?? 0;
  for (let from = Math.max(0, start - 12); from < start - 1; from++) {
    const token = tokens[from];
    const before = tokens[from - 1];
    if (token?.kind !== 'word' || before?.bare === 'the' || (before !== undefined && isPossessive(before)))
      continue;
    if (
      !/^(?:the|a|an|its|his|her|their|one)$/u.test(token.bare) &&
      !isPossessive(token) &&
      !(from === 0 || before?.kind !== 'word')
    )
      continue;
    const words = text.slice(token.start, upTo);
    if (words.includes(',')) continue;
    const phrase = parseNounPhrase(words);
    if (phrase?.kind === 'description' && phrase.isPerson && phrase.text.length >= words.length - 5)
      return roleOf(words.split(/\s+/u));
  }
  return null;
}
