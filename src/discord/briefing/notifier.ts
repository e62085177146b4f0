import type { Client } from 'discord.js';
import type { Schedule } from '../../briefing/schedule.js';
import type { BotContext } from '../interaction/context.js';
import type { Texts } from '../locales/english.js';
import { textsOf } from '../locales/languages.js';

/** Sends a sentence to the channel for notices, else to the member who made the schedule. Never throws. */
export type Notify = (
  schedule: Schedule,
  sentenceOf: (channel: string, texts: Texts) => string,
) => Promise<void>;

export function createNotifier(
  client: Client<true>,
  noticeChannel: string | null,
  { servers, log }: Pick<BotContext, 'servers' | 'log'>,
): Notify {
  return async ({ channel, guild, by }, sentenceOf) => {
    const content = sentenceOf(`<#${channel}>`, textsOf(guild, servers));
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
