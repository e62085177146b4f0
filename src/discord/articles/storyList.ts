import { formatPublished } from '../../article/publishedDate.js';
import { foldLetters } from '../../english/foldLetters.js';
import type { IndexedArticle } from '../../index/indexedArticle.js';
import { lacksOf } from '../../newsdesk/storyChanges.js';
import { articleTitle } from '../format/articleLines.js';
import { type MessageBody, sentence } from '../format/messageBody.js';
import { truncateLine } from '../format/text.js';
import { button, defineButtons, offset, rows } from '../interaction/buttons.js';
import type { Call } from '../interaction/call.js';
import { checkArticleManager } from '../interaction/preconditions.js';
import { acknowledgeButton, editReply, refuse } from '../interaction/reply.js';

const ON_A_PAGE = 15;
const MAX_SOURCE_LENGTH = 60;
/** In bytes: so much of a search has room in the id of a button. */
const MAX_SEARCH_BYTES = 54;

/** Other pages of `/article list`. */
export const listButtons = defineButtons('stories', {
  page: {
    takes: [offset, (text) => text ?? ''],
    async handle(call, shown: number, search: string) {
      const refusal = checkArticleManager(call);
      if (refusal !== null) {
        await refuse(call, refusal);
        return;
      }
      await acknowledgeButton(call.interaction);
      await editReply(call, storyList(Buffer.from(search, 'base64url').toString(), shown, call));
    },
  },
});

/** The stories whose title or source has what was searched, the newest first. */
export function storyList(typed: string, shown: number, { newsdesk, texts }: Call): MessageBody {
  // The other pages have to be of the same search.
  const search = inBytes(typed.trim(), MAX_SEARCH_BYTES);
  const wanted = foldLetters(search);
  const found = newestFirst(newsdesk.articles()).filter(({ article: { title, source } }) =>
    foldLetters(`${title} ${source ?? ''}`).includes(wanted),
  );
  if (found.length === 0) return sentence(wanted === '' ? texts.noArticles : texts.noStoryFound);
  const page = found.slice(shown, shown + ON_A_PAGE);
  const kept = Buffer.from(search).toString('base64url');
  const turn = (label: string, to: number) => button(label, listButtons.id('page', to, kept));
  return {
    content: '',
    embeds: [
      {
        title: texts.storyCount(found.length),
        description: page.map((indexed) => lineOf(indexed, texts)).join('\n'),
        footer: {
          text: texts.pageOf(Math.floor(shown / ON_A_PAGE) + 1, Math.ceil(found.length / ON_A_PAGE)),
        },
      },
    ],
    components: rows([
      ...(shown > 0 ? [turn(texts.back, Math.max(0, shown - ON_A_PAGE))] : []),
      ...(shown + ON_A_PAGE < found.length ? [turn(texts.next, shown + ON_A_PAGE)] : []),
    ]),
  };
}

function lineOf({ article, quotations }: IndexedArticle, texts: Call['texts']): string {
  const { source, published } = article;
  const lacks = lacksOf(article);
  const about = [
    published === null ? null : truncateLine(formatPublished(published), MAX_SOURCE_LENGTH),
    source === null ? null : truncateLine(source, MAX_SOURCE_LENGTH),
    texts.quotationCount(quotations.length),
    lacks.length === 0 ? null : texts.lacks(lacks),
  ];
  return `- **${articleTitle(article)}** (${about.filter((part) => part !== null).join(', ')})`;
}

/** As many whole characters as fit. */
function inBytes(text: string, limit: number): string {
  let left = limit;
  const characters = [...text];
  const end = characters.findIndex((character) => (left -= Buffer.byteLength(character)) < 0);
  return end < 0 ? text : characters.slice(0, end).join('');
}

function newestFirst(articles: readonly IndexedArticle[]): IndexedArticle[] {
  return [...articles].sort((a, b) => (b.article.published ?? '').localeCompare(a.article.published ?? ''));
}
