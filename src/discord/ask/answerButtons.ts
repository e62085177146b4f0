import { ButtonStyle, MessageFlags } from 'discord.js';
import type { AnswerPassage } from '../../answer/answer.js';
import { datelineIn } from '../../answer/shown/shownText.js';
import type { Cited } from '../../archive/citation.js';
import { isForCard } from '../card/cardQuotations.js';
import { correctButtons } from '../correct/fromAnswer.js';
import { articleUrl } from '../format/articleLines.js';
import { citationBlocks } from '../format/citationBlocks.js';
import { type ComponentRow, type MessageBody, sentence } from '../format/messageBody.js';
import { truncateLine } from '../format/text.js';
import { linkToWords } from '../format/textFragment.js';
import {
  button,
  type CustomId,
  defineButtons,
  linkButton,
  optionalOffset,
  recordId,
  rows,
  storedHere,
} from '../interaction/buttons.js';
import type { ButtonCall } from '../interaction/call.js';
import { deliver } from '../interaction/delivery.js';
import { checkArticleManager, checkMayPost, checkModerator } from '../interaction/preconditions.js';
import { acknowledge, acknowledgeButton, editReply, refuse, replyInPages } from '../interaction/reply.js';
import type { Texts } from '../locales/english.js';
import type { AnswerRecord } from '../store/record.js';
import { answerCards } from './answerCards.js';
import { answerMessage } from './answerMessage.js';
import { findAgain, furtherPassages, surroundingText, toldOf } from './furtherPassages.js';
import { castVote, whyForm } from './votes.js';

/** Passages of a page, beside those of the answer itself. */
const PAGE = 3;
const MAX_NAME_LENGTH = 80;
/** What is claimed before a private answer is shown to its channel. */
const SHOWN = 'shown';

export const answerButtons = defineButtons('answer', {
  more: {
    takes: [recordId, optionalOffset],
    async handle(call, id, offset) {
      const answer = storedAnswer(call, id);
      await acknowledge(call);
      await editReply(call, morePassages(answer, offset ?? answer.shown, call));
    },
  },
  around: {
    takes: [recordId],
    async handle(call, id) {
      const answer = storedAnswer(call, id);
      await acknowledge(call);
      await editReply(call, surroundingText(answer, call));
    },
  },
  /** Each story that the answer shows. */
  cite: {
    takes: [recordId],
    async handle(call, id) {
      const answer = storedAnswer(call, id);
      await acknowledge(call);
      const { passages, missing } = findAgain(answer.passages.slice(0, answer.shown), call);
      const found =
        passages.length === 0
          ? [call.texts[missing ?? 'articleGone']]
          : citationBlocks(passages.map(citedOf), call.texts);
      await replyInPages(call, found.map(sentence));
    },
  },
  helpful: {
    takes: [recordId],
    async handle(call, id) {
      await castVote(call, id, { helpful: true, ids: voteIds(id), thanks: sentence(call.texts.thanks) });
    },
  },
  unhelpful: {
    takes: [recordId],
    async handle(call, id) {
      const thanks = { ...sentence(call.texts.thanks), components: whyRow(id, call.texts) };
      await castVote(call, id, { helpful: false, ids: voteIds(id), thanks });
    },
  },
  why: {
    takes: [recordId],
    async handle({ interaction, texts }, id) {
      // A form has to be the first reply to a button.
      await interaction.showModal(whyForm(id, texts));
    },
  },
  /** Posts a private answer for everybody, in the name of the member who asked. */
  show: {
    takes: [recordId],
    async handle(call, id) {
      const { interaction, asker, texts } = call;
      const answer = storedAnswer(call, id);
      const { passages, missing } = findAgain(answer.passages.slice(0, answer.shown), call);
      const refusal =
        (answer.member === asker.member ? null : texts.notYourAnswer) ??
        checkMayPost(call) ??
        (missing === null ? null : texts[missing]);
      if (refusal !== null) {
        await refuse(call, refusal);
        return;
      }
      const askedBy = truncateLine(interaction.user.displayName, MAX_NAME_LENGTH);
      const hasMore = answer.passages.length > answer.shown;
      const mayCorrect = call.served.isHome(asker.guild);
      const kept = { id, passages, hasMore, mayShow: false };
      const components = answerButtonRows({ ...kept, mayCorrect }, texts);
      const own = answerButtonRows({ ...kept, mayCorrect: checkArticleManager(call) === null }, texts);
      const { alsoIn } = call.newsdesk;
      const body = answerMessage({ ...toldOf(answer), passages, alsoIn, askedBy }, texts, components);
      await acknowledgeButton(interaction);
      const isFirst = await call.records.claim(id, SHOWN);
      await editReply(call, { components: own });
      await interaction.followUp(
        isFirst ? body : { content: texts.alreadyShown, flags: MessageFlags.Ephemeral },
      );
    },
  },
  /** Deletes the message with the answer, for the member who asked and for moderators. */
  delete: {
    takes: [recordId],
    async handle(call, id) {
      const { interaction, records, asker, texts } = call;
      const record = records.answer(id);
      const isAsker =
        record === null
          ? await askedFor(call)
          : record.member === asker.member && record.guild === asker.guild;
      // Nobody else sees a private answer.
      const isPrivate = interaction.message.flags.has(MessageFlags.Ephemeral);
      const mayDelete = isAsker || checkModerator(call) === null;
      if (!mayDelete && !isPrivate) {
        await refuse(call, texts.notYourAnswer);
        return;
      }
      await acknowledgeButton(interaction);
      await deliver(() => interaction.deleteReply());
      if (mayDelete && record?.guild === asker.guild) await records.remove(id);
    },
  },
});

