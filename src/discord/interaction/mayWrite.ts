import { PermissionFlagsBits, type BaseInteraction } from 'discord.js';

/** Whether the member may write where they used a command or button. */
export function mayWrite({ memberPermissions, channel }: BaseInteraction): boolean {
  const needed =
    channel?.isThread() === true
      ? PermissionFlagsBits.SendMessagesInThreads
      : PermissionFlagsBits.SendMessages;
  return memberPermissions?.has(needed) ?? false;
}
