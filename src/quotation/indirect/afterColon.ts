import { type Article, type Span, textOf } from '../../article/article.js';
import { BARE_CLAUSE_VERBS } from '../../english/verbs/reportingVerbs.js';
import type { Cue, Subject } from '../cues/cue.js';
import type { ParsedSentence } from '../cues/parsedSentence.js';

/** What a line reports of the one whom the line before lets speak. */
interface ReportedLine extends Span {
  readonly cue: Cue;
  readonly subject: Subject;
}

const MARKS = /[“”"«»„\uE000]/u;

/** Whoever is spoken of, not who speaks: words in the first person are a quotation without marks. */
const THIRD_PERSON = /^(?:He|She|They|It|There|The|This|That)\s/u;

/**
 * "President Holm also said:" ¶ "He is confident that the pact will pass": a line alone in its paragraph, after a
 * line that ends in a reporting word and a colon. Null elsewhere.
 */
export function reportedLine(
  article: Article,
  sentence: ParsedSentence,
  before: ParsedSentence | undefined,
): ReportedLine | null {
  const block = article.blocks[sentence.block];
  const cue = before?.cues.at(-1);
  if (block === undefined || before === undefined || cue?.subject == null || cue.isUnsaid) return null;
  if (!BARE_CLAUSE_VERBS.has(cue.verb) || before.block !== sentence.block - 1) return null;
  const isLeadIn =
    !before.masked.includes('\uE000') &&
    /^(?:\s(?:again|later))?\s?:\s*$/u.test(before.masked.slice(cue.end));
  const isWhole = sentence.start === block.start && sentence.end === block.end;
  const words = textOf(article.text, sentence);
  if (!isLeadIn || !isWhole || MARKS.test(words) || !THIRD_PERSON.test(words)) return null;
  const end = sentence.start + words.replace(/[.\s]+$/u, '').length;
  return { start: sentence.start, end, cue, subject: cue.subject };
}
