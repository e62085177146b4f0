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

interface SchedulesInForce {
  /**
   * What moderators set in Discord, and that of the environment unless they set one for its channel.
   */
  readonly schedules: () => readonly Schedule[];
  /**
   * Stops a schedule until a moderator resumes it; that of the environment also until the next start, because whoever
   * runs the bot may not be able to resume it.
   */
  pauseSchedule(schedule: Schedule, reason: string): Promise<void>;
}

export function schedulesInForce(
  ledger: Pick<BriefingLedger, 'schedules' | 'setSchedule'>,
  environment: Schedule | null,
): SchedulesInForce {
  let ofEnvironment = environment;
  return {
    schedules() {
      // Earlier versions stored that of the environment, as it was then.
      const set = ledger.schedules().filter(({ guild }) => guild !== '');
      return ofEnvironment === null || set.some(({ channel }) => channel === ofEnvironment?.channel)
        ? set
        : [...set, ofEnvironment];
    },
    async pauseSchedule(schedule, reason) {
      const paused = { ...schedule, paused: reason };
      if (schedule.guild === '') ofEnvironment = paused;
      else await ledger.setSchedule(paused);
    },
  };
}
