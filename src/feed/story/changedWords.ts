import { diffWords } from '../../wordDiff.js';

const MAX_LENGTH = 400;
const MAX_RUN_LENGTH = 120;
/** Of a text that was written anew nobody reads a list of changes. */
const MAX_CHANGES = 400;
const REWRITTEN = 'most of the text';

/** What changed between two versions of a text, for people: “three” is now “four”; added “The mayor agreed.” */
export function changedWords(before: string, after: string): string {
  const runs = diffWords(wordsOf(before), wordsOf(after), MAX_CHANGES);
  if (runs === null) return REWRITTEN;
  const changes: string[] = [];
  for (const [index, { kind, words }] of runs.entries()) {
    const next = runs[index + 1];
    if (kind === 'removed' && next?.kind === 'added') {
      changes.push(`${quoted(words)} is now ${quoted(next.words)}`);
    } else if (kind === 'removed') changes.push(`removed ${quoted(words)}`);
    else if (kind === 'added' && runs[index - 1]?.kind !== 'removed') changes.push(`added ${quoted(words)}`);
  }
  let text = '';
  for (const [index, change] of changes.entries()) {
    const longer = text === '' ? change : `${text}; ${change}`;
    if (longer.length > MAX_LENGTH) return `${text}; and ${changes.length - index} more`;
    text = longer;
  }
  return text;
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/u).filter(Boolean);
}

function quoted(words: readonly string[]): string {
  const text = words.join(' ');
  return `“${text.length <= MAX_RUN_LENGTH ? text : `${text.slice(0, MAX_RUN_LENGTH - 2).trimEnd()} …`}”`;
}
