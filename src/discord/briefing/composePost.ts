import type { ShownArticles } from '../../briefing/briefingLedger.js';
import type { Schedule } from '../../briefing/schedule.js';
import type { BotContext } from '../interaction/context.js';
import { briefingMessage } from './briefingMessage.js';
import type { MessageBody } from '../format/messageBody.js';
import { textsIn } from '../locales/languages.js';
import { briefingPage } from './briefingPage.js';
import { keepBriefing } from './keepBriefing.js';

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
  const texts = textsIn(context.servers.of(guild).language);
  const composed = await context.newsdesk.briefing({
    date,
    shown: context.ledger.shown(channel),
    whenQuiet,
  });
  const { briefing, shown } = composed;
  if (briefing.quiet && whenQuiet === 'nothing') return { body: null, shown: {} };
  const { body, next } = briefingMessage(briefing, 0, texts);
  if (next === null) return { body, shown };
  const id = await keepBriefing({ guild, channel, member: '', composed }, context);
  return { body: briefingPage(briefing, { id, offset: 0, mayShow: false }, texts), shown };
}
