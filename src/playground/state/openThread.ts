import {
  GatewayDispatchEvents,
  ThreadAutoArchiveDuration,
  type ThreadChannelType,
} from 'discord-api-types/v10';
import type { GuildChannel, ThreadChannel } from './guild.js';
import type { World } from './world.js';

interface ThreadWords {
  /** Default the bot. */
  readonly owner_id?: string;
  readonly name: string;
  readonly auto_archive_duration?: ThreadAutoArchiveDuration | null | undefined;
  readonly applied_tags?: string[] | null | undefined;
}

/** Opens a thread or a post below a channel; a message of its own id may follow. */
export function openThread(
  world: World,
  parent: GuildChannel,
  id: string,
  type: ThreadChannelType,
  words: ThreadWords,
): ThreadChannel {
  const now = world.clock.timestamp();
  const thread: ThreadChannel = {
    id,
    type,
    guild_id: world.guild.id,
    parent_id: parent.id,
    name: words.name,
    owner_id: words.owner_id ?? world.bot.id,
    last_message_id: null,
    message_count: 0,
    member_count: 1,
    total_message_sent: 0,
    rate_limit_per_user: 0,
    applied_tags: words.applied_tags ?? [],
    thread_metadata: {
      archived: false,
      auto_archive_duration: words.auto_archive_duration ?? ThreadAutoArchiveDuration.ThreeDays,
      archive_timestamp: now,
      locked: false,
      create_timestamp: now,
    },
  };
  world.guild.channels.set(id, thread);
  world.dispatch(GatewayDispatchEvents.ThreadCreate, { ...thread, newly_created: true });
  world.changed.emit({ kind: 'state' });
  return thread;
}
