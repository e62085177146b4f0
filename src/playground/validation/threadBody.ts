import { ChannelType, ThreadAutoArchiveDuration } from 'discord-api-types/v10';
import { z } from 'zod';
import { integer, list, maybe, snowflake, text } from './fields.js';
import { messageBody } from './messageBody.js';

const common = {
  name: text(1, 100),
  auto_archive_duration: maybe(
    z.literal([
      ThreadAutoArchiveDuration.OneHour,
      ThreadAutoArchiveDuration.OneDay,
      ThreadAutoArchiveDuration.ThreeDays,
      ThreadAutoArchiveDuration.OneWeek,
    ]),
  ),
  rate_limit_per_user: maybe(integer(0, 21_600)),
};

/** A thread under a text or announcement channel, with or without a message it starts from. */
export const threadBody = z.object({
  ...common,
  type: maybe(
    z.literal([ChannelType.AnnouncementThread, ChannelType.PublicThread, ChannelType.PrivateThread]),
  ),
  invitable: maybe(z.boolean()),
});

/** A post in a forum: a thread and its first message. */
export const forumPostBody = z.object({
  ...common,
  applied_tags: maybe(list(snowflake, 0, 5)),
  message: messageBody,
});
