import type { APIEmbed } from 'discord.js';
import type { Span } from '../../article/article.js';
import { surroundingParagraphs } from '../../answer/answerPassage.js';
import type { IndexedArticle } from '../../index/indexedArticle.js';
import type { Texts } from '../locales/english.js';
import { articleFooter, articleLink, articleTitle } from '../format/articleLines.js';
import { markedPassage } from '../format/markedPassage.js';
import type { MessageBody } from '../format/messageBody.js';

/** Over three embeds, within Discord's 6,000 characters with titles and footers. */
const MAX_LENGTH = 1_500;

export interface Surrounded {
  readonly indexed: IndexedArticle;
  readonly passage: Span;
}

/** The paragraphs around passages, the passages in bold. */
export function surroundingsMessage(surrounded: readonly Surrounded[], texts: Texts): MessageBody {
  return { content: '', embeds: surrounded.map((each) => surroundingEmbed(each, texts)), components: [] };
}

function surroundingEmbed({ indexed, passage }: Surrounded, texts: Texts): APIEmbed {
  const { article } = indexed;
  const paragraphs = surroundingParagraphs(indexed, passage);
  const from = paragraphs[0]?.start ?? passage.start;
  const text = article.text.slice(from, paragraphs.at(-1)?.end ?? passage.end);
  const inside = { start: passage.start - from, end: passage.end - from };
  return {
    title: articleTitle(article),
    description: [markedPassage(text, inside, MAX_LENGTH), articleLink(article, texts)]
      .filter(Boolean)
      .join('\n\n'),
    ...articleFooter(article, null, texts),
  };
}
