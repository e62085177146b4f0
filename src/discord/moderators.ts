import { PermissionFlagsBits, type ChatInputCommandInteraction, type ButtonInteraction } from 'discord.js';

export interface ModeratorOptions {
  /** The servers whose moderators may change the index; empty means the one server the bot is in. */
  readonly homeGuilds: readonly string[];
  /** Roles that make a moderator, beside the right to manage the server. */
  readonly moderatorRoles: readonly string[];
}

/** Null for a moderator, else the sentence that tells the member why not. */
export type ModeratorCheck = (interaction: ChatInputCommandInteraction | ButtonInteraction) => string | null;

/** The rights of a command can be overridden in a server's settings, so they are looked at again when it runs. */
export function createModeratorCheck({ homeGuilds, moderatorRoles }: ModeratorOptions): ModeratorCheck {
  return (interaction) => {
    const { guildId, client, memberPermissions, member } = interaction;
    const isHome =
      guildId !== null &&
      (homeGuilds.length > 0 ? homeGuilds.includes(guildId) : client.guilds.cache.size === 1);
    if (!isHome) return 'The stories are looked after in another server.';
    if (memberPermissions?.has(PermissionFlagsBits.ManageGuild) === true) return null;
    const roles =
      member === null ? [] : Array.isArray(member.roles) ? member.roles : [...member.roles.cache.keys()];
    if (roles.some((role) => moderatorRoles.includes(role))) return null;
    return 'Only moderators of this server can do that (Manage Server).';
  };
}
