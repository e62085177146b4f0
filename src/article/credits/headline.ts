import { findLines } from '../blocks.js';
import { findBoilerplate } from '../lines/boilerplate.js';
import { findRunningHeads } from '../lines/pageLines.js';
import { normalizeText } from '../sourceOffsets.js';
import { isDateLine } from './dateLines.js';
import { siteBeside, withoutSiteName } from './siteName.js';

/** A headline, and the name of the site that stood beside it. */
interface Headline {
  readonly title: string;
  readonly site: string | null;
}

const MAX_TITLE_LENGTH = 200;
/** From so many lines on, what stands above the first sentence is a menu. */
const MIN_MENU_LINES = 5;
/** In UTF-16 units: shorter ones are the names of sections. */
const MIN_HEAD_LENGTH = 15;
const MAX_KICKER_WORDS = 3;
/** In UTF-16 units: a title is looked for here. */
const TOP_LENGTH = 4_000;

/** The headline of an article: of its front matter, else its first line that reads like one, else of its file name. */
export function findHeadline(id: string, body: string, told: string | null, source: string | null): Headline {
  const written = told ?? firstLineTitle(body);
  if (written === null) return { title: titleOfId(id), site: null };
  const title = repeatedHead(written, body) ?? withoutSiteName(written, source === null ? [] : [source]);
  if (title === written) return { title, site: null };
  const site = siteBeside(written, title);
  // What a person typed stands, unless the text confirms that part of it is the site.
  if (told !== null && source === null && !isConfirmed(body, title, site)) return { title: told, site: null };
  return { title, site };
}

/** What stands before " - " or " | " in a headline and is repeated alone in the body. */
function repeatedHead(written: string, body: string): string | null {
  for (const { index } of [...written.matchAll(/\s+(?:[|»·•]|::|[–—-]{1,2})\s/gu)].toReversed()) {
    const head = written.slice(0, index);
    if (head.length >= MIN_HEAD_LENGTH && body.split('\n').some((line) => line.trim() === head)) return head;
  }
  return null;
}

/** Whether the body repeats the headline alone, or names the site. */
function isConfirmed(body: string, title: string, site: string | null): boolean {
  const isLine = body.split('\n').some((line) => line.trim() === title);
  return isLine || (site !== null && body.includes(site.replace(/^The /u, '')));
}

/**
 * The first line that reads like a headline, below a kicker such as "WORLD NEWS" if there is one; below a menu the last
 * line that is long enough.
 */
function firstLineTitle(body: string): string | null {
  const text = normalizeText(body).slice(0, TOP_LENGTH);
  const lines = findLines(text).map(({ start, end }) => text.slice(start, end));
  const rules = findBoilerplate(lines);
  const heads = findRunningHeads(lines);
  const own = lines
    .filter((line, index) => rules[index] === null && heads[index] !== true && !isDateLine(line))
    .map((line) => line.replace(/^#+\s+/u, ''));
  const menu = own.findIndex((line) => line.length > MAX_TITLE_LENGTH / 2 || /[.!?:]$/u.test(line));
  if (menu >= MIN_MENU_LINES) {
    const below = own
      .slice(0, menu)
      .findLast((line) => line.length >= MIN_HEAD_LENGTH && /\s\S+\s/u.test(line) && isHeadline(line));
    const [first = ''] = own;
    if (below !== undefined && (!isHeadline(first) || first.length < MIN_HEAD_LENGTH)) return below;
  }
  const [first, second, ...others] = own.slice(0, 3);
  if (first === undefined || second === undefined || !isHeadline(first)) return null;
  return isKicker(first) && isHeadline(second) && others.length > 0 ? second : first;
}

function isHeadline(line: string): boolean {
  return (
    line.length <= MAX_TITLE_LENGTH &&
    /^[\p{Lu}\p{N}“‘"'«]/u.test(line) &&
    !/[.:;,\n]$|\n|^\p{N}+[.)]/u.test(line)
  );
}

function isKicker(line: string): boolean {
  return !/\p{Ll}/u.test(line) && line.split(/\s+/u).length <= MAX_KICKER_WORDS;
}

/** "council-votes_2" is "Council votes 2". */
function titleOfId(id: string): string {
  const words = id.replace(/[-_]+/gu, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
