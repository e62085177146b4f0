import { MessageFlags, type ButtonInteraction } from 'discord.js';
import type { Briefing } from '../../briefing/briefing.js';
import type { ShownArticles } from '../../briefing/briefingLedger.js';
import type { Schedule } from '../../briefing/schedule.js';
import type { ComposedBriefing } from '../../newsdesk/composeFromIndex.js';
import { sentence, type MessageBody } from '../format/messageBody.js';
import { button, customId, rows } from '../interaction/buttons.js';
import type { ComponentHandler } from '../interaction/command.js';
import type { BotContext } from '../interaction/context.js';
import { mayWrite } from '../interaction/permissions.js';
import { editReply } from '../interaction/reply.js';
import type { Texts } from '../locales/english.js';
import { textsFor } from '../locales/languages.js';
import type { KeptBriefing } from '../store/record.js';
import { briefingMessage, type BriefingPage } from './briefingMessage.js';

export interface ComposedPost {
  /** Null when a quiet day gets nothing. */
  readonly body: MessageBody | null;
  /** What the channel has seen when this is posted. */
  readonly shown: ShownArticles;
}

/** What is posted in a channel for a date: exactly what /schedule preview shows. */
export async function composePost(
  { channel, guild, whenQuiet }: Pick<Schedule, 'channel' | 'guild' | 'whenQuiet'>,
  date: string,
  context: BotContext,
): Promise<ComposedPost> {
  const composed = await context.newsdesk.briefing({
    date,
    shown: context.ledger.shown(channel),
    whenQuiet,
  });
  const { briefing, shown } = composed;
  if (briefing.quiet && whenQuiet === 'nothing') return { body: null, shown: {} };
  const texts = textsFor({ guildId: guild }, context);
  const asked = { guild, channel, member: '', mayShow: false };
  return { body: await firstPage(composed, asked, context, texts), shown };
}

export interface BriefingAsked {
  readonly guild: string;
  readonly channel: string;
  /** Who asked for it; empty for a posted one. */
  readonly member: string;
  /** Whether it may be shown to the channel. */
  readonly mayShow: boolean;
}

/** A briefing as it is first shown. What its buttons need is stored; without any, or when the disk refuses it, there are none. */
export async function firstPage(
  composed: ComposedBriefing,
  { mayShow, ...asked }: BriefingAsked,
  { records, log }: BotContext,
  texts: Texts,
): Promise<MessageBody> {
  const { briefing, before, shown } = composed;
  const page = briefingMessage(briefing, 0, texts);
  if (page.next === null && !mayShow) return page.body;
  try {
    const id = await records.add({
      kind: 'briefing',
      ...asked,
      date: briefing.date,
      before: { ...before },
      articles: Object.keys(shown),
    });
    return withButtons(page, briefing, { id, mayShow }, texts);
  } catch (error) {
    log.error({ err: error }, 'briefing not kept');
    return page.body;
  }
}

function withButtons(
  { body, next }: BriefingPage,
  { stories }: Briefing,
  { id, mayShow }: { readonly id: string; readonly mayShow: boolean },
  texts: Texts,
): MessageBody {
  const more =
    next === null
      ? []
      : [button(texts.moreStories(stories.length - next), customId('briefing', 'more', id, String(next)))];
  const show = mayShow ? [button(texts.show, customId('briefing', 'show', id))] : [];
  return { ...body, components: rows([...more, ...show]) };
}

/** More stories of a briefing, for the member who presses the button; a private one shown to the channel. */
export const briefingButtons: ComponentHandler = {
  prefix: 'briefing',
  async button(interaction, [action = '', id = '', offset = ''], context) {
    const stored = context.records.briefing(id);
    if (action === 'show') {
      await show(interaction, stored, context);
      return;
    }
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    const texts = textsFor(interaction, context);
    const body =
      stored === null
        ? sentence(texts.staleAnswer)
        : await storedPage(stored, Number(offset) || 0, context, texts);
    await editReply(interaction, body, context.log);
  },
};

/** Of the same articles, as they are now, for readers who had been shown as much. */
async function storedPage(
  { id, date, before, articles }: KeptBriefing,
  offset: number,
  { newsdesk }: BotContext,
  texts: Texts,
): Promise<MessageBody> {
  const { briefing } = await newsdesk.briefing({ date, shown: before, only: articles });
  return withButtons(briefingMessage(briefing, offset, texts), briefing, { id, mayShow: false }, texts);
}

async function show(
  interaction: ButtonInteraction,
  stored: KeptBriefing | null,
  context: BotContext,
): Promise<void> {
  const texts = textsFor(interaction, context);
  if (stored === null || !mayWrite(interaction)) {
    const content = stored === null ? texts.staleAnswer : texts.mayNotSend;
    await interaction.reply({ content, flags: MessageFlags.Ephemeral });
    return;
  }
  await interaction.deferUpdate();
  const body = await storedPage(stored, 0, context, texts);
  await editReply(interaction, { components: body.components }, context.log);
  await interaction.followUp(body);
}
