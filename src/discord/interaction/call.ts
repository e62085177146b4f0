import type {
  AutocompleteInteraction,
  ButtonInteraction,
  Channel,
  ChatInputCommandInteraction,
  MessageContextMenuCommandInteraction,
  StringSelectMenuInteraction,
} from 'discord.js';
import type { Texts } from '../locales/english.js';
import { textsFor, textsOf } from '../locales/languages.js';
import type { Asker } from '../store/record.js';
import type { BotContext } from './context.js';

/** One use of the bot, by a command, a button or a mention: who asks where, and everything that an answer needs. */
export interface Call extends BotContext {
  readonly asker: Asker;
  /** Null for one that the bot cannot see. */
  readonly channel: Channel | null;
  /** The bot's own words, in the language of the member, or else of the server. */
  readonly texts: Texts;
}

export interface InteractionCall<I> extends Call {
  readonly interaction: I;
}

export type CommandCall = InteractionCall<ChatInputCommandInteraction>;
export type AutocompleteCall = InteractionCall<AutocompleteInteraction>;
export type MenuCall = InteractionCall<MessageContextMenuCommandInteraction>;
export type ButtonCall = InteractionCall<ButtonInteraction>;
export type ChoiceCall = InteractionCall<StringSelectMenuInteraction>;

/** Where a call comes from: what interactions and messages have in common. */
interface Origin {
  readonly guildId: string | null;
  readonly channelId: string | null;
  readonly channel: Channel | null;
  readonly user: { readonly id: string };
  /** The language of the member's Discord; of a message it is not known. */
  readonly locale?: string;
}

export function callOf({ guildId, channelId, channel, user, locale }: Origin, context: BotContext): Call {
  const guild = guildId ?? '';
  return {
    ...context,
    asker: { guild, channel: channelId ?? '', member: user.id },
    channel,
    texts: textsFor(locale ?? null) ?? textsOf(guild, context.servers),
  };
}
