import { createHash } from 'node:crypto';
import {
  type AnyThreadChannel,
  type APIThreadChannel,
  ChannelType,
  type Client,
  type ForumChannel,
  type GuildBasedChannel,
  type GuildTextBasedChannel,
  MessagePayload,
  type RateLimitData,
  REST,
  type RESTPostAPIChannelMessageResult,
  Routes,
  SnowflakeUtil,
} from 'discord.js';
import type { MessageBody } from '../format/messageBody.js';
import { truncate } from '../format/text.js';
import { missingPermissions, type NeededPermission } from '../interaction/permissions.js';
import { RefusedChannelError } from './postFailure.js';

/** Where a briefing can be posted: a text or announcement channel, a thread, a forum. */
export type BriefingChannel = GuildTextBasedChannel | ForumChannel;

const HISTORY = 100;
/** Of a title in a forum. */
const MAX_TITLE_LENGTH = 100;
/** Discord's own limit for a nonce. */
const MAX_NONCE_LENGTH = 25;
/** The clock of this machine and Discord's may differ by this much. */
const CLOCK_MARGIN_MS = 5 * 60_000;
/** That a limit of Discord is waited out; after a longer one a new attempt is made. */
const LONGEST_WAIT_MS = 60_000;

export function isBriefingChannel(channel: GuildBasedChannel): channel is BriefingChannel {
  return channel.type === ChannelType.GuildForum || (channel.isTextBased() && channel.isSendable());
}

/** Asks Discord each time, as rights change. Throws a RefusedChannelError for what cannot be posted to. */
export async function fetchBriefingChannel(client: Client<true>, id: string): Promise<BriefingChannel> {
  const channel = await client.channels.fetch(id, { force: true });
  // A server that is away for now; Discord answers with an error for one that is left.
  if (channel === null) throw new Error(`The channel ${id} is not available at the moment.`);
  if (channel.isDMBased() || !isBriefingChannel(channel))
    throw new RefusedChannelError({ kind: 'noMessages', rights: [] });
  const missing = await missingIn(channel);
  if (missing.length > 0) throw new RefusedChannelError({ kind: 'missingRights', rights: missing });
  return channel;
}

/** The rights that a briefing needs and the bot lacks there. */
export async function missingIn(channel: BriefingChannel): Promise<NeededPermission[]> {
  const bot = channel.guild.members.me ?? (await channel.guild.members.fetchMe());
  return missingPermissions(channel, bot).filter((name) => name !== 'Attach Files');
}

/**
 * The bot's own connection to Discord, but a request is made once: one whose answer is lost may have been carried out.
 */
export function createSingleRequests(client: Client<true>): REST {
  const once = {
    retries: 0,
    hashSweepInterval: 0,
    handlerSweepInterval: 0,
    // Slow mode may ask for hours, in which no other channel would get its briefing.
    rejectOnRateLimit: ({ retryAfter }: RateLimitData) => retryAfter > LONGEST_WAIT_MS,
  };
  return new REST({ ...client.rest.options, ...once }).setToken(client.token);
}

interface BriefingToPost {
  readonly channel: BriefingChannel;
  readonly date: string;
  /** The first line of the message; it has the date in it. */
  readonly heading: string;
  readonly body: MessageBody;
}

/**
 * Posts, asking once; gives the message's id, or in a forum the thread's. For some minutes Discord itself refuses a
 * second message with the same nonce, though not in a forum.
 */
export async function postBriefing(
  requests: REST,
  { channel, date, heading, body }: BriefingToPost,
): Promise<string> {
  const isForum = channel.type === ChannelType.GuildForum;
  const nonce = createHash('sha256').update(`${channel.id}/${date}`).digest('hex').slice(0, MAX_NONCE_LENGTH);
  const options = isForum ? body : { ...body, nonce, enforceNonce: true };
  // Discord.js fills in what the client says of mentions.
  const message = MessagePayload.create(channel.client.user, options).resolveBody().body;
  const posted = isForum
    ? requests.post(Routes.threads(channel.id), { body: { name: titleOf(heading), message } })
    : requests.post(Routes.channelMessages(channel.id), { body: message });
  return ((await posted) as RESTPostAPIChannelMessageResult | APIThreadChannel).id;
}

/**
 * The briefing of this heading, if the bot has posted it since: the id as postBriefing gives it; null when it stands
 * nowhere.
 */
export async function findPosted(
  channel: BriefingChannel,
  heading: string,
  since: number,
): Promise<string | null> {
  const own = channel.client.user.id;
  const from = since - CLOCK_MARGIN_MS;
  if (channel.type === ChannelType.GuildForum) {
    const { threads } = await channel.threads.fetchActive();
    const isIt = (thread: AnyThreadChannel) =>
      thread.parentId === channel.id &&
      thread.ownerId === own &&
      thread.name === titleOf(heading) &&
      (thread.createdTimestamp ?? 0) >= from;
    return threads.find(isIt)?.id ?? null;
  }
  let after = String(SnowflakeUtil.generate({ timestamp: Math.max(from, Number(SnowflakeUtil.epoch)) }));
  for (;;) {
    const messages = await channel.messages.fetch({ limit: HISTORY, after });
    const found = messages.find(({ author, content }) => author.id === own && content.startsWith(heading));
    if (found !== undefined) return found.id;
    const newest = messages.first();
    if (messages.size < HISTORY || newest === undefined) return null;
    after = newest.id;
  }
}

function titleOf(heading: string): string {
  return truncate(heading.replaceAll('**', ''), MAX_TITLE_LENGTH);
}
