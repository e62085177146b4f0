import {
  type APIOverwrite,
  ChannelType,
  OverwriteType,
  PermissionFlagsBits as Flags,
  ThreadAutoArchiveDuration,
} from 'discord-api-types/v10';
import type { GuildChannel } from './guild.js';
import { seedIds } from './seedIds.js';

/** A channel of each kind: text, a thread in it, announcements, a forum, and one hidden from members. */
export function seedChannels(createdAt: string): GuildChannel[] {
  const common = { guild_id: seedIds.guild, nsfw: false, parent_id: null };
  const readOnly = [
    overwrite(seedIds.guild, { deny: Flags.SendMessages }),
    overwrite(seedIds.moderatorRole, { allow: Flags.SendMessages }),
    overwrite(seedIds.botRole, { allow: Flags.SendMessages }),
  ];
  const hidden = [
    overwrite(seedIds.guild, { deny: Flags.ViewChannel }),
    overwrite(seedIds.moderatorRole, { allow: Flags.ViewChannel }),
    overwrite(seedIds.botRole, { allow: Flags.ViewChannel }),
  ];
  return [
    {
      ...common,
      id: seedIds.news,
      type: ChannelType.GuildText,
      name: 'news',
      topic: 'Questions about the stories',
      position: 0,
      permission_overwrites: [],
      last_message_id: null,
    },
    {
      ...common,
      id: seedIds.thread,
      type: ChannelType.PublicThread,
      name: 'Follow-up questions',
      parent_id: seedIds.news,
      owner_id: seedIds.moderator,
      last_message_id: null,
      message_count: 0,
      member_count: 1,
      thread_metadata: {
        archived: false,
        auto_archive_duration: ThreadAutoArchiveDuration.OneWeek,
        archive_timestamp: createdAt,
        locked: false,
        create_timestamp: createdAt,
      },
    },
    {
      ...common,
      id: seedIds.announcements,
      type: ChannelType.GuildAnnouncement,
      name: 'announcements',
      topic: 'The daily briefing',
      position: 1,
      permission_overwrites: readOnly,
      last_message_id: null,
    },
    {
      ...common,
      id: seedIds.stories,
      type: ChannelType.GuildForum,
      name: 'stories',
      topic: 'One post per story',
      position: 2,
      permission_overwrites: [],
      last_message_id: null,
      available_tags: [],
      default_reaction_emoji: null,
      default_sort_order: null,
      default_forum_layout: 0,
    },
    {
      ...common,
      id: seedIds.moderators,
      type: ChannelType.GuildText,
      name: 'moderators',
      topic: 'Moderators only',
      position: 3,
      permission_overwrites: hidden,
      last_message_id: null,
    },
  ];
}

function overwrite(
  roleId: string,
  { allow = 0n, deny = 0n }: { allow?: bigint; deny?: bigint },
): APIOverwrite {
  return { id: roleId, type: OverwriteType.Role, allow: String(allow), deny: String(deny) };
}
