import { PRONOUNS } from '../../english/functionWords.js';
import { described } from './describedPhrase.js';
import { named } from './namedPhrase.js';
import { joinTokens, withoutNicknames } from './partOfText.js';
import type { NounPhrase } from './phraseKinds.js';
import { participleEnd } from './span/phraseModifiers.js';
import { readPhrase } from './span/readPhrase.js';
import type { Token } from './token.js';

export type { Description, NounPhrase } from './phraseKinds.js';

/** Reads the tokens of a phrase such as "Pentagon spokesman John Kirby"; null for a phrase that names no one. */
export function parseNounPhrase(phrase: readonly Token[]): NounPhrase | null {
  const { text, tokens } = withoutNicknames(joinTokens(withoutEdges(phrase)));
  const opening = tokens.findIndex(({ bare }) => !/^(?:and|but|or|so|yet|then|still|even|only)$/u.test(bare));
  const span = readPhrase(tokens, Math.max(0, opening));
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

/** Without the commas, colons and dashes at both ends. */
function withoutEdges(tokens: readonly Token[]): readonly Token[] {
  const start = tokens.findIndex(({ text }) => !/^[,;:–—-]$/u.test(text));
  const end = tokens.findLastIndex(({ text }) => !/^[,;:–—]$/u.test(text)) + 1;
  return start < 0 ? [] : tokens.slice(start, end);
}

/** " and other countries" of "the US and other countries", who speak together; else nothing. */
function joined(rest: string): string {
  return /^ and (?:(?:the|other|its|some|many|most)\s)?\p{L}+(?:\s\p{L}+){0,2}$/u.exec(rest)?.[0] ?? '';
}
