import { createHash } from 'node:crypto';
import { overlaps, type Span } from '../../article/article.js';
import type { IndexedArticle } from '../../index/indexedArticle.js';
import type { ShakyQuotation } from '../../newsdesk/correction/review.js';
import { inferredFrom } from '../../quotation/naming.js';
import { articleFooter, articleTitle, articleUrl } from '../format/articleLines.js';
import { markedPassage } from '../format/markedPassage.js';
import type { MessageBody } from '../format/messageBody.js';
import { speakerName } from '../format/quotationLine.js';
import type { Texts } from '../locales/english.js';

const MAX_TEXT_LENGTH = 1_500;

/** A quotation with the sentences around it, its words in bold, and who the rules think said it. */
export function reviewCard(shaky: ShakyQuotation, content: string, texts: Texts): MessageBody {
  const { indexed, quotation } = shaky;
  const { article } = indexed;
  const around = sentencesAround(indexed, quotation);
  const inside = { start: quotation.start - around.start, end: quotation.end - around.start };
  const text = article.text.slice(around.start, around.end);
  const url = articleUrl(article);
  return {
    content,
    embeds: [
      {
        title: articleTitle(article),
        ...(url !== null && { url }),
        description: [markedPassage(text, inside, MAX_TEXT_LENGTH, inside), candidateLine(shaky, texts)].join(
          '\n',
        ),
        ...articleFooter(article, null, texts),
      },
    ],
    components: [],
  };
}

/** Four hex digits for the one whom a card proposes: the rules may think of another when its button is pressed. */
export function candidateMark({ candidate }: ShakyQuotation): string {
  return createHash('sha256')
    .update(JSON.stringify([candidate?.name ?? null, candidate?.role ?? null]))
    .digest('hex')
    .slice(0, 4);
}

function candidateLine({ candidate, quotation }: ShakyQuotation, texts: Texts): string {
  if (candidate === null) return `— *${texts.noCandidate}*`;
  const { confidence, mentionRule } = quotation;
  const inferred = inferredFrom({ speaker: candidate, mentionRule });
  const why = [
    ...(inferred === null ? [] : [texts.inferred(inferred)]),
    ...(confidence === null ? [] : [texts.sureness(Math.round(confidence * 100))]),
  ];
  return `— *${texts.perhaps}* ${speakerName(candidate)}${why.length === 0 ? '' : ` *(${why.join('; ')})*`}`;
}

/** The sentences that have the words, with the one before and the one after. */
function sentencesAround({ sentences }: IndexedArticle, quotation: Span): Span {
  const first = sentences.findIndex((sentence) => overlaps(sentence, quotation));
  const last = sentences.findLastIndex((sentence) => overlaps(sentence, quotation));
  const from = sentences[Math.max(0, first - 1)];
  const to = sentences[Math.min(sentences.length - 1, last + 1)];
  return first < 0 || from === undefined || to === undefined
    ? { start: quotation.start, end: quotation.end }
    : { start: Math.min(from.start, quotation.start), end: Math.max(to.end, quotation.end) };
}