function voteIds(id: string): Record<'helpful' | 'unhelpful', CustomId> {
  return { helpful: answerButtons.id('helpful', id), unhelpful: answerButtons.id('unhelpful', id) };
}

/** Whether the member asked for the message, as Discord knows also after what the bot stored is deleted. */
async function askedFor({ interaction: { message }, asker }: ButtonCall): Promise<boolean> {
  if (message.interactionMetadata !== null) return message.interactionMetadata.user.id === asker.member;
  if (message.reference === null) return false;
  const question = await message.fetchReference().catch(() => null);
  return question?.author.id === asker.member;
}

/** The sentence that answers best, without the place that a report begins with. */
function citedOf({ article, sentence: { text } }: AnswerPassage): Cited {
  return { article, words: text.slice(datelineIn(text)) };
}

/** Discord's own limit. */
const ROW_WIDTH = 5;

interface AnswerButtonsOptions {
  /** Of the stored answer. */
  readonly id: string;
  /** Those that are shown. */
  readonly passages: readonly AnswerPassage[];
  /** Whether there are more passages than are shown. */
  readonly hasMore: boolean;
  /** Whether a private answer may be shown to the channel. */
  readonly mayShow: boolean;
  /** Whether whoever sees the answer, or a moderator among them, may correct who said something. */
  readonly mayCorrect: boolean;
}

/**
 * What can be done with an answer: one row where it has room, else two, which are two lines on a phone as well: the
 * first to read on, the second to judge and share it. Deleting it comes last.
 */
export function answerButtonRows(
  { id, passages, hasMore, mayShow, mayCorrect }: AnswerButtonsOptions,
  texts: Texts,
): ComponentRow[] {
  const [best] = passages;
  const url = best === undefined ? null : articleUrl(best.article);
  const words = best?.sentence.text.slice(datelineIn(best.sentence.text)) ?? '';
  const link = url === null ? null : linkToWords(url, words);
  const more = best === undefined ? texts.showClosest : { emoji: '➕', label: texts.more };
  const reading = [
    ...(link !== null ? [linkButton({ emoji: '📖', label: texts.read }, link)] : []),
    ...(hasMore ? [button(more, answerButtons.id('more', id, undefined))] : []),
    ...(best !== undefined
      ? [
          button({ emoji: '📄', label: texts.surroundings }, answerButtons.id('around', id)),
          button({ emoji: '🔖', label: texts.cite }, answerButtons.id('cite', id)),
        ]
      : []),
  ];
  const votes = [
    button({ emoji: '👍' }, answerButtons.id('helpful', id)),
    button({ emoji: '👎' }, answerButtons.id('unhelpful', id)),
  ];
  const card = passages.some(({ quotations }) => quotations.some(isForCard))
    ? [button({ emoji: '🖼️', label: texts.card.button }, answerCards.id('open', id, undefined))]
    : [];
  const others = [
    ...(best !== undefined && mayCorrect
      ? [button({ emoji: '✏️', label: texts.wrongSpeaker }, correctButtons.id('answer', id))]
      : []),
    ...(mayShow
      ? [button({ emoji: '📢', label: texts.show }, answerButtons.id('show', id), ButtonStyle.Primary)]
      : []),
    button({ emoji: '🗑️' }, answerButtons.id('delete', id)),
  ];
  const judging = [...votes, ...card, ...others];
  if (reading.length + judging.length <= ROW_WIDTH) return rows([...reading, ...judging]);
  return judging.length <= ROW_WIDTH
    ? rows(reading, judging)
    : rows([...reading, ...card], [...votes, ...others]);
}

function storedAnswer(call: ButtonCall, id: string): AnswerRecord {
  return storedHere(call, call.records.answer(id));
}

function morePassages(answer: AnswerRecord, offset: number, call: ButtonCall): MessageBody {
  const body = furtherPassages(answer, { offset, count: PAGE }, call);
  const next = offset + PAGE;
  if (body.embeds.length === 0 || next >= answer.passages.length) return body;
  const more = button({ emoji: '➕', label: call.texts.more }, answerButtons.id('more', answer.id, next));
  return { ...body, components: rows([more]) };
}

function whyRow(id: string, texts: Texts): ComponentRow[] {
  return rows([button(texts.sayWhy, answerButtons.id('why', id))]);
}
