import { ChannelType, type Client, type REST } from 'discord.js';
import type { BriefingPost } from '../../briefing/briefingLedger.js';
import type { Schedule } from '../../briefing/schedule.js';
import type { BotContext } from '../interaction/context.js';
import { textsOf } from '../locales/languages.js';
import { type BriefingChannel, fetchBriefingChannel, findPosted, postBriefing } from './briefingChannel.js';
import { briefingHeading } from './briefingMessage.js';
import { type ComposedPost, composePost } from './briefingPage.js';
import { RefusedChannelError } from './postFailure.js';

/** Between the claim of a briefing and its record; a process that ends at any of them posts once all the same. */
export type BriefingStep = 'claimed' | 'composed' | 'sent' | 'recorded';

/** How far the posting of one briefing has come in this process. */
export interface PostProgress {
  composed: ComposedPost | null;
  /** The message's id, once it stands in the channel and only the record is missing. */
  posted: string | null;
}

interface PostOnceOptions {
  readonly client: Client<true>;
  /** Of createSingleRequests. */
  readonly requests: REST;
  readonly context: BotContext;
  readonly onStep?: (step: BriefingStep) => void;
}

/**
 * Posts a channel's briefing of a date, unless it stands there already. Throws when it could not be posted or
 * recorded; called again with the same progress it goes on from there. Returns quiet where there was nothing to post.
 */
export async function postOnce(
  schedule: Schedule,
  date: string,
  progress: PostProgress,
  { client, requests, context, onStep = () => undefined }: PostOnceOptions,
): Promise<'posted' | 'quiet'> {
  const { ledger } = context;
  if (context.newsdesk.generation() === null) throw new Error('There is no index yet.');
  const at = context.now();
  const isFirst = await ledger.claim(schedule.channel, date, at);
  if (isFirst) onStep('claimed');
  const claimed = ledger.post(schedule.channel, date) ?? { at };
  const settle = (post: Pick<BriefingPost, 'state' | 'message'>, composed: ComposedPost | null) =>
    ledger.settle({ channel: schedule.channel, date, at: context.now(), ...post }, composed?.shown);
  if (progress.posted !== null) {
    await settle({ state: 'posted', message: progress.posted }, progress.composed);
    return 'posted';
  }
  const channel = await fetchBriefingChannel(client, schedule.channel);
  if (schedule.guild !== '' && channel.guildId !== schedule.guild)
    throw new RefusedChannelError({ kind: 'otherServer', rights: [] });
  const texts = textsOf(channel.guildId, context.servers);
  const heading = briefingHeading(date, texts);
  const found = isFirst ? null : await findPosted(channel, heading, claimed.at);
  if (progress.composed === null) await context.lookForStories();
  progress.composed ??= await composePost({ ...schedule, guild: channel.guildId }, date, {
    ...context,
    texts,
  });
  onStep('composed');
  if (found === null && progress.composed.body === null) {
    await settle({ state: 'quiet', message: null }, null);
    return 'quiet';
  }
  progress.posted =
    found ??
    (await send(channel, { date, heading, composed: progress.composed }, schedule, { requests, context }));
  onStep('sent');
  await settle({ state: 'posted', message: progress.posted }, progress.composed);
  onStep('recorded');
  context.log.info(
    { channel: schedule.channel, date, message: progress.posted, found: found !== null },
    'briefing posted',
  );
  return 'posted';
}

async function send(
  channel: BriefingChannel,
  { date, heading, composed }: { date: string; heading: string; composed: ComposedPost },
  { publish }: Schedule,
  { requests, context: { log } }: Pick<PostOnceOptions, 'requests' | 'context'>,
): Promise<string | null> {
  if (composed.body === null) return null;
  const id = await postBriefing(requests, { channel, date, heading, body: composed.body });
  if (publish && channel.type === ChannelType.GuildAnnouncement) {
    await channel.messages
      .crosspost(id)
      .catch((error: unknown) =>
        log.warn({ err: error, channel: channel.id }, 'could not publish a briefing'),
      );
  }
  return id;
}
