import { textOf } from '../../article/article.js';
import type { Subject } from '../cues/cue.js';
import { parseNounPhrase } from '../phrases/nounPhrase.js';
import { partOf } from '../phrases/partOfText.js';
import { tokenize } from '../phrases/tokenize.js';
import type { MentionRule } from './mentionRule.js';

/** "— Ida Moor, head teacher", "-Ida Moor", "(Ida Moor, 9)": nothing but a name, and what it says of its bearer. */
const SIGNATURE = /^\s*(?:(?:[—–]|-{1,2})\s?|\((?=[^()]*\)\.?$))(\p{Lu}[^“”"«»:;!?()\n]{1,100}?)\)?\.?\s*$/u;

/** Names of bodies begin with "The". No verb stands in a signature. */
const SENTENCE = /\b(?:is|are|was|were|has|had|said|says|told|will|would)\b/u;

/** “We are proud of every pupil.” — Ida Moor, head teacher. After the words, or on the line below them. */
export const signature: MentionRule = {
  name: 'signature',
  attribute(quoted, { article, resolve }) {
    const { text, blocks } = article;
    const block = blocks[quoted.block];
    // A line of a block quote that has nothing but its mark.
    const next = blocks.slice(quoted.block + 1).find((other) => textOf(text, other) !== '>');
    const rest = text.slice(quoted.outer.end, block?.end);
    const line = rest.trim() === '' && next !== undefined ? textOf(text, next).replace(/^>\s*/u, '') : rest;
    const name = SIGNATURE.exec(line)?.[1];
    const subject = name === undefined || SENTENCE.test(name) ? null : signer(name);
    const resolved = subject === null ? null : resolve(subject);
    return resolved === null ? null : { resolved, cue: null };
  },
};

/** The name and what stands behind its comma. */
export function signer(line: string): Subject | null {
  const words = tokenize(line);
  const comma = line.indexOf(', ');
  const end = comma < 0 ? line.length : comma;
  const phrase = parseNounPhrase(partOf(words, 0, end).tokens);
  if (phrase?.kind !== 'person' && phrase?.kind !== 'organization') return null;
  const apposition = comma < 0 ? null : partOf(words, comma + ', '.length);
  return { start: 0, end, text: line.slice(0, end), phrase, apposition, form: 'before' };
}
