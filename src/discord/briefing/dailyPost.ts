import type { Client } from 'discord.js';
import { type DueBriefing, dueBriefings, nextBriefing } from '../../briefing/dueBriefings.js';
import type { Schedule } from '../../briefing/schedule.js';
import type { BotContext } from '../interaction/context.js';
import { textsOf } from '../locales/languages.js';
import { createSingleRequests } from './briefingChannel.js';
import type { Notify } from './notifier.js';
import { channelRefusal, failureText, isPointless, waitAfter } from './postFailure.js';
import { type BriefingStep, postOnce, type PostProgress } from './postOnce.js';

export interface DailyPostOptions {
  readonly client: Client<true>;
  readonly context: BotContext;
  /** How late a briefing may still be posted, in milliseconds. */
  readonly graceMs: number;
  /** Called when a schedule is stopped, or a briefing is not posted for a new reason. */
  readonly notify: Notify;
  readonly onStep?: (step: BriefingStep) => void;
  /** `failed`: an attempt failed and is made again; `skipped`: no attempt is made any more. Default nothing. */
  readonly onOutcome?: (outcome: 'posted' | 'quiet' | 'skipped' | 'failed') => void;
}

export interface DailyPost {
  /** Posts what is due now and has not been posted. Never throws. */
  tick(): Promise<void>;
  /** For how many milliseconds the briefing that is most overdue should have been posted; 0 when none is. */
  overdueMs(): number;
  /** How many channels did not get their last briefing, beside those whose schedule a moderator has stopped. */
  missed(): number;
  /** When the next briefing falls due, in milliseconds since 1970; null when none will. */
  nextDue(): number | null;
  /** Milliseconds until a failed attempt is made again; null when none is. */
  nextAttemptIn(): number | null;
}

/** A briefing that could not be posted yet. */
interface Attempts extends PostProgress {
  count: number;
  /** Milliseconds since 1970. */
  next: number;
  /** Why the last one failed, for people in Discord. */
  reason: string | null;
}

/** Posts each channel's briefing once a local date: the claim is on disk before the message is sent. */
export function createDailyPost(options: DailyPostOptions): DailyPost {
  const { context, graceMs, onOutcome = () => undefined } = options;
  const { ledger, schedules, log, now } = context;
  const attempts = new Map<string, Attempts>();
  const requests = createSingleRequests(options.client);
  let running: Promise<void> | null = null;

  const attempt = async (schedule: Schedule, due: DueBriefing): Promise<void> => {
    const key = `${schedule.channel}/${due.date}`;
    const known = attempts.get(key);
    if (known !== undefined && known.next > now()) return;
    const state = known ?? { count: 0, next: 0, reason: null, composed: null, posted: null };
    attempts.set(key, state);
    state.count++;
    try {
      onOutcome(await postOnce(schedule, due.date, state, { ...options, requests }));
      attempts.delete(key);
    } catch (error) {
      if (await giveUp(schedule, due, error, options)) attempts.delete(key);
      else {
        state.next = now() + waitAfter(state.count, error);
        state.reason = failureText(error, textsOf(schedule.guild, context.servers));
        onOutcome('failed');
        log.error(
          { err: error, channel: schedule.channel, date: due.date },
          'could not post a briefing, trying again',
        );
      }
    }
  };

  /** What has to be done now. */
  function* owed() {
    for (const schedule of schedules()) {
      for (const due of dueBriefings(now(), schedule, graceMs)) {
        const post = ledger.post(schedule.channel, due.date);
        if (post === null || post.state === 'claimed') yield { schedule, due };
      }
    }
  }

  const tick = async (): Promise<void> => {
    for (const { schedule, due } of owed()) {
      if (due.kind === 'due') await attempt(schedule, due);
      else {
        const key = `${schedule.channel}/${due.date}`;
        const reason = attempts.get(key)?.reason ?? null;
        attempts.delete(key);
        const texts = textsOf(schedule.guild, context.servers);
        // A bot that was off has told nobody of an attempt.
        await skip(schedule, due, options, { reason: reason ?? texts.notInTime, isTold: reason !== null });
      }
    }
  };

  return {
    tick: () =>
      (running ??= tick()
        .catch((error: unknown) => log.error({ err: error }, 'could not check for due briefings'))
        .finally(() => {
          running = null;
        })),
    overdueMs: () => Math.max(0, ...[...owed()].map(({ due }) => now() - due.at)),
    missed: () =>
      schedules().filter(({ channel, paused }) => {
        const post = ledger.lastPost(channel);
        return post?.state === 'skipped' && (paused === null || paused === post.reason);
      }).length,
    nextDue() {
      const next = schedules().flatMap((schedule) => nextBriefing(now(), schedule) ?? []);
      return next.length === 0 ? null : Math.min(...next);
    },
    nextAttemptIn() {
      const next = Math.min(...[...attempts.values()].map((each) => each.next));
      return Number.isFinite(next) ? Math.max(0, next - now()) : null;
    },
  };
}

/** Whether there will be no further attempt: the channel is refused for good, or the message is. */
async function giveUp(
  schedule: Schedule,
  due: DueBriefing,
  error: unknown,
  options: DailyPostOptions,
): Promise<boolean> {
  const { context, notify } = options;
  const refusal = channelRefusal(error);
  if (refusal === null && !isPointless(error)) return false;
  const texts = textsOf(schedule.guild, context.servers);
  const reason = refusal === null ? failureText(error, texts) : texts.refusedBy(refusal);
  await skip(schedule, due, options, { reason, isTold: refusal === null, error });
  if (refusal === null) return true;
  await context.pauseSchedule(schedule, reason);
  context.log.error(
    { channel: schedule.channel, reason },
    'Discord refuses a channel, its briefings are stopped',
  );
  await notify(schedule, (channel, { notice }) => notice(channel, reason));
  return true;
}

interface Skipped {
  readonly reason: string;
  /** Whether whoever made the schedule is told, unless the briefing before was skipped for the same reason. */
  readonly isTold: boolean;
  readonly error?: unknown;
}

/** Never again for this date, with a line in the log. */
async function skip(
  schedule: Schedule,
  { date }: DueBriefing,
  { context: { ledger, log, now }, notify, onOutcome = () => undefined }: DailyPostOptions,
  { reason, isTold, error }: Skipped,
): Promise<void> {
  const { channel } = schedule;
  const isKnown = ledger.lastPost(channel)?.reason === reason;
  onOutcome('skipped');
  await ledger.settle({ channel, date, state: 'skipped', at: now(), message: null, reason });
  log.warn({ channel, date, reason, err: error }, 'briefing skipped');
  if (isTold && !isKnown) await notify(schedule, (shown, texts) => texts.noticeSkipped(shown, reason));
}

/** Posts what is due, now and at intervals, sooner after an attempt that failed. Returns a function that ends it. */
export function startTicking(dailyPost: DailyPost, everyMs: number): () => Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  let running = Promise.resolve();
  const look = () => {
    running = dailyPost.tick().then(() => {
      if (isStopped) return;
      timer = setTimeout(look, Math.min(everyMs, dailyPost.nextAttemptIn() ?? everyMs));
    });
  };
  look();
  return async () => {
    isStopped = true;
    clearTimeout(timer);
    await running;
  };
}
