import type { BaseInteraction } from 'discord.js';
import type { BotContext } from './context.js';
import type { Texts } from '../locales/english.js';
import { textsIn } from '../locales/languages.js';

/** The bot's own words, in the language of the server. */
export function textsFor({ guildId }: Pick<BaseInteraction, 'guildId'>, { servers }: BotContext): Texts {
  return textsIn(servers.of(guildId).language);
}
