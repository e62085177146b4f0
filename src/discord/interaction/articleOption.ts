import type { ApplicationCommandOptionChoiceData } from 'discord.js';
import type { IndexedArticle } from '../../index/indexedArticle.js';
import { choices } from './choices.js';

/** The articles whose title has what was typed. */
export function articleChoices(
  articles: readonly IndexedArticle[],
  typed: string,
): ApplicationCommandOptionChoiceData<string>[] {
  const wanted = typed.toLowerCase();
  return choices(
    articles
      .filter(({ article: { title } }) => title.toLowerCase().includes(wanted))
      .map(({ article: { id, title } }) => ({ name: title, value: id })),
  );
}

/** By its id, which the list gives, or by its whole title. */
export function findArticle(articles: readonly IndexedArticle[], named: string): IndexedArticle | null {
  return articles.find(({ article: { id, title } }) => id === named || title === named) ?? null;
}
