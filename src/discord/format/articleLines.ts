import type { APIEmbed } from 'discord.js';
import type { ArticleDetails } from '../../article/article.js';
import { formatPublished } from '../../article/publishedDate.js';
import type { Texts } from '../locales/english.js';
import { truncate, truncateLine } from './text.js';

const MAX_TITLE_LENGTH = 120;
const MAX_FOOTER_LENGTH = 120;
const MAX_LINK_LENGTH = 200;
/** Discord's own limit. */
const MAX_URL_LENGTH = 2_048;

export function articleTitle({ title }: Pick<ArticleDetails, 'title'>): string {
  return truncateLine(title, MAX_TITLE_LENGTH);
}

/** Outlet, date and section; a footer shows no markdown, so it needs no escaping. */
export function articleFooter(
  { source, published }: ArticleDetails,
  section: string | null,
  texts: Texts,
): Pick<APIEmbed, 'footer'> {
  const details = [
    source,
    published === null ? null : formatPublished(published),
    section === null ? null : texts.underSection(section),
  ].filter((detail) => detail !== null);
  if (details.length === 0) return {};
  return {
    footer: {
      text: details.map((detail) => truncate(detail.replace(/\s+/gu, ' '), MAX_FOOTER_LENGTH)).join(' · '),
    },
  };
}

/** What a headline links to; null without a web address that Discord takes. */
export function articleUrl({ url }: Pick<ArticleDetails, 'url'>): string | null {
  if (url === null || url.length > MAX_URL_LENGTH || !/^https?:/iu.test(url)) return null;
  return URL.canParse(url) ? url : null;
}

/** A link below the words, as embeds of equal `url` would be merged into one; null without a short enough address. */
export function articleLink(article: Pick<ArticleDetails, 'url'>, texts: Texts): string | null {
  const address = linkAddress(article);
  return address === null ? null : `[${texts.readArticle}](${address})`;
}

/** The headline in a list, as a link where there is a short enough address. */
export function linkedTitle(article: Pick<ArticleDetails, 'title' | 'url'>): string {
  const address = linkAddress(article);
  const title = articleTitle(article);
  return address === null ? title : `[${title.replaceAll(']', '\\]')}](${address})`;
}

function linkAddress(article: Pick<ArticleDetails, 'url'>): string | null {
  const url = articleUrl(article);
  if (url === null) return null;
  const address = url.replace(/[()<>\s]/gu, (c) => `%${c.charCodeAt(0).toString(16)}`);
  return address.length > MAX_LINK_LENGTH ? null : address;
}
