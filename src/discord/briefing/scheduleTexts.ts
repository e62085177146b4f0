import { type Client, time, TimestampStyles } from 'discord.js';
import { nextBriefing } from '../../briefing/dueBriefings.js';
import type { Schedule } from '../../briefing/schedule.js';
import type { Call } from '../interaction/call.js';
import type { Texts } from '../locales/english.js';
import { missedBriefing } from '../services/briefingTrouble.js';
import { isBriefingChannel, missingIn } from './briefingChannel.js';

/** When the next post comes, in the reader's own time. */
export function nextText(schedule: Schedule, { now, texts }: Pick<Call, 'now' | 'texts'>): string {
  const next = nextBriefing(now(), schedule);
  return next === null ? '' : texts.scheduleNext(time(new Date(next), TimestampStyles.RelativeTime));
}

/** "#news: every day at 08:00 (Europe/Berlin), next in 5 hours", or why it is stopped, or the last was not posted. */
export function scheduleLine(schedule: Schedule, call: Call): string {
  const { texts } = call;
  const { channel, days, time: at, zone, paused } = schedule;
  const when = texts.scheduleWhen(texts.scheduleDays(days), at, zone);
  const state = paused === null ? nextText(schedule, call) : `**${texts.schedulePaused(paused)}**`;
  const missed = paused === null ? missedBriefing(schedule, call) : null;
  return `<#${channel}>: ${when}. ${state}${missed === null ? '' : ` **${missed}**`}`;
}

/** What the bot lacks to post there; null when it lacks nothing. */
export async function missingText(client: Client<true>, id: string, texts: Texts): Promise<string | null> {
  const channel = await client.channels.fetch(id, { force: true }).catch(() => null);
  const shown = `<#${id}>`;
  if (channel === null || channel.isDMBased() || !isBriefingChannel(channel))
    return texts.lacksRights(shown, 'View Channel');
  const missing = await missingIn(channel);
  return missing.length === 0 ? null : texts.lacksRights(shown, missing.join(', '));
}
