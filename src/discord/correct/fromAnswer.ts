import { overlaps } from '../../article/article.js';
import type { IndexedArticle } from '../../index/indexedArticle.js';
import { correctionId, keyOf } from '../../newsdesk/correction/correction.js';
import { placeWords } from '../../newsdesk/correction/placeWords.js';
import type { Quotation } from '../../quotation/quotation.js';
import { type MessageBody, sentence } from '../format/messageBody.js';
import { truncate } from '../format/text.js';
import { button, defineButtons, defineForms, recordId, rows, storedHere } from '../interaction/buttons.js';
import type { Call } from '../interaction/call.js';
import { checkArticleManager } from '../interaction/preconditions.js';
import { acknowledge, editReply, refuse } from '../interaction/reply.js';
import type { AnswerRecord } from '../store/record.js';
import { addMissed } from './decide.js';
import { reviewButtons } from './review.js';
import { missedForm, typedIn, wordsIn } from './speakerForm.js';

/** Discord's own limits. */
const MAX_LABEL_LENGTH = 80;
const ROW = 5;
/** Of quotations; the last row is for one that was missed. */
const MAX_ROWS = 4;

export const correctButtons = defineButtons('correct', {
  /** Under an answer: lists its quotations, for moderators. */
  answer: {
    takes: [recordId],
    async handle(call, id) {
      const answer = storedHere(call, call.records.answer(id));
      if (!(await acknowledge(call, checkArticleManager(call)))) return;
      await editReply(call, quotationsOf(answer, call));
    },
  },
  missed: {
    takes: [recordId],
    async handle(call, id) {
      storedHere(call, call.records.answer(id));
      const refusal = checkArticleManager(call);
      // A form has to be the first reply to a button.
      if (refusal === null)
        await call.interaction.showModal(missedForm(correctForms.id('missed', id), call.texts));
      else await refuse(call, refusal);
    },
  },
});

export const correctForms = defineForms('correct', {
  missed: {
    takes: [recordId],
    async handle(call, id) {
      const answer = storedHere(call, call.records.answer(id));
      if (!(await acknowledge(call, checkArticleManager(call)))) return;
      const words = wordsIn(call.interaction);
      const article = articleWith(answer, words, call);
      await editReply(call, sentence(await addMissed(article, words, typedIn(call.interaction), call)));
    },
  },
});

/** The quotations in the passages of an answer, a button each. */
function quotationsOf(answer: AnswerRecord, call: Call): MessageBody {
  const { newsdesk, texts } = call;
  const found = answer.passages.slice(0, answer.shown).flatMap((passage) => {
    const indexed = newsdesk.uncorrectedArticles().find(({ article }) => article.id === passage.article);
    if (indexed === undefined) return [];
    return indexed.quotations
      .filter((quotation) => overlaps(quotation, passage))
      .map((quotation) => ({ id: idOf(indexed, quotation), quotation }));
  });
  const unique = found.filter(({ id }, i) => found.findIndex((other) => other.id === id) === i);
  const buttons = unique
    .slice(0, ROW * MAX_ROWS)
    .map(({ id, quotation: { text } }) =>
      button(truncate(`“${text.replace(/\s+/gu, ' ')}”`, MAX_LABEL_LENGTH), reviewButtons.id('open', id)),
    );
  const quotationRows = Array.from({ length: Math.ceil(buttons.length / ROW) }, (_, row) =>
    buttons.slice(row * ROW, (row + 1) * ROW),
  );
  return {
    ...sentence(unique.length === 0 ? texts.noQuotationHere : texts.whichQuotation),
    components: rows(...quotationRows, [
      button(texts.missingQuotation, correctButtons.id('missed', answer.id)),
    ]),
  };
}

function idOf({ article }: IndexedArticle, quotation: Quotation): string {
  return correctionId(keyOf(article, quotation));
}

/** The id of the article of an answer that has the words; of the first one where none has. */
function articleWith(answer: AnswerRecord, words: string, { newsdesk }: Call): string {
  const ids = answer.passages.slice(0, answer.shown).map(({ article }) => article);
  const found = newsdesk
    .articles()
    .find(({ article }) => ids.includes(article.id) && placeWords(article, words).length > 0);
  return found?.article.id ?? ids[0] ?? '';
}
