import { quotedSpans } from '../article/sentences/quotedSpans.js';
import { isContentWord, termsOf, wordsOf } from '../english/terms.js';
import { REPORTING_VERBS } from '../english/verbs/reportingVerbs.js';
import { foldQuestion } from './foldQuestion.js';

/** A follow-up to a follow-up brings along what was searched then, up to this many UTF-16 units. */
const MAX_CONTEXT_LENGTH = 300;

/** "and when?", "or the mayor?" */
const CONTINUES = /^(?:and|but|or|also|plus|then)\b(?! (?:so|also) (?:who|what|how))/u;
/** "what about the mayor", "any other reason", "who else" */
const ASKS_ON =
  /^(?:(?:so|ok|okay) )?(?:what|how) about\b|^(?:tell me more|go on|more|any more|anything else|what else|who else|how so|says who)\b|^(?:\S+ ){0,4}(?:any|some)(?:thing|one|body) else$|\bwh(?:o|at|ere|en) else\b/u;
/** Words that a question can have and still lack a subject: "how long exactly", "why did that happen". */
const EMPTY_TERMS = new Set(
  termsOf(
    'happen happened mean means explain detail details reason reasons source sources more else exactly really long much many old big often far late soon know think long really sure please thanks ok okay actually details quote comment respond react agree end start begin go going come work else anything something next',
  ),
);
const PERSON = /^(?:he|she|they|his|her|their|him|them|theirs|hers)$/u;
const THING = /^(?:it|its|this|that|these|those)$/u;
/**
 * What "that" or "those" stand before if they mean something said before: "that happened", but not "that the bridge
 * fell".
 */
const AFTER_POINTING =
  /^(?:is|was|are|were|did|does|do|has|had|will|would|could|happen|happened|happens|mean|means|about|in|on|at|to|from|too|again|all|then|with|by|true|right|correct|real|so|for|why|when)$/u;
/** "Is it true that", "how long does it take to": "it" stands for what follows. */
const EXPLETIVE =
  /\bit (?:\p{L}+ ){0,2}?(?:true|possible|likely|certain|clear|legal|safe|raining|snowing|cold|warm|dark|late|early|windy|like)\b|\b(?:is|was) it (?:true|possible|likely|certain|clear|legal|safe|raining|snowing|an?|the)\b|\bit (?:takes?|took|costs?) .*\bto\b/u;

/**
 * Whether a question follows up on the one before it: it goes on ("and when?", "what about the mayor?"), has a pronoun
 * but not the name that it stands for ("what did he say?"), or has no content word of its own ("why?").
 */
export function isFollowUp(text: string): boolean {
  const folded = foldQuestion(withoutQuoted(text));
  return goesOn(folded) || pointsBack(folded);
}

/**
 * What a follow-up is searched together with, a line for each question: all that the one before was searched with, else
 * that one alone.
 */
export function contextOf(previous: string): string[] {
  const lines = previous.split('\n');
  return previous.length > MAX_CONTEXT_LENGTH ? lines.slice(-1) : lines;
}

function goesOn(folded: string): boolean {
  return (
    CONTINUES.test(folded) || ASKS_ON.test(folded) || termsOf(folded).every((term) => EMPTY_TERMS.has(term))
  );
}

/** Whether a pronoun means a person or thing that the question does not name. */
function pointsBack(folded: string): boolean {
  if (EXPLETIVE.test(folded)) return false;
  const words = folded.split(' ');
  const asksWho = /^(?:who|whose|whom|which)$/u.test(words[0] ?? '');
  // "Who said his team lost": within what was said a pronoun is the speaker. "Who said that?" has nothing else.
  if (asksWho && REPORTING_VERBS.has(words[1] ?? '')) return words.length === 3 && isPronoun(words[2] ?? '');
  return words.some((word, i) => {
    const bare = word.replace(/'\p{L}+$/u, '');
    const named = words.slice(0, i).filter(isSubject).length;
    if (i === words.length - 1) return isPronoun(bare) && named <= MAX_NAMED_BEFORE_LAST;
    if (named > 0) return false;
    if (PERSON.test(bare) || bare === 'it' || bare === 'its') return !asksWho;
    return THING.test(bare) && AFTER_POINTING.test(words[i + 1] ?? '');
  });
}

/**
 * Words that a pronoun at the end can have before it and still not mean: "did Trump know about it", "what did Holm say
 * about that".
 */
const MAX_NAMED_BEFORE_LAST = 2;

function isPronoun(word: string): boolean {
  return PERSON.test(word) || THING.test(word);
}

/** Whether a word names what a question is about. */
function isSubject(word: string): boolean {
  return wordsOf(word).some(
    (each) =>
      isContentWord(each) &&
      !REPORTING_VERBS.has(each) &&
      !termsOf(each).every((term) => EMPTY_TERMS.has(term)),
  );
}

/** Within marks another person speaks: in “these are ghosts” nothing points back. */
function withoutQuoted(text: string): string {
  return quotedSpans(text).reduceRight(
    (rest, { start, end }) => `${rest.slice(0, start)} words ${rest.slice(end)}`,
    text,
  );
}
