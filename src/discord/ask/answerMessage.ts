import type { APIEmbed } from 'discord.js';
import type { AnswerPassage } from '../../answer/answer.js';
import type { Span } from '../../article/article.js';
import type { Quotation } from '../../quotation/quotation.js';
import { articleFooter, articleLink, articleTitle } from '../format/articleLines.js';
import { markedPassage } from '../format/markedPassage.js';
import type { ComponentRow, MessageBody } from '../format/messageBody.js';
import { quotationLine } from '../format/quotationLine.js';
import { truncateLine } from '../format/text.js';
import type { Texts } from '../locales/english.js';

/** Discord allows 6,000 characters over all embeds of a message; three passages share them. */
const MAX_PASSAGE_LENGTH = 1_000;
const MAX_QUOTATIONS_LENGTH = 650;
const MAX_QUESTION_LENGTH = 300;
const MAX_CONTEXT_LENGTH = 120;

export interface ShownAnswer {
  readonly question: string;
  /** The question before that it was read with; null where it stands alone. */
  readonly followsUp: string | null;
  /** False when the passages are only the nearest that the stories have. */
  readonly covered: boolean;
  /** Three at most. */
  readonly passages: readonly AnswerPassage[];
}

/** An answer as a member sees it: what was asked, then each passage with who said what in it and where it stands. */
export function answerMessage(
  { question, followsUp, covered, passages }: ShownAnswer,
  texts: Texts,
  components: ComponentRow[] = [],
): MessageBody {
  const context =
    followsUp === null ? '' : `\n${texts.followsUp(truncateLine(followsUp, MAX_CONTEXT_LENGTH))}`;
  const asked = `**${truncateLine(question, MAX_QUESTION_LENGTH)}**${context}`;
  const embeds = passages.map((passage) => passageEmbed(passage, texts));
  if (covered) return { content: asked, embeds, components };
  const nearest = embeds.length === 0 ? '' : ` ${texts.nearest}`;
  return { content: `${asked}\n${texts.notCovered}${nearest}`, embeds, components };
}

/**
 * A passage in a frame of its own, in bold the words that answer, or the sentence that does where no words are known.
 */
export function passageEmbed(passage: AnswerPassage, texts: Texts): APIEmbed {
  const { article, section, text, start, sentence, answer } = passage;
  const spanOf = (part: Span): Span => ({ start: part.start - start, end: part.end - start });
  return {
    title: articleTitle(article),
    description: [
      markedPassage(text, spanOf(sentence), MAX_PASSAGE_LENGTH, spanOf(answer ?? sentence)),
      quotationList(passage.quotations, texts),
      articleLink(article, texts),
    ]
      .filter(Boolean)
      .join('\n\n'),
    ...articleFooter(article, section, texts),
  };
}

function quotationList(quotations: readonly Quotation[], texts: Texts): string {
  const lines: string[] = [];
  let length = 0;
  for (const [index, quotation] of quotations.entries()) {
    const line = quotationLine(quotation, texts);
    length += line.length + 1;
    if (length > MAX_QUOTATIONS_LENGTH) {
      lines.push(texts.andMore(quotations.length - index));
      break;
    }
    lines.push(line);
  }
  return lines.join('\n');
}
