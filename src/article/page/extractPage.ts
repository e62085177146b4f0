import { bareLetters } from '../clean/bareLetters.js';
import { withoutHidden } from '../clean/characters.js';
import { namesOfByline } from '../credits/bylines.js';
import { isDateLine, readDate } from '../credits/dateLines.js';
import { furnitureOf } from './beside/furniture.js';
import { type PageDetails, readDetails } from './details.js';
import { elementsIn, type PageElement, parsePage, textIn } from './dom.js';
import { judgePieces } from './judgePieces.js';
import { findPieces, type PieceKind } from './pieces.js';
import { isWholeStory, recoverStory } from './recoverStory.js';
import { findStoryBranches } from './storyBranches.js';
import { type WeighedPiece, weighPieces } from './weighPieces.js';

interface PageBlock {
  readonly kind: 'paragraph' | 'heading';
  readonly text: string;
}

export interface ExtractedPage extends PageDetails {
  readonly blocks: readonly PageBlock[];
  /** What stands in or beside the story and is not of it, in order. */
  readonly furniture: readonly string[];
}

/** In UTF-16 units: a page with less text may hide its story, or call it by a word for something else. */
const MIN_STORY_LENGTH = 250;
/** The story is elsewhere if there is so many times more of it. */
const MUCH_MORE = 3;

/** The story of a page, with what is known about it; no blocks if the page has no story. */
export function extractPage(html: string, address: string | null): ExtractedPage {
  const root = parsePage(html);
  const details = readDetails(root, address);
  const seen = findStory(root, details, false);
  const other = lengthOf(seen.blocks) < MIN_STORY_LENGTH ? findStory(root, details, true) : seen;
  const { pieces, kinds, blocks, author } =
    lengthOf(other.blocks) > MUCH_MORE * Math.max(lengthOf(seen.blocks), MIN_STORY_LENGTH / MUCH_MORE)
      ? other
      : seen;
  const told = (details.body ?? '')
    .split(/\n+/u)
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .filter(Boolean);
  const isTold = !isWholeStory(blocks.map(({ text }) => text).join(' '), details.body);
  const top = linesAbove(pieces, kinds);
  return {
    ...details,
    author,
    published:
      details.published ??
      firstOf(top, (line) => (isDateLine(line) || nameBesideDate(line) !== null ? readDate(line) : null)),
    // Some pages build their story by a script, and have it ready for programs only.
    blocks: isTold ? told.map((text) => ({ kind: 'paragraph', text: withoutHidden(text) })) : blocks,
    furniture: pieces.filter((_, index) => kinds[index] === 'furniture').map(({ text }) => text),
  };
}

function linesAbove(pieces: readonly WeighedPiece[], kinds: readonly PieceKind[]): string[] {
  return pieces
    .slice(0, Math.max(0, kinds.indexOf('paragraph')))
    .map(({ text }) => text.replace(ADDRESS, '').trim());
}

/** The names above a story, or, below its summary, in a byline in parts. */
function authorAbove(pieces: readonly WeighedPiece[], kinds: readonly PieceKind[]): string | null {
  const top = linesAbove(pieces, kinds);
  const summary = kinds.indexOf('paragraph');
  const byline = kinds[summary + 1] === 'furniture' ? [...top, pieces[summary + 1]?.text ?? ''] : top;
  return (
    firstOf(top, namesOfByline) ??
    firstOf(top, nameBesideDate) ??
    nameAboveDate(top) ??
    firstOf(byline, nameOfParts)
  );
}

/** "By Ada Holm · March 3, 2031 · 4 min read". */
function nameOfParts(line: string): string | null {
  const [name = '', ...rest] = line.split(/ [|·•] /u);
  return rest.length > 0 && /^by /iu.test(name) ? namesOfByline(name) : null;
}

/** What the first line that says something says. */
function firstOf(lines: readonly string[], read: (line: string) => string | null): string | null {
  for (const line of lines) {
    const found = read(line);
    if (found !== null) return found;
  }
  return null;
}

