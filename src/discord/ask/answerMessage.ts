import type { APIEmbed } from 'discord.js';
import type { AnswerPassage, Confidence, Outcome } from '../../answer/answer.js';
import { namedQuotations } from '../../answer/shown/namedQuotations.js';
import { shownText } from '../../answer/shown/shownText.js';
import type { ArticleDetails } from '../../article/article.js';
import { alsoInLine } from '../format/alsoIn.js';
import { articleFooter, articleTitle, articleUrl } from '../format/articleLines.js';
import { markedPassage } from '../format/markedPassage.js';
import type { ComponentRow, MessageBody } from '../format/messageBody.js';
import { attribution, quotationLine } from '../format/quotationLine.js';
import { truncateLine } from '../format/text.js';
import type { Texts } from '../locales/english.js';

/** Discord allows 4,096 characters in an embed and 6,000 over all of a message; three passages share them. */
const MAX_PASSAGE_LENGTH = 900;
const MAX_QUOTATIONS_LENGTH = 350;
const MAX_QUESTION_LENGTH = 300;
const MAX_CONTEXT_LENGTH = 120;

/** The edge of a card says at a glance what the line above says in words. */
const COLORS: Readonly<Record<Outcome, number>> = {
  answered: 0x2f9e5b,
  unsure: 0xe3a008,
  'not-covered': 0x80848e,
};

const OVERVIEW_COLOR = 0x3b82f6;

type AlsoIn = (passage: AnswerPassage) => readonly ArticleDetails[];

export interface ShownAnswer {
  readonly question: string;
  /** The question before that it was read with; null where it stands alone. */
  readonly followsUp: string | null;
  readonly outcome: Outcome;
  readonly confidence: Confidence;
  /** Whether it asks who said something, or what somebody said. */
  readonly asksSpeech: boolean;
  /** Whether the passages are key sentences. */
  readonly isOverview: boolean;
  /** Three at most. */
  readonly passages: readonly AnswerPassage[];
  /** The other articles with the sentence of a passage; default none. */
  readonly alsoIn?: AlsoIn;
  /** Whose answer is shown to others; default nobody's. */
  readonly askedBy?: string;
}

/** An answer as a member sees it: what was asked, small, whether it is answered, then one card a story. */
export function answerMessage(
  { question, followsUp, passages, askedBy, ...told }: ShownAnswer,
  texts: Texts,
  components: ComponentRow[] = [],
): MessageBody {
  const asked = truncateLine(question, MAX_QUESTION_LENGTH);
  const lines = [
    `-# ${askedBy === undefined ? asked : texts.asked(askedBy, asked)}`,
    ...(followsUp === null ? [] : [texts.followsUp(truncateLine(followsUp, MAX_CONTEXT_LENGTH))]),
    verdict(told, new Set(passages.map(({ article }) => article.id)).size, texts),
  ];
  const embeds = storyCards(passages, told, texts);
  return { content: lines.join('\n'), embeds, components };
}

/** The line that says what the cards below are. */
function verdict({ outcome, confidence, isOverview }: Told, stories: number, texts: Texts): string {
  if (outcome !== 'answered') return texts[outcome];
  if (!isOverview) return texts.answered[confidence];
  return stories > 1 ? texts.newestFirst : texts.inShort;
}

/** How an answer is told, apart from its passages. */
type Told = Pick<ShownAnswer, 'outcome' | 'confidence' | 'asksSpeech' | 'isOverview' | 'alsoIn'>;

/** One card a story, the best first, with all of its passages. */
export function storyCards(
  passages: readonly AnswerPassage[],
  told: Omit<Told, 'confidence'>,
  texts: Texts,
): APIEmbed[] {
  const ids = [...new Set(passages.map(({ article }) => article.id))];
  const cards = ids.map((id) =>
    storyCard(
      passages.filter(({ article }) => article.id === id),
      told,
      texts,
    ),
  );
  // Discord shows embeds of one address as one.
  return cards.map((card, i) => {
    const { url, ...others } = card;
    return cards.slice(0, i).some((before) => before.url === url) ? others : card;
  });
}

function storyCard(
  passages: readonly AnswerPassage[],
  { outcome, asksSpeech, isOverview, alsoIn = () => [] }: Omit<Told, 'confidence'>,
  texts: Texts,
): APIEmbed {
  const [first] = passages;
  if (first === undefined) throw new RangeError('A card has at least one passage.');
  const { article, section } = first;
  const url = articleUrl(article);
  const others = new Map(passages.flatMap((passage) => alsoIn(passage)).map((other) => [other.id, other]));
  const also = alsoInLine([...others.values()], article.source, texts);
  return {
    color: isOverview ? OVERVIEW_COLOR : COLORS[outcome],
    title: articleTitle(article),
    ...(url !== null && { url }),
    description: [
      ...passages.map((passage) =>
        [quoteBlock(passage, outcome), ...attributionLines(passage, asksSpeech, texts)].join('\n'),
      ),
      ...(also === null ? [] : [also]),
    ].join('\n\n'),
    ...articleFooter(article, passages.length === 1 ? section : null, texts),
  };
}

/** In bold the words that answer; nothing where none are known, or where they may not answer. */
function quoteBlock(passage: AnswerPassage, outcome: Outcome): string {
  const { text, sentence, answer } = shownText(passage);
  return markedPassage(text, sentence, MAX_PASSAGE_LENGTH, outcome === 'answered' ? answer : null);
}

/** Who said what in a passage, as far as its text does not say it; the name alone where only one person is quoted. */
function attributionLines(passage: AnswerPassage, asksSpeech: boolean, texts: Texts): string[] {
  const named = namedQuotations(passage, asksSpeech);
  const [first] = named;
  if (first === undefined) return [];
  const quoted = [...named, ...passage.quotations.filter(({ kind }) => kind !== 'indirect')];
  const one = attribution(first, texts);
  if (quoted.every((quotation) => attribution(quotation, texts) === one)) return [one];
  const lines: string[] = [];
  let length = 0;
  for (const [index, quotation] of named.entries()) {
    const line = quotationLine(quotation, texts);
    length += line.length + 1;
    if (length > MAX_QUOTATIONS_LENGTH) {
      lines.push(texts.andMore(named.length - index));
      break;
    }
    lines.push(line);
  }
  return lines;
}
