import type { Client } from 'discord.js';
import type { Schedule } from '../../briefing/schedule.js';
import type { BotContext } from '../interaction/context.js';
import { textsOf } from '../locales/languages.js';

/**
 * Sends the reason why a briefing was stopped: to the channel for notices, else to the member who made the schedule.
 * Never throws.
 */
export function createNotifier(
  client: Client<true>,
  noticeChannel: string | null,
  { servers, log }: Pick<BotContext, 'servers' | 'log'>,
): (schedule: Schedule, reason: string) => Promise<void> {
  return async ({ channel, guild, by }, reason) => {
    const content = textsOf(guild, servers).notice(`<#${channel}>`, reason);
    try {
      if (noticeChannel !== null) {
        const place = await client.channels.fetch(noticeChannel);
        if (place?.isSendable() === true) await place.send({ content });
      } else if (by !== null) await client.users.send(by, { content });
    } catch (error) {
      log.warn({ err: error, channel }, 'could not send a notice');
    }
  };
}
