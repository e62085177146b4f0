import { SPEECH_NOUNS } from '../../english/speechNouns.js';
import { isPossessive, type TokenizedText, withoutPossessive } from '../phrases/token.js';
import type { Cue, Subject } from './cue.js';
import { subjectAt } from './subjects/subjectAt.js';
import { subjectBefore } from './subjects/subjectBefore.js';

const LIGHT_VERB = /^(?:ma(?:kes?|de)|t(?:akes?|ook)|h(?:olds?|eld)|expressed|voiced|repeated|shares?d?)$/u;

/** No owner of a noun has more tokens. */
const MAX_OWNER = 6;

/**
 * A noun that reports with its "that": "Holm’s warning that the wing was weak", "Holm made the point that". Null
 * elsewhere.
 */
export function nounCue(sentence: TokenizedText, at: number): Cue | null {
  const { text, tokens } = sentence;
  const noun = tokens[at];
  if (noun === undefined || !SPEECH_NOUNS.has(noun.text) || tokens[at + 1]?.bare !== 'that') return null;
  const [article, verb] = [tokens[at - 1], tokens[at - 2]];
  const isLight = /^(?:the|an?)$/u.test(article?.bare ?? '') && LIGHT_VERB.test(verb?.text ?? '');
  const subject = isLight ? subjectBefore(sentence, at - 2, true) : ownerBefore(sentence, at);
  if (subject === null) return null;
  const start = isLight ? (verb?.start ?? noun.start) : noun.start;
  return { start, end: noun.end, text: text.slice(start, noun.end), verb: 'argue', subject, isUnsaid: false };
}

/** "Bo Lind’s | open | warning" */
function ownerBefore({ text, tokens }: TokenizedText, at: number): Subject | null {
  for (const owner of [at - 1, at - 2]) {
    const token = tokens[owner];
    if (token === undefined || !isPossessive(token)) continue;
    const plain = tokens.with(owner, withoutPossessive(token));
    for (let start = Math.max(0, owner - MAX_OWNER); start <= owner; start++) {
      const first = tokens[start];
      if (first?.kind !== 'word' || !/^\p{Lu}/u.test(first.text)) continue;
      const subject = subjectAt({ text, tokens: plain }, { start, end: owner + 1, apposition: null });
      if (subject !== null && subject.phrase.kind !== 'description') return subject;
    }
  }
  return null;
}
