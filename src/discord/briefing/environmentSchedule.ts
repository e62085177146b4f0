import type { BriefingLedger } from '../../briefing/briefingLedger.js';
import type { Schedule } from '../../briefing/schedule.js';
import type { BriefingSettings } from '../../settings.js';

/** Null when no channel is set. A bot that starts late posts what is due, as far as the grace allows. */
export function environmentSchedule({
  channel,
  time,
  days,
  whenQuiet,
  zone,
}: BriefingSettings): Schedule | null {
  if (channel === null) return null;
  return {
    channel,
    guild: '',
    by: null,
    time,
    zone,
    days: [...days],
    whenQuiet,
    publish: false,
    since: 0,
    paused: null,
  };
}

/**
 * The schedules in force: what moderators set in Discord, and that of the environment unless they set one for its
 * channel.
 */
export function schedulesInForce(
  ledger: BriefingLedger,
  ofEnvironment: Schedule | null,
): readonly Schedule[] {
  const set = ledger.schedules();
  return ofEnvironment === null || set.some(({ channel }) => channel === ofEnvironment.channel)
    ? set
    : [...set, ofEnvironment];
}
