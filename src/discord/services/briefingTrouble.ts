import type { BriefingLedger } from '../../briefing/briefingLedger.js';
import type { Schedule } from '../../briefing/schedule.js';
import type { Texts } from '../locales/english.js';

interface TroubleContext {
  readonly ledger: Pick<BriefingLedger, 'lastPost'>;
  readonly texts: Texts;
}

/** That the last briefing of a channel was not posted, and why; null when it was. */
export function missedBriefing({ channel }: Schedule, { ledger, texts }: TroubleContext): string | null {
  const post = ledger.lastPost(channel);
  return post?.state === 'skipped' && post.reason !== undefined
    ? texts.lastNotPosted(post.date, post.reason)
    : null;
}

/** A line for each channel whose briefing is stopped, or was not posted the last time. */
export function briefingTroubles(schedules: readonly Schedule[], context: TroubleContext): string[] {
  return schedules.flatMap((schedule) => {
    const { channel, paused } = schedule;
    const trouble =
      paused === null ? missedBriefing(schedule, context) : context.texts.schedulePaused(paused);
    return trouble === null ? [] : [`<#${channel}>: ${trouble}`];
  });
}
