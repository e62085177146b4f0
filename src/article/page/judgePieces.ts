import { bareLetters } from '../clean/bareLetters.js';
import { findBoilerplate } from '../lines/boilerplate.js';
import { ruleOfLine } from '../lines/pageLines.js';
import { findCaptions } from './beside/captions.js';
import { findOtherStories } from './beside/otherStories.js';
import { findReaderBoxes } from './beside/readerBoxes.js';
import { findTails } from './beside/tails.js';
import { marksOf, type PageElement, parentOf, textIn } from './dom.js';
import { upFrom } from './dom.js';
import type { PieceKind } from './pieces.js';
import type { WeighedPiece } from './weighPieces.js';

/** When a post of a live blog was written. */
const TIME = /^\d{1,2}[:.]\d\d(?: ?[ap]\.?m\b\.?)?$/iu;
/** The number of a picture in a gallery, "3/12". */
const NUMBER = /^\d{1,3} ?(?:\/|of) ?\d{1,3}$/iu;
/** What stands below a post of another site: "— Averin FM (@averinfm) December 5, 2031". */
const SIGNATURE = /^[—–-] ?.{1,60} \(@\w{1,30}\)/u;
/** In letters: shorter words may well stand twice in a story. */
const MIN_REPEAT_LENGTH = 60;
/** In letters, of what is set apart as a quotation. */
const MIN_APART_LENGTH = 15;
/** A page with more lines is not compared line by line. */
const MAX_COMPARED = 3_000;
/** In letters: what is linked as a whole and shorter is a headline. */
const MIN_LINKED_LENGTH = 90;
/** In characters of prose. */
const MIN_STANDFIRST = 40;
/** In letters: longer words are not set apart. */
const MAX_APART_LENGTH = 250;

/** What each piece is: of the story, or furniture. */
export function judgePieces(
  pieces: readonly WeighedPiece[],
  branches: ReadonlySet<PageElement>,
  isTitle: (text: string) => boolean,
): PieceKind[] {
  const inside = pieces.map((piece) => upFrom(piece.element).some((element) => branches.has(element)));
  const rules = findBoilerplate(pieces.map(({ text }, i) => (inside[i] === true ? text : '')));
  const captions = findCaptions(pieces);
  const tails = findTails(pieces);
  const beside = [findReaderBoxes(pieces), findOtherStories(pieces, isTitle)];
  const standfirst = findStandfirst(pieces, isTitle);
  const kinds = pieces.map((piece, index): PieceKind => {
    const { text, element, marked } = piece;
    if (isTitle(text)) return 'title';
    if (index === standfirst && marked === null) return 'paragraph';
    if (beside.some((found) => found.has(index))) return 'furniture';
    if (inside[index] !== true || marked !== null || captions.has(index) || tails.has(index))
      return 'furniture';
    if (rules[index] !== null || ruleOfLine(text) !== null || isMark(text)) return 'furniture';
    const share = piece.linked / text.length;
    if (/^h[1-6]$/u.test(element.tagName)) return share > 0.7 ? 'furniture' : 'heading';
    if (element.tagName === 'li' && share > 0.6) return 'furniture';
    if (share > 0.8 && text.length < 250 && !isLinkedSentence(piece)) return 'furniture';
    if (isTeaser(piece)) return 'furniture';
    if (/^(?:b|strong)$/u.test(element.tagName) && !ends(text)) return 'heading';
    if (isLabel(piece)) return 'furniture';
    return 'paragraph';
  });
  trimEnds(pieces, kinds);
  dropRepeats(pieces, kinds);
  dropHeadingsOfNothing(kinds);
  return kinds;
}

/** The paragraph that sums the story up, right below the main heading and in its box; −1 without it. */
function findStandfirst(pieces: readonly WeighedPiece[], isTitle: (text: string) => boolean): number {
  const index = 1 + pieces.findIndex(({ text, element }) => element.tagName === 'h1' && isTitle(text));
  const [head, piece] = [pieces[index - 1], pieces[index]];
  if (index === 0 || head === undefined || piece === undefined) return -1;
  const [box, header] = [parentOf(piece.element), parentOf(head.element)];
  const isBoxed = box !== null && parentOf(box) === header && textIn(box) === textIn(piece.element);
  return (box === header || isBoxed) &&
    piece.linked === 0 &&
    piece.value >= MIN_STANDFIRST &&
    ends(piece.text)
    ? index
    : -1;
}

