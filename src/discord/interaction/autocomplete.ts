import type { ApplicationCommandOptionChoiceData } from 'discord.js';
import { findOutlets } from '../../archive/articleFilter.js';
import { foldLetters } from '../../english/foldLetters.js';
import type { IndexedArticle } from '../../index/indexedArticle.js';
import { truncate } from '../format/text.js';

/** Discord's own limits. */
const MAX_CHOICES = 25;
const MAX_LENGTH = 100;

/** As many choices as Discord shows, with names that fit. A choice whose value is too long is left out. */
export function choices(
  offered: readonly { readonly name: string; readonly value: string }[],
): ApplicationCommandOptionChoiceData<string>[] {
  return offered
    .filter(({ value }) => value.length > 0 && value.length <= MAX_LENGTH)
    .slice(0, MAX_CHOICES)
    .map(({ name, value }) => ({
      name: truncate(name.replace(/\s+/gu, ' ').trim(), MAX_LENGTH) || '?',
      value,
    }));
}

/** The articles whose title contains what was typed. */
export function articleChoices(
  articles: readonly IndexedArticle[],
  typed: string,
): ApplicationCommandOptionChoiceData<string>[] {
  const wanted = foldLetters(typed);
  return choices(
    articles
      .filter(({ article: { title } }) => foldLetters(title).includes(wanted))
      .map(({ article: { id, title } }) => ({ name: title, value: shortened(id) })),
  );
}

/** The outlets whose name contains what was typed, with how many stories they have. */
export function outletChoices(
  articles: readonly IndexedArticle[],
  typed: string,
): ApplicationCommandOptionChoiceData<string>[] {
  return choices(
    findOutlets(articles, typed).map(({ name, count }) => ({ name: `${name} (${count})`, value: name })),
  );
}

/** An id as Discord takes it for a value: of a long file name the beginning, which `findArticle` knows again. */
function shortened(id: string): string {
  return id.length <= MAX_LENGTH ? id : `${id.slice(0, MAX_LENGTH - CUT.length)}${CUT}`;
}

const CUT = '…';

/** By its id, which the list gives whole or shortened, or by its whole title. */
export function findArticle(articles: readonly IndexedArticle[], named: string): IndexedArticle | null {
  const title = foldLetters(named.trim());
  return (
    articles.find(({ article }) => article.id === named) ??
    articles.find(({ article }) => foldLetters(article.title) === title) ??
    articles.find(({ article: { id } }) => id.length > MAX_LENGTH && shortened(id) === named) ??
    null
  );
}
