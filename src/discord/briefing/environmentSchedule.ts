import type { BriefingLedger } from '../../briefing/briefingLedger.js';
import { EVERY_DAY, parseDays, type Schedule } from '../../briefing/schedule.js';

/** A schedule as the environment sets it. */
export interface EnvironmentSchedule {
  /** Null when none is set. */
  readonly channel: string | null;
  readonly time: string;
  readonly days: string;
  readonly whenQuiet: Schedule['whenQuiet'];
  readonly zone: string;
}

/** Null when no channel is set. A bot that starts late posts what is due, as far as the grace allows. */
export function environmentSchedule(settings: EnvironmentSchedule): Schedule | null {
  const { channel, time, days, whenQuiet, zone } = settings;
  if (channel === null) return null;
  return {
    channel,
    guild: '',
    by: null,
    time,
    zone,
    days: parseDays(days) ?? [...EVERY_DAY],
    whenQuiet,
    publish: false,
    since: 0,
    paused: null,
  };
}

/** The schedules in force: what moderators set in Discord, and that of the environment unless they set one for its channel. */
export function schedulesInForce(
  ledger: BriefingLedger,
  ofEnvironment: Schedule | null,
): readonly Schedule[] {
  const set = ledger.schedules();
  return ofEnvironment === null || set.some(({ channel }) => channel === ofEnvironment.channel)
    ? set
    : [...set, ofEnvironment];
}
