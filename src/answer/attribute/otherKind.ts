import { type Span, textOf } from '../../article/article.js';
import { MONTHS, WEEKDAYS } from '../../english/calendar.js';
import { PERSON_NOUNS } from '../../english/speakerNouns.js';
import { isContentWord, termsOfWords, wordsOf } from '../../english/terms.js';
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

/** "how many of the new jobs are ..." counts jobs, "how many children" children. */
const COUNTED =
  /\bhow many (?:of (?:the |his |her |its |their )?)?(?:(?:\p{L}+ ){0,3}?(?<before>\p{L}+) (?:is|are|was|were|did|do|does|have|has|had|will|would|can|could|should|got|get)\b|(?<next>\p{L}+))/iu;
/** "who is paul obi" */
const WHO_IS = /^who(?:['’]?s| is| was) (?<name>\p{L}[\p{L}’'. -]+)/iu;

/**
 * Whether the words that the reader found are of another kind than the question asks for, as the `sentence` that they
 * are from and what stands around them in the `article` show: an age or another thing's number for "how many", a place
 * or another's name for "who", a sum for "how much of it", a mere day for what is no time.
 */
export function isOfOtherKind(
  question: string,
  askedFor: AskedFor,
  { article, sentence, words }: { readonly article: string; readonly sentence: Span; readonly words: Span },
): boolean {
  const [before, text, after] = [
    article.slice(Math.max(0, words.start - 40), words.start),
    article.slice(words.start, words.end),
    article.slice(words.end, words.end + 60),
  ];
  if (/\bhow many\b(?! years? old)/iu.test(question)) {
    return isAge(before, text, after) || countsOther(question, textOf(article, sentence), text + after);
  }
  if (/\bhow much of\b/iu.test(question)) return MONEY.test(text);
  if (askedFor === 'person') return OF_A_PLACE.test(before) || isOtherName(question, article, text);
  return !['time', 'number', 'yes-no'].includes(askedFor) && BARE_TIME.test(text);
}

/** "At 67 she is", "Ada Holm, 67, said", "a 67-year-old" */
function isAge(before: string, text: string, after: string): boolean {
  if (!/^(?:1[0-1])?\d{1,2}(?:[- ]years?[- ]old)?$/u.test(text)) return false;
  if (text.endsWith('old') || /^[- ]years?[- ]old/iu.test(after)) return true;
  if (before.endsWith(', ')) return AGE_AFTER.test(after);
  return AGE_BEFORE.test(before) && /^(?:,| (?:she|he|they|is|was)\b)/iu.test(after);
}

/** "How many children were on board?" and "152 people had been on board, as children had not been counted". */
function countsOther(question: string, sentence: string, text: string): boolean {
  const { before, next } = COUNTED.exec(question)?.groups ?? {};
  const asked = termsOfWords(wordsOf(before ?? next ?? ''))[0];
  if (asked === undefined || !termsOfWords(wordsOf(sentence)).includes(asked)) return false;
  const [, following = ''] = /^[^\p{N}]*[\p{N}.,]+((?: \p{L}+){0,3})/u.exec(text) ?? [];
  const counted = wordsOf(following);
  const [first] = counted;
  if (first === undefined || !isContentWord(first) || first.endsWith('ed')) return false;
  return !termsOfWords(counted).includes(asked);
}

/** "Who is Paul Obi?" and "Tomas Edel": a name that the article has, and another one. */
function isOtherName(question: string, article: string, text: string): boolean {
  const asked = wordsOf(WHO_IS.exec(question)?.groups?.['name'] ?? '');
  if (asked.length === 0 || !/^(?:\p{Lu}[\p{L}’'.-]*(?: |$))+$/u.test(text)) return false;
  const name = asked.map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`).join(' ');
  return article.includes(name) && !wordsOf(text).some((word) => asked.includes(word));
}
