import { timeOf } from '../../question/dayRange.js';

const YEAR = /\b(?:1[5-9]|20)\d\d\b/gu;
/** A question about what was before the news. */
const ASKS_EARLIER =
  /\b(?:when|year|since|before|previous(?:ly)?|ever|record|histor\w+|original(?:ly)?|first|last time|used to|ago|old(?:er|est)?|past|former(?:ly)?|earlier|how long|how old|founded|born|built)\b/iu;

/**
 * Whether a sentence tells of a year before that of the news, and the question asks for none: "How strong was the
 * quake?" is not answered by "The strongest, of magnitude 6.9, killed 31 people in 1904."
 */
export function isOfEarlierYear(question: string, sentence: string, published: string | null): boolean {
  if (published === null || ASKS_EARLIER.test(question) || question.match(YEAR) !== null) return false;
  const newsYear = new Date(timeOf(published)).getUTCFullYear();
  const years = [...sentence.matchAll(YEAR)].map(([year]) => Number(year));
  return years.length > 0 && years.every((year) => year < newsYear - 1);
}
