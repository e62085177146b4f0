import {
  type BaseInteraction,
  type GuildBasedChannel,
  type GuildMember,
  PermissionFlagsBits,
  PermissionsBitField,
} from 'discord.js';

/** The least that the bot can do everything with, as its name in Discord's settings. */
export const NEEDED_PERMISSIONS = {
  'View Channel': PermissionFlagsBits.ViewChannel,
  'Send Messages': PermissionFlagsBits.SendMessages,
  'Send Messages in Threads': PermissionFlagsBits.SendMessagesInThreads,
  'Embed Links': PermissionFlagsBits.EmbedLinks,
  'Attach Files': PermissionFlagsBits.AttachFiles,
  'Read Message History': PermissionFlagsBits.ReadMessageHistory,
} as const;

export type NeededPermission = keyof typeof NEEDED_PERMISSIONS;

/** The names of what the bot lacks in a channel. */
export function missingPermissions(channel: GuildBasedChannel, bot: GuildMember): NeededPermission[] {
  const has = channel.permissionsFor(bot);
  const unused: NeededPermission = channel.isThread() ? 'Send Messages' : 'Send Messages in Threads';
  return (Object.keys(NEEDED_PERMISSIONS) as NeededPermission[]).filter(
    (name) => name !== unused && !has.has(NEEDED_PERMISSIONS[name]),
  );
}

/** Whether the member may write where they used a command or button. */
export function mayWrite({ memberPermissions, channel }: BaseInteraction): boolean {
  const needed =
    channel?.isThread() === true
      ? PermissionFlagsBits.SendMessagesInThreads
      : PermissionFlagsBits.SendMessages;
  return memberPermissions?.has(needed) ?? false;
}

/** Where a person invites the bot to a server, with no more rights than it needs. */
export function inviteLink(applicationId: string): string {
  const permissions = new PermissionsBitField(Object.values(NEEDED_PERMISSIONS)).bitfield;
  const query = new URLSearchParams({
    client_id: applicationId,
    scope: 'bot applications.commands',
    permissions: String(permissions),
  });
  return `https://discord.com/oauth2/authorize?${query.toString()}`;
}

/** A bot's token begins with its application's id. */
export function applicationIdOf(token: string): string {
  return Buffer.from(token.split('.')[0] ?? '', 'base64').toString();
}
