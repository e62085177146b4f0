import { termsOf, wordsOf } from '../../english/terms.js';
import { withoutPreamble } from '../foldQuestion.js';
import { parseQuery } from '../query.js';
import { parseAskedSpeaker } from './askedSpeaker.js';
import { parseWording } from './parseWording.js';
import type { SoughtWords, SpeechReading, SpeechWording } from './speechReading.js';

/** A question with its spelling repaired, and the same folded. */
interface FoldedQuestion {
  readonly text: string;
  readonly folded: string;
}

const PRONOUN = /^(?:he|she|they|it|him|her|them)$/u;
/** "and the mayor", "what about the mayor", "and about the bridge" */
const GOES_ON = /^(?:(?:and|but|or|so|ok|okay) )*(?:(?:what|how) about |about |and |or )(?<rest>.+)$/u;

/**
 * How a question asks for what somebody said, together with the one that it follows up on: the ways to understand it,
 * the likelier first; none where it asks for something else. `previous`: null where it stands alone.
 */
export function parseSpeech(question: FoldedQuestion, previous: FoldedQuestion | null): SpeechReading[] {
  return wordingsOf(question, previous).map(toReading);
}

function wordingsOf({ folded }: FoldedQuestion, previous: FoldedQuestion | null): SpeechWording[] {
  const own = parseWording(withoutPreamble(folded));
  if (previous === null) return own === null ? [] : [own];
  const plainBefore = withoutPreamble(previous.folded);
  const before = parseWording(plainBefore);
  if (own?.kind === 'said-by') {
    if (!PRONOUN.test(own.speaker)) return [own];
    const speaker = antecedentIn(previous.text, plainBefore, before);
    return speaker === null ? [] : [{ ...own, speaker }];
  }
  // "Who said that?"
  if (own !== null && termsOf(own.words).length === 0) {
    return [{ kind: 'who-said', words: plainBefore, verb: null }];
  }
  const rest = GOES_ON.exec(folded)?.groups?.['rest'];
  if (rest !== undefined && before?.kind === 'said-by') {
    // "What did Holm say about the bridge?", "and the mayor?" or "and the road?"
    return [
      { ...before, speaker: rest },
      { ...before, topic: rest },
    ];
  }
  if (rest !== undefined && own === null && before?.kind === 'who-said') return [{ ...before, words: rest }];
  return own === null ? [] : [own];
}

/** Who "he" is: the person asked about before, "who is Ada Holm", or the last name in capitals. */
function antecedentIn(previous: string, plain: string, before: SpeechWording | null): string | null {
  if (before?.kind === 'said-by' && !PRONOUN.test(before.speaker)) return before.speaker;
  const person = /^(?:who|what) (?:is|was|are|were) (?<person>\S+(?: \S+){0,4})$/u.exec(plain);
  const names = previous.match(/(?<=\S\s)\p{Lu}[\p{L}'’-]+(?:\s+\p{Lu}[\p{L}'’-]+)*/gu);
  return person?.groups?.['person'] ?? names?.at(-1) ?? null;
}

function toReading(wording: SpeechWording): SpeechReading {
  switch (wording.kind) {
    case 'who-said':
      return { kind: 'who-said', sought: soughtWords(wording.words, wording.verb) };
    case 'who':
      return { kind: 'who', sought: soughtWords(wording.words) };
    case 'said-by': {
      const { speaker, topic, by, isStrict } = wording;
      const query = parseQuery(topic);
      return {
        kind: 'said-by',
        speaker: parseAskedSpeaker(speaker),
        topic: query.terms.length === 0 ? null : query,
        sought: { words: query.words, terms: new Set(query.terms), verb: null },
        by,
        isStrict,
      };
    }
  }
}

function soughtWords(text: string, verb: string | null = null): SoughtWords {
  return { words: wordsOf(text), terms: new Set(termsOf(text)), verb };
}
