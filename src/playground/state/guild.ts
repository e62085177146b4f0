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
export class Guild {
  readonly roles = new Map<string, APIRole>();
  readonly members = new Map<string, APIGuildMember>();
  readonly channels = new Map<string, GuildChannel>();
  /** Whether the bot is in it; a kick ends that. */
  hasBot = true;

  constructor(
    readonly id: string,
    readonly name: string,
    readonly ownerId: string,
  ) {}

  /** A thread is governed by the channel it hangs under. */
  overwritesOf(channelId: string): APIOverwrite[] {
    const channel = this.channels.get(channelId);
    if (channel && isThread(channel)) return this.overwritesOf(channel.parent_id ?? '');
    return channel?.permission_overwrites ?? [];
  }
}

export function isThread(channel: GuildChannel): channel is ThreadChannel {
  return (
    channel.type === ChannelType.PublicThread ||
    channel.type === ChannelType.PrivateThread ||
    channel.type === ChannelType.AnnouncementThread
  );
}
