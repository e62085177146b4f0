import { SUBJECT_OF_POSSESSIVE } from '../../english/functionWords.js';
import { isPossessive, type TokenizedText, withoutPossessive } from '../phrases/token.js';
import type { Cue, Subject } from './cue.js';
import { subjectAfter } from './subjects/subjectAfter.js';
import { subjectAt } from './subjects/subjectAt.js';

/**
 * "according to Holm", "in the words of Holm", "in Holm’s words" at a token; null elsewhere or where it names no one.
 */
export function prefaceCue(sentence: TokenizedText, at: number): Cue | null {
  const [first, second, third, fourth] = sentence.tokens.slice(at, at + 4).map(({ bare }) => bare);
  if (first === 'according' && second === 'to') return beforeSource(sentence, at, 2);
  if (first === 'per') return ofPer(sentence, at);
  if (first !== 'in') return null;
  if (second === 'the' && OWN_VIEW.test(third ?? '') && fourth === 'of') return beforeSource(sentence, at, 4);
  return aroundSource(sentence, at);
}

/** In Holm’s words, in the view of Holm, in her telling. */
const OWN_VIEW = /^(?:words?|view|opinion|eyes|judge?ment|telling|account|phrase|estimation|assessment)$/u;

/** ", per spokesman Bo Lind"; not "per day". */
function ofPer(sentence: TokenizedText, at: number): Cue | null {
  const cue = beforeSource(sentence, at, 1);
  const phrase = cue?.subject?.phrase;
  const isSource =
    phrase?.kind === 'person' ||
    phrase?.kind === 'organization' ||
    (phrase?.kind === 'description' && phrase.isDefinite && phrase.isKnown);
  return isSource ? cue : null;
}

function beforeSource(sentence: TokenizedText, at: number, length: number): Cue | null {
  const subject = subjectAfter(sentence, at + length, 'according-to');
  return subject === null || !namesSource(subject) ? null : cueOf(sentence, at, at + length, subject);
}

/** "in Mr. Holm’s words", "in her words". */
function aroundSource(sentence: TokenizedText, at: number): Cue | null {
  const { text, tokens } = sentence;
  const length = tokens.slice(at + 1, at + 8).findIndex(({ bare }) => OWN_VIEW.test(bare));
  const owner = tokens[at + length];
  if (length < 1 || owner === undefined) return null;
  const pronoun = length === 1 ? SUBJECT_OF_POSSESSIVE.get(owner.bare) : undefined;
  if (pronoun === undefined && !isPossessive(owner)) return null;
  const span = { start: at + 1, end: at + 1 + length, apposition: null };
  const subject: Subject | null =
    pronoun === undefined
      ? subjectAt({ text, tokens: tokens.with(at + length, withoutPossessive(owner)) }, span)
      : {
          ...owner,
          text: pronoun,
          phrase: { kind: 'pronoun', word: pronoun },
          apposition: null,
          form: 'before',
        };
  if (subject === null) return null;
  return cueOf(sentence, at, at + length + 2, { ...subject, form: 'according-to' });
}

function cueOf({ text, tokens }: TokenizedText, from: number, to: number, subject: Subject): Cue | null {
  const [first, last] = [tokens[from], tokens[to - 1]];
  if (first === undefined || last === undefined) return null;
  const { start } = first;
  return {
    start,
    end: last.end,
    text: text.slice(start, last.end),
    verb: 'according to',
    subject,
    isUnsaid: false,
  };
}

/** "according to plan", "according to custom": no one. */
function namesSource({ text, phrase }: Subject): boolean {
  return phrase.kind !== 'description' || phrase.isKnown || /\s|s$/u.test(text);
}
