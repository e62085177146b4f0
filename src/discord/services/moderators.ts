import { type BaseInteraction, PermissionFlagsBits } from 'discord.js';
import type { BotSettings } from '../../settings.js';

/** The rights of a command can be overridden in a server's settings, so they are checked again when it runs. */
export interface Moderators {
  /** Whether the member moderates the server they are in. */
  isModerator(interaction: BaseInteraction): boolean;
}

/** Roles make a moderator, beside the right to manage the server. */
export function createModerators({ moderatorRoles }: Pick<BotSettings, 'moderatorRoles'>): Moderators {
  return {
    isModerator(interaction) {
      if (managesServer(interaction)) return true;
      const { member } = interaction;
      const roles =
        member === null ? [] : Array.isArray(member.roles) ? member.roles : [...member.roles.cache.keys()];
      return roles.some((role) => moderatorRoles.includes(role));
    },
  };
}

export function managesServer({ memberPermissions }: BaseInteraction): boolean {
  return memberPermissions?.has(PermissionFlagsBits.ManageGuild) === true;
}
