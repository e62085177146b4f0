import { bareLetters } from '../clean/bareLetters.js';

const SEPARATOR = /\s+(?:[|»·•‹›«:]|::|[–—-]{1,2})\s+/gu;
const MAX_SITE_WORDS = 6;

/**
 * A title without the name of the site before or behind it: "Bridge to close - The Orlin Courier". `sites` are the
 * names that the site is known by; without one of them, a name in capitals behind a sentence is taken for it.
 */
export function withoutSiteName(title: string, sites: readonly string[]): string {
  let rest = title.replace(/\s+/gu, ' ').trim();
  for (let round = 0; round < 3; round++) {
    const shorter = withoutLast(rest, sites) ?? withoutFirst(rest, sites);
    if (shorter === null) break;
    rest = shorter;
  }
  return rest;
}

/** "The Orlin Courier" of "Bridge to close - News - The Orlin Courier". */
export function siteBeside(written: string, title: string): string | null {
  if (written.endsWith(title)) {
    const [, before = ''] =
      /^(.+?)(?::|\s[|»·•‹›«:–—-]{1,2})\s*$/u.exec(written.slice(0, -title.length)) ?? [];
    if (before !== '' && before.split(' ').length <= MAX_SITE_WORDS) return before;
  }
  const rest = written.startsWith(title) ? written.slice(title.length) : '';
  const site = (rest.split(/\s(?:[|»·•‹›«:]|::|[–—-]{1,2})\s/u).at(-1) ?? '').trim();
  return site === '' ? null : site;
}

function withoutLast(title: string, sites: readonly string[]): string | null {
  const separator = [...title.matchAll(SEPARATOR)].at(-1);
  if (separator === undefined) return null;
  const head = title.slice(0, separator.index);
  const tail = title.slice(separator.index + separator[0].length);
  return isSite(tail, sites) || looksLikeSite(head, tail, separator[0].includes('|')) ? head : null;
}

function withoutFirst(title: string, sites: readonly string[]): string | null {
  const separator = [...title.matchAll(SEPARATOR)].at(0);
  if (separator !== undefined && isSite(title.slice(0, separator.index), sites))
    return title.slice(separator.index + separator[0].length);
  // "Orlin: the bridge" is about Orlin, also in the Orlin Courier.
  const [start, name = ''] = /^([^:]+): /u.exec(title) ?? [];
  const isWhole = sites.some((site) => bareName(site) === bareName(name) && name !== '');
  return start !== undefined && isWhole ? title.slice(start.length) : null;
}

/** Whether words are one of the names of a site, whole or shortened. */
export function isSite(words: string, sites: readonly string[]): boolean {
  const own = bareName(words);
  if (own.length < 2 || words.split(' ').length > MAX_SITE_WORDS) return false;
  return sites.some((site) => {
    const other = bareName(site.replace(/\.(?:com|org|net|co\.\w\w|\w\w|example)$/u, ''));
    return (
      other !== '' &&
      (own === other ||
        bareName(site) === own ||
        (other.length >= 3 && own.includes(other)) ||
        (own.length >= 4 && other.includes(own)))
    );
  });
}

/** "Council votes to close the bridge - The Orlin Courier": only the name has a capital at every word. */
function looksLikeSite(head: string, tail: string, isBar: boolean): boolean {
  const words = tail.split(' ');
  const headWords = head.split(' ');
  if (words.length > MAX_SITE_WORDS || headWords.length < 3) return false;
  if (/^[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|info|\w\w)$/iu.test(tail)) return true;
  const isName =
    words.every((word) => /^[\p{Lu}\d&]|^(?:of|the|and|de|la|le)$/u.test(word)) && !/[.!?:;“”"]/u.test(tail);
  if (!isName) return false;
  const small = headWords.filter((word) => /^\p{Ll}{2,}/u.test(word));
  return isBar || (words.length > 1 && small.length >= 2 && small.some((word) => word.length > 3));
}

function bareName(site: string): string {
  return bareLetters(site.replace(/^the /iu, ''));
}
