import type { Channel } from 'discord.js';
import { isForeignQuestion } from '../../question/questionLanguage.js';
import type { BotContext } from './context.js';
import { isAllowedIn } from '../store/serverSettings.js';
import { textsFor } from '../locales/languages.js';

/** Who wants to know something, and where. */
export interface Asking {
  readonly guildId: string | null;
  readonly channelId: string;
  readonly channel: Channel | null;
  readonly memberId: string;
}

/** The sentence that tells why a member may not ask here or now; null when they may. The question is counted then. */
export function refusalToAsk(asking: Asking, context: BotContext): string | null {
  const { cooldown } = context;
  const refusal = refusalOfChannel(asking, context);
  if (refusal !== null) return refusal;
  const wait = cooldown.take({ member: asking.memberId, channel: asking.channelId });
  return wait > 0 ? textsFor(asking, context).cooldown(wait) : null;
}

/** Moderators may keep the bot to some channels; a thread follows the channel it is in. */
export function refusalOfChannel(
  { guildId, channelId, channel }: Asking,
  { servers }: BotContext,
): string | null {
  const settings = servers.of(guildId);
  const texts = textsFor({ guildId }, { servers });
  const parent = channel?.isThread() === true ? channel.parentId : null;
  if (isAllowedIn(settings, parent === null ? [channelId] : [channelId, parent])) return null;
  const allowed = settings.allowedChannels.filter((id) => !settings.forbiddenChannels.includes(id));
  return allowed.length === 0
    ? texts.notInThisChannel
    : texts.onlyInChannels(allowed.map((id) => `<#${id}>`).join(', '));
}

/** The one line for a question in another language than the stories'; null for one that can be answered. */
export function refusalOfLanguage(
  question: string,
  guildId: string | null,
  { servers }: BotContext,
): string | null {
  return isForeignQuestion(question) ? textsFor({ guildId }, { servers }).foreignLanguage : null;
}
