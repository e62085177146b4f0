import { findReferred, type PassageReference } from '../../answer/passageReference.js';
import type { AnswerPassage } from '../../answer/answer.js';
import type { BotContext } from '../interaction/context.js';
import type { KeptAnswer } from '../store/record.js';
import { passageEmbed } from './answerMessage.js';
import { button, customId, rows } from '../interaction/buttons.js';
import { sentence, type MessageBody } from '../format/messageBody.js';
import { surroundingsMessage } from './surroundingsMessage.js';
import type { Texts } from '../locales/english.js';

const PAGE = 3;

/** The passages that come after those shown, as they were ranked for the answer. */
export function morePassages(
  answer: KeptAnswer,
  offset: number,
  context: BotContext,
  texts: Texts,
): MessageBody {
  const references = answer.passages.slice(offset, offset + PAGE);
  if (references.length === 0) return sentence(texts.noMore);
  const found = findAll(references, context);
  if (found.passages.length === 0) return sentence(texts[found.missing ?? 'articleGone']);
  const next = offset + PAGE;
  return {
    content: notice(answer, found, context, texts),
    embeds: found.passages.map((passage) => passageEmbed(passage, texts)),
    components:
      next < answer.passages.length
        ? rows([button(texts.more, customId('answer', 'more', answer.id, String(next)))])
        : [],
  };
}

/** The paragraphs around each passage that the answer shows. */
export function surroundingText(answer: KeptAnswer, context: BotContext, texts: Texts): MessageBody {
  const found = findAll(answer.passages.slice(0, answer.shown), context);
  if (found.passages.length === 0) return sentence(texts[found.missing ?? 'articleGone']);
  const surrounded = found.passages.flatMap((passage) => {
    const indexed = context.newsdesk.articles().find(({ article }) => article.id === passage.article.id);
    return indexed === undefined ? [] : [{ indexed, passage }];
  });
  return { ...surroundingsMessage(surrounded, texts), content: notice(answer, found, context, texts) };
}

/** What is found again, and the sentence for what is not. */
export interface FoundAgain {
  readonly passages: readonly AnswerPassage[];
  readonly missing: 'articleGone' | 'articleChanged' | null;
}

export function findAll(references: readonly PassageReference[], { newsdesk }: BotContext): FoundAgain {
  const found = references.map((reference) => findReferred(newsdesk.articles(), reference));
  const kinds = found.map(({ kind }) => kind);
  return {
    passages: found.flatMap((each) => (each.kind === 'found' ? [each.passage] : [])),
    missing: kinds.includes('changed') ? 'articleChanged' : kinds.includes('gone') ? 'articleGone' : null,
  };
}

/** A line above when something is not as it was when the question was asked. */
function notice(
  { generation }: KeptAnswer,
  { missing }: FoundAgain,
  { newsdesk }: BotContext,
  texts: Texts,
): string {
  if (missing !== null) return texts[missing];
  return newsdesk.generation()?.id === generation ? '' : texts.indexedSince;
}
