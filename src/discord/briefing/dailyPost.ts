import type { Client } from 'discord.js';
import { type DueBriefing, dueBriefings } from '../../briefing/dueBriefings.js';
import type { Schedule } from '../../briefing/schedule.js';
import type { BotContext } from '../interaction/context.js';
import { textsOf } from '../locales/languages.js';
import { createSingleRequests } from './briefingChannel.js';
import { channelRefusal, isPointless, waitAfter } from './postFailure.js';
import { type BriefingStep, postOnce, type PostProgress } from './postOnce.js';

export interface DailyPostOptions {
  readonly client: Client<true>;
  readonly context: BotContext;
  /** How late a briefing may still be posted, in milliseconds. */
  readonly graceMs: number;
  /** Called once, with the reason, when a schedule is stopped. */
  readonly notify: (schedule: Schedule, reason: string) => Promise<void>;
  readonly onStep?: (step: BriefingStep) => void;
  /** `failed`: an attempt failed and is made again; `skipped`: no attempt is made any more. Default nothing. */
  readonly onOutcome?: (outcome: 'posted' | 'quiet' | 'skipped' | 'failed') => void;
}

export interface DailyPost {
  /** Posts what is due now and has not been posted. Never throws. */
  tick(): Promise<void>;
  /** For how many milliseconds the briefing that is most overdue should have been posted; 0 when none is. */
  overdueMs(): number;
  /** Milliseconds until a failed attempt is made again; null when none is. */
  nextAttemptIn(): number | null;
}

/** A briefing that could not be posted yet. */
interface Attempts extends PostProgress {
  count: number;
  /** Milliseconds since 1970. */
  next: number;
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
    const state = known ?? { count: 0, next: 0, composed: null, posted: null };
    attempts.set(key, state);
    state.count++;
    try {
      onOutcome(await postOnce(schedule, due.date, state, { ...options, requests }));
      attempts.delete(key);
    } catch (error) {
      if (await giveUp(schedule, due, error, options)) attempts.delete(key);
      else {
        state.next = now() + waitAfter(state.count);
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
        attempts.delete(`${schedule.channel}/${due.date}`);
        await skip(schedule, due, options, 'too late');
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
  await skip(schedule, due, options, refusal?.kind ?? 'Discord rejected the message', error);
  if (refusal === null) return true;
  const texts = textsOf(schedule.guild, context.servers);
  const paused = texts.refusedBy(refusal);
  await context.ledger.setSchedule({ ...schedule, paused });
  await notify(schedule, paused);
  return true;
}

/** Never again for this date, with a line in the log. */
async function skip(
  { channel }: Schedule,
  { date }: DueBriefing,
  { context: { ledger, log, now }, onOutcome = () => undefined }: DailyPostOptions,
  reason: string,
  error?: unknown,
): Promise<void> {
  onOutcome('skipped');
  await ledger.settle({ channel, date, state: 'skipped', at: now(), message: null });
  log.warn({ channel, date, reason, err: error }, 'briefing skipped');
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
