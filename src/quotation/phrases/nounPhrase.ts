import { described } from './describedPhrase.js';
import { named } from './namedPhrase.js';
import type { NounPhrase } from './phraseKinds.js';
import { participleEnd } from './phraseModifiers.js';
import { readPhrase } from './readPhrase.js';
import { tokenize } from './tokens.js';
import { PRONOUNS } from './wordClasses.js';

export type { Description, NounPhrase } from './phraseKinds.js';

/** Reads a phrase such as "Pentagon spokesman John Kirby"; null for what names nobody. */
export function parseNounPhrase(phrase: string): NounPhrase | null {
  const text = withoutNicknames(phrase)
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^[,;:–—-]+\s*|[,;:–—]+$/gu, '');
  const tokens = tokenize(text);
  const lead = tokens.findIndex(({ bare }) => !/^(?:and|but|or|so|yet|then|still|even|only)$/u.test(bare));
  const span = readPhrase(tokens, Math.max(0, lead));
  if (span === null) return null;
  const core = tokens.slice(span.start, span.core);
  const [first] = core;
  if (first === undefined) return null;
  if (core.length === 1 && PRONOUNS.has(first.bare)) {
    return /^(?:he|she|they|it)$/u.test(first.bare) ? { kind: 'pronoun', word: first.bare } : null;
  }
  const upTo = tokens[participleEnd(tokens, span.core, span.end) - 1]?.end ?? text.length;
  const found =
    named(core, text.slice(first.start, upTo)) ?? described(core, text, text.slice(first.start, upTo));
  if (found?.kind !== 'organization') return found;
  return { ...found, name: found.name + joined(text.slice(core.at(-1)?.end)) };
}

/** " and other countries" of "the US and other countries", who speak together; else nothing. */
function joined(rest: string): string {
  return /^ and (?:(?:the|other|its|some|many|most)\s)?\p{L}+(?:\s\p{L}+){0,2}$/u.exec(rest)?.[0] ?? '';
}

/** Matteus “Tank” Oduya is Matteus Oduya. */
export function withoutNicknames(text: string): string {
  return text.replace(/(\p{Lu}[\p{L}’'-]*\s)[“"'‘][^”"'’]{1,30}[”"'’]\s(?=\p{Lu})/gu, '$1');
}
