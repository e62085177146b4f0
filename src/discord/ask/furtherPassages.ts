import type { APIEmbed } from 'discord.js';
import type { AnswerPassage } from '../../answer/answer.js';
import { surroundingParagraphs } from '../../answer/answerPassage.js';
import { findReferred, type PassageReference } from '../../answer/passageReference.js';
import type { IndexedArticle } from '../../index/indexedArticle.js';
import { articleFooter, articleTitle, articleUrl } from '../format/articleLines.js';
import { markedPassage } from '../format/markedPassage.js';
import { type MessageBody, sentence } from '../format/messageBody.js';
import type { Call } from '../interaction/call.js';
import type { Texts } from '../locales/english.js';
import type { AnswerRecord } from '../store/record.js';
import { type ShownAnswer, storyCards } from './answerMessage.js';

/** Over three embeds, within Discord's 6,000 characters with titles and footers. */
const MAX_SURROUNDINGS_LENGTH = 1_500;

/** Some passages of an answer after those shown, as they were ranked for it. */
export function furtherPassages(
  answer: AnswerRecord,
  { offset, count }: { readonly offset: number; readonly count: number },
  call: Call,
): MessageBody {
  const { texts } = call;
  const references = answer.passages.slice(offset, offset + count);
  if (references.length === 0) return sentence(texts.noMore);
  const found = findAgain(references, call);
  if (found.passages.length === 0) return sentence(texts[found.missing ?? 'articleGone']);
  const { asksSpeech, isOverview } = toldOf(answer);
  // What comes after the answer does not answer as well.
  const outcome = answer.covered ? 'unsure' : 'not-covered';
  const embeds = storyCards(found.passages, { outcome, asksSpeech, isOverview }, texts);
  return { content: notice(answer, found, call), embeds, components: [] };
}

/** How an answer was told; one of an earlier version is taken for a likely answer. */
export function toldOf({
  question,
  followsUp,
  covered,
  outcome = covered ? 'answered' : 'not-covered',
  confidence = 'likely',
  asksSpeech = true,
  isOverview = false,
}: AnswerRecord): Omit<ShownAnswer, 'passages'> {
  return { question, followsUp: followsUp ?? null, outcome, confidence, asksSpeech, isOverview };
}

/** The paragraphs around each passage that the answer shows, the passages in bold. */
export function surroundingText(answer: AnswerRecord, call: Call): MessageBody {
  const { newsdesk, texts } = call;
  const found = findAgain(answer.passages.slice(0, answer.shown), call);
  if (found.passages.length === 0) return sentence(texts[found.missing ?? 'articleGone']);
  const embeds = found.passages.flatMap((passage) => {
    const indexed = newsdesk.articles().find(({ article }) => article.id === passage.article.id);
    return indexed === undefined ? [] : [surroundingEmbed(indexed, passage, texts)];
  });
  return { content: notice(answer, found, call), embeds, components: [] };
}

/** What is found again, and the sentence for what is not. */
interface FoundAgain {
  readonly passages: readonly AnswerPassage[];
  readonly missing: 'articleGone' | 'articleChanged' | null;
}

export function findAgain(
  references: readonly PassageReference[],
  { newsdesk }: Pick<Call, 'newsdesk'>,
): FoundAgain {
  const found = references.map((reference) => findReferred(newsdesk.articles(), reference));
  const kinds = found.map(({ kind }) => kind);
  return {
    passages: found.flatMap((each) => (each.kind === 'found' ? [each.passage] : [])),
    missing: kinds.includes('changed') ? 'articleChanged' : kinds.includes('gone') ? 'articleGone' : null,
  };
}

/** A line above when something is not as it was when the question was asked. */
function notice({ generation }: AnswerRecord, { missing }: FoundAgain, { newsdesk, texts }: Call): string {
  if (missing !== null) return texts[missing];
  return newsdesk.generation()?.id === generation ? '' : texts.indexedSince;
}

function surroundingEmbed(indexed: IndexedArticle, passage: AnswerPassage, texts: Texts): APIEmbed {
  const { article } = indexed;
  const url = articleUrl(article);
  const paragraphs = surroundingParagraphs(indexed, passage);
  const from = paragraphs[0]?.start ?? passage.start;
  const text = article.text.slice(from, paragraphs.at(-1)?.end ?? passage.end);
  const inside = { start: passage.start - from, end: passage.end - from };
  return {
    title: articleTitle(article),
    ...(url !== null && { url }),
    description: markedPassage(text, inside, MAX_SURROUNDINGS_LENGTH, inside),
    ...articleFooter(article, null, texts),
  };
}
