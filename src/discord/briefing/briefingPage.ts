import type { Briefing } from '../../briefing/briefing.js';
import type { ShownArticles } from '../../briefing/briefingLedger.js';
import type { Schedule } from '../../briefing/schedule.js';
import type { ComposedBriefing } from '../../newsdesk/composeFromIndex.js';
import type { MessageBody } from '../format/messageBody.js';
import { button, defineButtons, offset, recordId, rows, storedHere } from '../interaction/buttons.js';
import type { ButtonCall } from '../interaction/call.js';
import type { BotContext } from '../interaction/context.js';
import { checkMayPost } from '../interaction/preconditions.js';
import { acknowledge, acknowledgeButton, editReply, refuse } from '../interaction/reply.js';
import type { Texts } from '../locales/english.js';
import type { Asker, BriefingRecord } from '../store/record.js';
import { briefingMessage, type BriefingPage } from './briefingMessage.js';
import { mondayVoices } from './mondayVoices.js';

/** What is claimed before a private briefing is shown to its channel. */
const SHOWN = 'shown';

/** More stories of a briefing, for the member who presses the button; a private one shown to the channel. */
export const briefingButtons = defineButtons('briefing', {
  more: {
    takes: [recordId, offset],
    async handle(call, id, shown) {
      const record = storedBriefing(call, id);
      await acknowledge(call);
      await editReply(call, await storedPage(record, shown, call));
    },
  },
  show: {
    takes: [recordId],
    async handle(call, id) {
      const record = storedBriefing(call, id);
      const isOwn = record.member === call.asker.member;
      const refusal = isOwn ? checkMayPost(call) : call.texts.notYourAnswer;
      if (refusal !== null) {
        await refuse(call, refusal);
        return;
      }
      await acknowledgeButton(call.interaction);
      const body = await storedPage(record, 0, call);
      const isFirst = await call.records.claim(id, SHOWN);
      await editReply(call, { components: body.components });
      if (isFirst) await call.interaction.followUp(body);
    },
  },
});

function storedBriefing(call: ButtonCall, id: string): BriefingRecord {
  return storedHere(call, call.records.briefing(id));
}

/** Of the same articles, as they are now, for readers who had been shown as much. */
async function storedPage(
  { id, date, before, articles }: BriefingRecord,
  shown: number,
  { newsdesk, texts }: ButtonCall,
): Promise<MessageBody> {
  const { briefing } = await newsdesk.briefing({ date, shown: before, only: articles });
  return withButtons(briefingMessage(briefing, shown, texts), briefing, { id, mayShow: false }, texts);
}

/** What a first page is made with: a call, or for a scheduled post the context with the texts of its server. */
type PageContext = Pick<BotContext, 'records' | 'log'> & { readonly texts: Texts };

/** A briefing as it is first shown. What its buttons need is stored; when that fails, there are none. */
export async function firstPage(
  { briefing, before, shown }: ComposedBriefing,
  { asker, mayShow }: { readonly asker: Asker; readonly mayShow: boolean },
  { records, log, texts }: PageContext,
): Promise<MessageBody> {
  const page = briefingMessage(briefing, 0, texts);
  if (page.next === null && !mayShow) return page.body;
  try {
    const id = await records.add({
      kind: 'briefing',
      ...asker,
      date: briefing.date,
      before: { ...before },
      articles: Object.keys(shown),
    });
    return withButtons(page, briefing, { id, mayShow }, texts);
  } catch (error) {
    log.error({ err: error }, 'could not store a briefing');
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
      : [button(texts.moreStories(stories.length - next), briefingButtons.id('more', id, next))];
  const show = mayShow ? [button({ emoji: '📢', label: texts.show }, briefingButtons.id('show', id))] : [];
  return { ...body, components: rows([...more, ...show]) };
}

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
  context: PageContext & Pick<BotContext, 'newsdesk' | 'ledger' | 'servers'>,
): Promise<ComposedPost> {
  const { newsdesk, ledger } = context;
  const composed = await newsdesk.briefing({ date, shown: ledger.shown(channel), whenQuiet });
  if (composed.briefing.quiet && whenQuiet === 'nothing') return { body: null, shown: {} };
  const options = { asker: { guild, channel, member: '' }, mayShow: false };
  const body = await firstPage(composed, options, context);
  const voices = await mondayVoices(guild, date, context);
  const content = voices === null ? body.content : `${body.content}\n${voices}`;
  return { body: { ...body, content }, shown: composed.shown };
}