/** A paragraph that is a link to an earlier report as a whole: "On Friday, three of the men denied the charge." */
function isLinkedSentence({ text, element }: WeighedPiece): boolean {
  return element.tagName === 'p' && text.length >= MIN_LINKED_LENGTH && /\.[”"’')]*$/u.test(text);
}

function isMark(text: string): boolean {
  return TIME.test(text) || NUMBER.test(text) || (text.length < 120 && SIGNATURE.test(text));
}

/** "Don't miss: Ten huts with a view", where the link is all that follows. */
function isTeaser({ text, linked }: WeighedPiece): boolean {
  const [label] = /^[^:.!?“”"]{2,30}: ?/u.exec(text) ?? [];
  return (
    label !== undefined && linked > 0 && text.length < 250 && linked >= (text.length - label.length) * 0.85
  );
}

/** A few words in a box of their own: "Text size", "Photo 3 of 12". */
function isLabel({ text, element }: WeighedPiece): boolean {
  return (
    /^(?:div|section|td|th|figure|center|span|a|i|b|em|strong|small)$/u.test(element.tagName) &&
    text.length < 40 &&
    !ends(text)
  );
}

/** Short lines before the first sentence and after the last are a byline, a date, a list of links. */
function trimEnds(pieces: readonly WeighedPiece[], kinds: PieceKind[]): void {
  const isProse = (index: number) => {
    const piece = pieces[index];
    return kinds[index] === 'paragraph' && piece !== undefined && piece.value >= 40 && ends(piece.text);
  };
  const first = kinds.findIndex((_, index) => isProse(index));
  const last = kinds.findLastIndex((_, index) => isProse(index));
  if (first < 0) return;
  kinds.forEach((kind, index) => {
    if (kind !== 'paragraph' && kind !== 'heading') return;
    const { text = '', element } = pieces[index] ?? {};
    const loose = text.length < 80 && !ends(text);
    if (index < first && loose && kind === 'paragraph') kinds[index] = 'furniture';
    // Under the headline stands a summary in one sentence.
    if (index < first && kind === 'heading' && (text.length > 100 || /[.…]$/u.test(text)))
      kinds[index] = 'furniture';
    // A list goes on below the last sentence, and so does a last section of a few words.
    const goesOn =
      /^(?:li|dt|dd)$/u.test(element?.tagName ?? '') ||
      (kind === 'heading' && kinds[index + 1] === 'paragraph' && ends(pieces[index + 1]?.text ?? ''));
    if (index > last && loose && !goesOn) kinds[index] = 'furniture';
  });
}

/** Pages print a paragraph twice for two widths of a screen, and set the best words of the story apart once more. */
function dropRepeats(pieces: readonly WeighedPiece[], kinds: PieceKind[]): void {
  const texts = pieces.map(({ text }, index) => (kinds[index] === 'paragraph' ? bareLetters(text) : ''));
  if (texts.length > MAX_COMPARED) return;
  const seen = new Set<string>();
  texts.forEach((words, index) => {
    if (words.length < (isSetApart(pieces[index]) ? MIN_APART_LENGTH : MIN_REPEAT_LENGTH)) return;
    const isInside =
      words.length <= MAX_APART_LENGTH &&
      texts.some((other) => other.length > words.length && other.includes(words));
    if (seen.has(words) || isInside) {
      kinds[index] = 'furniture';
      dropSpeaker(pieces, kinds, index);
    }
    seen.add(words);
  });
}

/** Below words that are set apart once more stands who said them, in the same box. */
function dropSpeaker(pieces: readonly WeighedPiece[], kinds: PieceKind[], index: number): void {
  const [said, next] = [pieces[index], pieces[index + 1]];
  if (said === undefined || next === undefined || !isSetApart(said)) return;
  const box = upFrom(said.element).find(({ tagName }) => /^(?:blockquote|aside|figure)$/u.test(tagName));
  const isBeside = box !== undefined && upFrom(next.element).includes(box);
  if (isBeside && next.text.length < MIN_REPEAT_LENGTH && !ends(next.text)) kinds[index + 1] = 'furniture';
}

/** As words of the story that are printed once more, large. */
function isSetApart(piece: WeighedPiece | undefined): boolean {
  return (
    piece !== undefined &&
    (/^[“"„«][^“”"„«»]*[”"“»]$/u.test(piece.text) ||
      upFrom(piece.element)
        .slice(0, 3)
        .some(
          (at) =>
            /^(?:blockquote|aside|q)$/u.test(at.tagName) ||
            marksOf(at).some((mark) => /^(?:pull)?quote$/u.test(mark)),
        ))
  );
}

function dropHeadingsOfNothing(kinds: PieceKind[]): void {
  let hasText = false;
  for (let index = kinds.length - 1; index >= 0; index--) {
    if (kinds[index] === 'paragraph') hasText = true;
    if (kinds[index] === 'heading' && !hasText) kinds[index] = 'furniture';
  }
}

function ends(text: string): boolean {
  return /[.!?…:。！？؟][”"’'»)\]]*$/u.test(text);
}
