import { overlaps, type Span, textOf } from '../../article/article.js';
import type { IndexedArticle } from '../../index/indexedArticle.js';
import { namedSpeaker } from '../../quotation/naming.js';

/** What makes the beginning of a passage understood. */
export interface PassageLead {
  /** Where it is shown from: its beginning, or that of the sentence that answers, if what stands before says less. */
  readonly from: number;
  /** What stands before the passage and says whom or what its first words mean; it ends where the passage begins. */
  readonly before: Span | null;
  /** The name of "he" or "she" with which it begins where nothing before says it, to be shown in brackets at `at`. */
  readonly name: { readonly at: number; readonly name: string } | null;
}

/** Of sentences before the passage. */
const MAX_BEFORE = 2;

const OPENING = String.raw`^[“"‘'(]?(?:(?:and|but|so|yet|then|also|still|now|instead|however|meanwhile|later),? )?`;
/** "She conceded ...": a person whom only the text before names. */
const PERSON = new RegExp(String.raw`${OPENING}(?<pronoun>he|she)\b`, 'iu');
/** “The two had ...”, “Their lawyers ...”, “That was ...” */
const POINTS_BACK = new RegExp(
  String.raw`${OPENING}(?:he|she|they|his|her|their|them|both|neither|the two|these|those|such|this|that)\b`,
  'iu',
);
/** "It needs 1,940 to force a vote", but neither "It is not clear" nor “It is late,” in somebody's words. */
const IT = new RegExp(
  String.raw`${OPENING.replace('“"‘', '')}(?:it|its)\b(?! (?:is|was|will be|has been|had been|took|takes) (?:a|an|the|not|un\p{L}+|clear|likely|possible|expected|too|now|late|early|\p{N}+)\b)`,
  'iu',
);

/**
 * What a passage that begins with "he" or "it" needs before it; where the sentence `answering` can be understood alone,
 * it is shown from there. `answering`: null where it is not sure which sentence answers.
 */
export function leadOf(
  { article, sentences, quotations }: IndexedArticle,
  passage: Span,
  answering: Span | null,
): PassageLead {
  const asItIs: PassageLead = { from: passage.start, before: null, name: null };
  const first = sentences.findIndex((sentence) => overlaps(sentence, passage));
  const opening = sentences[first];
  // A part of a long sentence says less on its own than the sentence before would.
  if (opening?.start !== passage.start) return asItIs;
  const text = textOf(article.text, opening);
  if (answering !== null && answering.start > opening.start && isObscure(text)) {
    const isWhole = !quotations.some(({ start, end }) => start < answering.start && end > answering.start);
    if (isWhole && !isObscure(textOf(article.text, answering))) return { ...asItIs, from: answering.start };
  }
  if (!pointsBack(text)) return asItIs;
  let from = first;
  while (from > 0 && first - from < MAX_BEFORE) {
    const [before, here] = [sentences[from - 1], sentences[from]];
    if (before === undefined || here === undefined || isApart(article.blocks, before.end, here.start)) break;
    from--;
    if (!pointsBack(textOf(article.text, before))) break;
  }
  const start = sentences[from] ?? opening;
  const name = pointsBack(textOf(article.text, start)) ? nameOf(opening, text, quotations) : null;
  if (name !== null || start === opening) return { ...asItIs, name };
  return { ...asItIs, before: { start: start.start, end: passage.start } };
}

/** The name of "she" in "She said the wall was dry.", if a quotation of the sentence has it. */
function nameOf(
  { start, end }: Span,
  text: string,
  quotations: IndexedArticle['quotations'],
): PassageLead['name'] {
  const opening = PERSON.exec(text);
  const pronoun = opening?.groups?.['pronoun'];
  if (opening === null || pronoun === undefined || /^[“"‘']/u.test(text)) return null;
  const said = quotations.find(
    (quotation) =>
      namedSpeaker(quotation)?.mention?.toLowerCase() === pronoun.toLowerCase() &&
      overlaps(quotation, { start, end }),
  );
  return said?.speaker == null ? null : { at: start + opening[0].length, name: said.speaker.name };
}

/** Whether a reader needs more to understand a sentence: whom it means, or who speaks. */
function isObscure(text: string): boolean {
  return pointsBack(text) || /^[“"‘]/u.test(text);
}

function pointsBack(text: string): boolean {
  return POINTS_BACK.test(text) || IT.test(text);
}

/** Whether a heading or a page's boilerplate stands between two sentences. */
function isApart(blocks: IndexedArticle['article']['blocks'], end: number, start: number): boolean {
  return blocks.some((block) => block.kind !== 'paragraph' && block.start >= end && block.end <= start);
}