/** "Ada Holm, March 3, 2031". */
function nameBesideDate(line: string): string | null {
  const [name, ...rest] = line.split(/, | [|·•–—-] /u);
  return name !== undefined && rest.length > 0 && isDateLine(line.slice(name.length)) ? asName(name) : null;
}

/** A name in a line of its own above the date. */
function nameAboveDate(lines: readonly string[]): string | null {
  const date = lines.findIndex(isDateLine);
  return date < 1 ? null : asName(lines[date - 1] ?? '');
}

function asName(words: string): string | null {
  return /^\S+ \S+(?: \S+)?$/u.test(words) ? namesOfByline(`By ${words}`) : null;
}

interface FoundStory {
  readonly pieces: readonly WeighedPiece[];
  readonly kinds: readonly PieceKind[];
  readonly blocks: readonly PageBlock[];
  readonly author: string | null;
}

/** `anywhere`: also where readers do not see it, and whatever the elements say that they are. */
function findStory(root: PageElement, details: PageDetails, anywhere: boolean): FoundStory {
  const pieces = weighPieces(
    findPieces(root, (element) => furnitureOf(element) !== null, anywhere),
    !anywhere,
  );
  const bareTitle = bareLetters(details.title ?? '');
  const isTitle = (text: string) => bareTitle !== '' && bareLetters(text) === bareTitle;
  const branches = findStoryBranches(pieces, details.summary, isTitle);
  const kinds = recoverStory(pieces, judgePieces(pieces, branches, isTitle), details.body);
  const author = details.author ?? authorAbove(pieces, kinds);
  dropAuthor(pieces, kinds, author);
  const isStamped = hasStamps(pieces.filter((_, index) => kinds[index] === 'paragraph'));
  const blocks = pieces.flatMap(({ text }, index): PageBlock[] => {
    const kind = kinds[index];
    return kind === 'paragraph' || kind === 'heading'
      ? [{ kind, text: withoutHidden(isStamped ? text.replace(STAMP, '') : text) }]
      : [];
  });
  return { pieces, kinds, blocks, author };
}

const ADDRESS = /\b[\w.+-]+@[\w-]+\.[\w.-]*\w/u;

/** A line in italics as a whole stands apart from the words of the story. */
function isItalic({ text, element }: WeighedPiece): boolean {
  return elementsIn(element).some(
    (inner) => /^(?:em|i)$/u.test(inner.tagName) && textIn(inner).trim() === text,
  );
}

/** Below a story stands who its author is, and how to reach the desk. */
function dropAuthor(pieces: readonly WeighedPiece[], kinds: PieceKind[], author: string | null): void {
  const names = (author ?? '').split(/, | and /u).filter((name) => name.includes(' '));
  for (let index = kinds.length - 1; index >= 0; index--) {
    if (kinds[index] === 'furniture' || kinds[index] === 'title') continue;
    const piece = pieces[index];
    if (piece === undefined || /[“”"]/u.test(piece.text)) return;
    const { text } = piece;
    const isPortrait = names.some((name) => text.startsWith(name));
    const isContact = ADDRESS.test(text) && (isItalic(piece) || names.some((name) => text.includes(name)));
    if (!isPortrait && !isContact) return;
    kinds[index] = 'furniture';
  }
}

/** "0:04 REPORTER: Why?": the time within a recording or a day. */
const STAMP = /^[[(]?(?:\d{1,2}:)?\d{1,2}:\d\d[\])]?\s+(?=\S)/u;
const MIN_STAMPS = 3;

function hasStamps(pieces: readonly WeighedPiece[]): boolean {
  return pieces.filter(({ text }) => STAMP.test(text)).length >= MIN_STAMPS;
}

function lengthOf(blocks: readonly PageBlock[]): number {
  return blocks.reduce((sum, { text }) => sum + text.length, 0);
}
