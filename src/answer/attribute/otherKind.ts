import type { Span } from '../../article/article.js';
import { MONTHS, WEEKDAYS } from '../../english/calendar.js';
import { PERSON_NOUNS } from '../../english/speakerNouns.js';
import type { AskedFor } from '../../question/askedFor.js';

/** "A 23-year-old woman from Gorsley was arrested" */
const OF_A_PLACE = new RegExp(
  `(?:^|[^\\p{L}])(?:${[...PERSON_NOUNS].join('|')})s? (?:from|in|at|of|near|outside) (?:the )?$`,
  'iu',
);
const AGE_BEFORE = /(?:\b(?:aged?|at(?: the age of)?)|,) $/iu;
const AGE_AFTER = /^(?:[- ]years?[- ]old|,)/iu;
const MONEY = /[$€£¥]|\b(?:dollars?|euros?|pounds?|cents?|francs?|crowns?|yen|yuan|rubles?|rupees?)\b/iu;
const BARE_TIME = new RegExp(
  `^(?:(?:on|in|by|since|last|this|next) )?(?:${[...WEEKDAYS, ...MONTHS].join('|')}|today|yesterday|tomorrow|tonight)(?: (?:morning|afternoon|evening|night|\\d{1,2}))?$`,
  'iu',
);

/**
 * Whether the words that the reader found are of another kind than the question asks for, as what stands around them in
 * the `article` shows: an age for "how many", a place for the name of somebody, a sum for "how much of it", a mere day
 * for what is no time.
 */
export function isOfOtherKind(question: string, askedFor: AskedFor, article: string, words: Span): boolean {
  const [before, text, after] = [
    article.slice(Math.max(0, words.start - 40), words.start),
    article.slice(words.start, words.end),
    article.slice(words.end, words.end + 20),
  ];
  if (/\bhow many\b(?! years? old)/iu.test(question)) return isAge(before, text, after);
  if (/\bhow much of\b/iu.test(question)) return MONEY.test(text);
  if (askedFor === 'person') return OF_A_PLACE.test(before);
  return !['time', 'number', 'yes-no'].includes(askedFor) && BARE_TIME.test(text);
}

/** "At 67 she is", "Ada Holm, 67, said", "a 67-year-old" */
function isAge(before: string, text: string, after: string): boolean {
  if (!/^(?:1[0-1])?\d{1,2}(?:[- ]years?[- ]old)?$/u.test(text)) return false;
  if (text.endsWith("old") || /^[- ]years?[- ]old/iu.test(after)) return true;
  if (before.endsWith(", ")) return AGE_AFTER.test(after);
  return AGE_BEFORE.test(before) && /^(?:,| (?:she|he|they|is|was)\b)/iu.test(after);
}
