import type { ArticleDetails } from '../article/article.js';
import { formatPublished } from '../article/publishedDate.js';
import { MONTHS } from '../english/calendar.js';
import type { Speaker } from '../quotation/quotation.js';

/** What is cited: an article, or words of it. */
export interface Cited {
  readonly article: ArticleDetails;
  /** As the article has them, without marks around; default the article as a whole. */
  readonly words?: string;
  /** Whether the words are reported without marks; default false. */
  readonly isReported?: boolean;
  /** Who is named as their speaker; default nobody. */
  readonly speaker?: Pick<Speaker, 'name' | 'role'> | null;
}

/** One line each. */
export interface Citation {
  readonly plain: string;
  /** An entry of a list of references, by the 7th edition of the APA's manual. */
  readonly apa: string;
  /** An entry of a list of works cited, by the 9th edition of the MLA's handbook. */
  readonly mla: string;
}

/** What is not known is left out, as the manuals have it. */
export function citationOf(cited: Cited): Citation {
  return { plain: plainOf(cited), apa: apaOf(cited.article), mla: mlaOf(cited.article) };
}

function plainOf({ article, words, isReported = false, speaker = null }: Cited): string {
  const marked = words === undefined ? null : isReported ? oneLine(words) : inMarks(oneLine(words));
  const who =
    speaker === null
      ? null
      : speaker.role === null || speaker.name.endsWith(speaker.role)
        ? speaker.name
        : `${speaker.name}, ${speaker.role}`;
  const said = marked === null ? null : who === null ? marked : `${marked} — ${oneLine(who)}`;
  const published = article.published === null ? null : formatPublished(article.published);
  const origin = [`“${oneLine(article.title)}”`, article.source, published, article.url];
  const from = known(origin).join(', ');
  return said === null ? from : `${said}${/[.!?…]["”’]?$/u.test(said) ? '' : '.'} ${from}`;
}

/** A sentence with words in marks has marks enough. */
function inMarks(words: string): string {
  return /["“”]/u.test(words) ? words : `“${words}”`;
}

function apaOf(article: ArticleDetails): string {
  const title = ended(oneLine(article.title));
  const date = `(${apaDate(article.published)}).`;
  const authors = authorsOf(article).map((author) => invert(author, (given) => initials(given)));
  const by = authors.length === 0 ? [] : [ended(joined(authors, ', & '))];
  const head = by.length === 0 ? [title, date] : [...by, date, title];
  const source = article.source === null ? [] : [ended(oneLine(article.source))];
  return [...head, ...source, ...known([article.url])].join(' ');
}

function mlaOf(article: ArticleDetails): string {
  const [first, second, ...others] = authorsOf(article);
  const by: string[] = [];
  if (first !== undefined) {
    const lead = invert(first, (given) => given);
    const rest = others.length > 0 ? ', et al' : second === undefined ? '' : `, and ${second}`;
    by.push(ended(`${lead}${rest}`));
  }
  const title = oneLine(article.title);
  const url = article.url?.replace(/^https?:\/\//iu, '') ?? null;
  const origin = known([article.source, mlaDate(article.published), url]).join(', ');
  return [...by, `“${ended(title)}”`, ...(origin === '' ? [] : [ended(origin)])].join(' ');
}

/** "By Ottilie Brandvold and Bo Lind" are two; an agency stays one name. */
function authorsOf({ author }: ArticleDetails): string[] {
  if (author === null) return [];
  return oneLine(author)
    .replace(/^by\s+/iu, '')
    .split(/\s*(?:,|;|&|\band\b)\s*/iu)
    .filter((name) => name !== '');
}

/** Two or three words in capitals are a person's name: "Brandvold, Ottilie". Any other name stays as it is. */
function invert(name: string, given: (names: string) => string): string {
  const match =
    /^((?:\p{Lu}[\p{L}.'’-]*\s+){1,3})((?:(?:van|von|de|der|den|di|da|la|le|ter|bin|al)\s+)*\p{Lu}[\p{Ll}'’][\p{L}'’-]*)$/u.exec(
      name,
    );
  if (match === null || ORGANIZATION.test(name)) return name;
  const [, first = '', last = ''] = match;
  return `${last}, ${given(first.trim())}`;
}

const ORGANIZATION =
  /\b(?:agency|association|bureau|company|courier|daily|desk|editors?|gazette|group|herald|institute|journal|media|network|news|newsroom|observatory|post|press|radio|reporters?|reuters|service|staff|times|tribune|university|wire)\b/iu;

function initials(given: string): string {
  return given
    .split(/\s+/u)
    .map((name) =>
      name
        .split('-')
        .map((part) => `${[...part][0] ?? ''}.`)
        .join('-'),
    )
    .join(' ');
}

function joined(names: readonly string[], lastMark: string): string {
  return names.length < 2
    ? names.join('')
    : `${names.slice(0, -1).join(', ')}${lastMark}${names.at(-1) ?? ''}`;
}

/** "2031, March 3" */
function apaDate(published: string | null): string {
  const date = partsOf(published);
  if (date === null) return published === null ? 'n.d.' : oneLine(published);
  const { year, month, day } = date;
  if (month === null) return year;
  const name = MONTHS[month - 1] ?? '';
  return `${year}, ${name.charAt(0).toUpperCase()}${name.slice(1)}${day === null ? '' : ` ${day}`}`;
}

/** "3 Mar. 2031": months of more than four letters are shortened. */
function mlaDate(published: string | null): string | null {
  const date = partsOf(published);
  if (date === null) return published;
  const { year, month, day } = date;
  if (month === null) return year;
  const name = MONTHS[month - 1] ?? '';
  const written = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  const short = written.length <= 4 ? written : `${written.slice(0, name === 'september' ? 4 : 3)}.`;
  return [...(day === null ? [] : [String(day)]), short, year].join(' ');
}

function partsOf(published: string | null) {
  const match = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d)(?:[T ].*)?)?)?$/u.exec(published ?? '');
  if (match === null) return null;
  const [, year = '', month, day] = match;
  return {
    year,
    month: month === undefined ? null : Number(month),
    day: day === undefined ? null : Number(day),
  };
}

function known(parts: readonly (string | null)[]): string[] {
  return parts.flatMap((part) => (part === null || part.trim() === '' ? [] : [oneLine(part)]));
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function ended(text: string): string {
  return /[.!?]$/u.test(text) ? text : `${text}.`;
}
