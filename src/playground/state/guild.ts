import {
  type APIGuildForumChannel,
  type APIGuildMember,
  type APINewsChannel,
  type APIOverwrite,
  type APIRole,
  type APITextChannel,
  type APIThreadChannel,
  ChannelType,
} from 'discord-api-types/v10';

export type ThreadChannel = APIThreadChannel;
export type GuildChannel = APITextChannel | APINewsChannel | APIGuildForumChannel | ThreadChannel;

/** The one server of the playground. */
export interface Guild {
  readonly id: string;
  readonly name: string;
  readonly ownerId: string;
  readonly roles: Map<string, APIRole>;
  readonly members: Map<string, APIGuildMember>;
  readonly channels: Map<string, GuildChannel>;
  /** Whether the bot is in it; a kick ends that. */
  hasBot: boolean;
}

/** A thread is governed by the channel it hangs under. */
export function overwritesOf(guild: Guild, channelId: string): APIOverwrite[] {
  const channel = guild.channels.get(channelId);
  if (channel !== undefined && isThread(channel)) return overwritesOf(guild, channel.parent_id ?? '');
  return channel?.permission_overwrites ?? [];
}

export function isThread(channel: GuildChannel): channel is ThreadChannel {
  return (
    channel.type === ChannelType.PublicThread ||
    channel.type === ChannelType.PrivateThread ||
    channel.type === ChannelType.AnnouncementThread
  );
}
