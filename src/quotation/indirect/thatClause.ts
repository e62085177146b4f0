import type { Span } from '../../article/article.js';
import { ADDRESSEE_VERBS } from '../../english/verbs/verbClasses.js';
import type { Cue } from '../cues/cue.js';
import type { TokenizedText } from '../phrases/token.js';
import { clauseEnd } from './clauseEnd.js';
import { hasFiniteVerb } from './hasVerb.js';

/** The longest way from a verb to its "that": "told reporters at the harbour on Sunday that". */
const MAX_WORDS_TO_THAT = 16;

const TO_THAT =
  /^((?:[^,;:\uE000]|,[^,;:]{1,60},(?=\s)|[—–(][^—–()]{1,80}[—–)]|(?<=(?:\s(?:on|in|at|to|with|of)\s[^,]{0,40}|['’]s?\s\uE000*))\uE000)*?),?\sthat(?:\s+|,\s(?=(?:after|as|at|before|by|despite|for|if|in|of|on|once|since|under|unless|with|without)\s))(?!(?:is|was|are|were|has|had|have|will|would)\s|\p{L}+ed[\s,])(?=\S)/u;

const ADVERBIAL =
  /^(?:$|,|\(|—|–|--|(?:however|nonetheless|nevertheless|moreover|instead|therefore|further|furthermore|though|too|on|in|at|to|during|after|before|via|through|from|by|of|for|with|aboard|outside|inside|late|early|last|this|again|also|then|later|earlier|afterwards?|once|twice|publicly|yesterday|today|tonight|\p{L}+ly|\p{Lu}\p{Ll}+day)\b)/u;

/** "denied a report that", "dismissed claims that". */
const NOUN_OF_SPEECH =
  /^(?:(?:an?|the|any|all)\s)?(?:\p{L}+\s){0,2}?(?:reports?|claims?|allegations?|accusations?|suggestions?|rumou?rs?|charges?)(?:\s(?:in|by|from)\s[^,]+)?$/u;

/** "said that the bridge was shut", up to "and denied that" or the end. */
export function thatClause(cue: Cue, sentence: TokenizedText, following: readonly Cue[]): Span | null {
  const { text } = sentence;
  const match = TO_THAT.exec(text.slice(cue.end));
  if (match === null) return null;
  const between = (match[1] ?? '').trim();
  if (between.split(/\s+/u).length > MAX_WORDS_TO_THAT) return null;
  const start = cue.end + match[0].length;
  if (following.some((next) => next.subject !== null && next.start < start)) return null;
  const canStand =
    ADVERBIAL.test(between) ||
    (ADDRESSEE_VERBS.has(cue.verb) &&
      !hasFiniteVerb(sentence, { start: cue.end, end: cue.end + (match[1]?.length ?? 0) })) ||
    (/^(?:deny|confirm|dismiss|reject)$/u.test(cue.verb) && NOUN_OF_SPEECH.test(between));
  return canStand ? { start, end: clauseEnd(text, start, cue, following) } : null;
}
