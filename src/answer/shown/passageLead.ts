import { overlaps, type Span, textOf } from '../../article/article.js';
import type { IndexedArticle } from '../../index/indexedArticle.js';

/** What makes the beginning of a passage understood; both are parts of the article, or null. */
export interface PassageLead {
  /** What stands before the passage and says whom or what its first words mean; it ends where the passage begins. */
  readonly before: Span | null;
  /** The name of "he" or "she" with which the passage begins, to be shown in brackets at `at`. */
  readonly name: { readonly at: number; readonly name: string } | null;
}

const NO_LEAD: PassageLead = { before: null, name: null };
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

/** What a passage that begins with "he" or "it" needs before it. */
export function leadOf({ article, sentences, quotations }: IndexedArticle, passage: Span): PassageLead {
  const first = sentences.findIndex((sentence) => overlaps(sentence, passage));
  const opening = sentences[first];
  // A part of a long sentence says less on its own than the sentence before would.
  if (opening?.start !== passage.start) return NO_LEAD;
  const text = textOf(article.text, opening);
  if (!pointsBack(text)) return NO_LEAD;
  const pronoun = PERSON.exec(text)?.groups?.['pronoun'];
  if (pronoun !== undefined && !/^[“"‘']/u.test(text)) {
    const said = quotations.find(
      ({ speaker, ...quotation }) =>
        speaker?.mention?.toLowerCase() === pronoun.toLowerCase() && overlaps(quotation, opening),
    );
    const at = opening.start + (PERSON.exec(text)?.[0].length ?? 0);
    if (said?.speaker != null) return { before: null, name: { at, name: said.speaker.name } };
  }
  let from = first;
  while (from > 0 && first - from < MAX_BEFORE) {
    const [before, here] = [sentences[from - 1], sentences[from]];
    if (before === undefined || here === undefined || isApart(article.blocks, before.end, here.start)) break;
    from--;
    if (!pointsBack(textOf(article.text, before))) break;
  }
  const start = sentences[from]?.start ?? passage.start;
  return start === passage.start ? NO_LEAD : { before: { start, end: passage.start }, name: null };
}

function pointsBack(text: string): boolean {
  return POINTS_BACK.test(text) || IT.test(text);
}

/** Whether a heading or a page's boilerplate stands between two sentences. */
function isApart(blocks: IndexedArticle['article']['blocks'], end: number, start: number): boolean {
  return blocks.some((block) => block.kind !== 'paragraph' && block.start >= end && block.end <= start);
}
