import { type BaseInteraction, PermissionFlagsBits } from 'discord.js';
import type { BotSettings } from '../../settings.js';

/** The rights of a command can be overridden in a server's settings, so they are checked again when it runs. */
export interface Moderators {
  /** Whether the member moderates the server they are in. */
  isModerator(interaction: BaseInteraction): boolean;
  /** Whether articles are managed from the server they are in. */
  isHome(interaction: BaseInteraction): boolean;
}

/**
 * Roles make a moderator, beside the right to manage the server. Without home servers, the only server the bot is in
 * is home.
 */
export function createModerators({
  homeGuilds,
  moderatorRoles,
}: Pick<BotSettings, 'homeGuilds' | 'moderatorRoles'>): Moderators {
  return {
    isModerator({ memberPermissions, member }) {
      if (memberPermissions?.has(PermissionFlagsBits.ManageGuild) === true) return true;
      const roles =
        member === null ? [] : Array.isArray(member.roles) ? member.roles : [...member.roles.cache.keys()];
      return roles.some((role) => moderatorRoles.includes(role));
    },
    isHome({ guildId, client }) {
      if (guildId === null) return false;
      return homeGuilds.length > 0 ? homeGuilds.includes(guildId) : client.guilds.cache.size === 1;
    },
  };
}
