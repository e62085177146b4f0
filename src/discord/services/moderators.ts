import { PermissionFlagsBits, type BaseInteraction } from 'discord.js';
import type { Texts } from '../locales/english.js';

export interface ModeratorOptions {
  /** The servers whose moderators may change the stories; empty means the one server the bot is in. */
  readonly homeGuilds: readonly string[];
  /** Roles that make a moderator, beside the right to manage the server. */
  readonly moderatorRoles: readonly string[];
}

/** The rights of a command can be overridden in a server's settings, so they are looked at again when it runs. */
export interface ModeratorCheck {
  /** Whether somebody moderates the server they are in. */
  isModerator(interaction: BaseInteraction): boolean;
  /** Null for whom the stories are looked after by, else the sentence that tells why not. */
  refusalToEdit(interaction: BaseInteraction, texts: Texts): string | null;
}

export function createModeratorCheck({ homeGuilds, moderatorRoles }: ModeratorOptions): ModeratorCheck {
  const isModerator = ({ memberPermissions, member }: BaseInteraction): boolean => {
    if (memberPermissions?.has(PermissionFlagsBits.ManageGuild) === true) return true;
    const roles =
      member === null ? [] : Array.isArray(member.roles) ? member.roles : [...member.roles.cache.keys()];
    return roles.some((role) => moderatorRoles.includes(role));
  };
  return {
    isModerator,
    refusalToEdit(interaction, texts) {
      const { guildId, client } = interaction;
      const isHome =
        guildId !== null &&
        (homeGuilds.length > 0 ? homeGuilds.includes(guildId) : client.guilds.cache.size === 1);
      if (!isHome) return texts.notHome;
      return isModerator(interaction) ? null : texts.onlyModerators;
    },
  };
}
