import { z } from 'zod';
import { ownValue } from '../ownValue.js';
import type { Documents } from '../state/documents.js';
import { openFollowedDocument } from '../state/stateDocument.js';
import { type Schedule, scheduleSchema } from './schedule.js';

/** What happened to the briefing of one channel for one local date. Never more than one each. */
const postSchema = z.object({
  channel: z.string(),
  /** YYYY-MM-DD, in the schedule's zone. */
  date: z.string(),
  /**
   * `claimed`: about to be posted, or posted by a process that ended before it could note so. `posted`: it is in the
   * channel. `quiet`: there was nothing to post. `skipped`: it was too late, or Discord refused it for good.
   */
  state: z.enum(['claimed', 'posted', 'quiet', 'skipped']),
  /** Milliseconds since 1970. */
  at: z.number(),
  /** Of the message, or of the post in a forum; null before it is known. */
  message: z.string().nullable(),
  /** Of a skipped one: why, in the language of its server. */
  reason: z.string().optional(),
});
export type BriefingPost = Readonly<z.infer<typeof postSchema>>;

/** What a channel has seen of an article, so that the next briefing has what is new. */
const shownSchema = z.object({
  /** Of the article's file, as the index has it. */
  sha256: z.string(),
  /** The last date on which it was in a briefing. */
  date: z.string(),
});
/** By article. */
export const shownArticlesSchema = z.record(z.string(), shownSchema);
export type ShownArticles = Readonly<Record<string, Readonly<z.infer<typeof shownSchema>>>>;

const ledgerSchema = z.object({
  schedules: z.record(z.string(), scheduleSchema),
  posts: z.record(z.string(), postSchema),
  /** By channel, then by article. */
  shown: z.record(z.string(), shownArticlesSchema),
});
type Ledger = Readonly<z.infer<typeof ledgerSchema>>;

/** Schedules and their posts; every change is on disk before it counts. */
export interface BriefingLedger {
  /** One a channel. */
  schedules(): readonly Schedule[];
  schedule(channel: string): Schedule | null;
  setSchedule(schedule: Schedule): Promise<void>;
  /** Null if the channel has none. */
  changeSchedule(channel: string, change: Partial<Schedule>): Promise<Schedule | null>;
  post(channel: string, date: string): BriefingPost | null;
  /** The newest of a channel that has an outcome; null if none has. */
  lastPost(channel: string): BriefingPost | null;
  /** Takes a channel's date for this process; false when it is taken. */
  claim(channel: string, date: string, at: number): Promise<boolean>;
  /** Notes what happened to a claim, or to a date that was never claimed, and what the channel has now seen. */
  settle(post: BriefingPost, shown?: ShownArticles): Promise<void>;
  shown(channel: string): ShownArticles;
  /** Deletes what channels have seen of stories that are gone. */
  forgetStories(ids: ReadonlySet<string>): Promise<void>;
}

/** Older posts are forgotten: only today's and yesterday's dates are ever looked at. */
const KEPT_POSTS_A_CHANNEL = 14;

/** Kept in `briefings.json` of the state. */
export async function openBriefingLedger(
  documents: Documents,
  onNotice: (sentence: string) => void,
): Promise<BriefingLedger> {
  const empty: Ledger = { schedules: {}, posts: {}, shown: {} };
  const state = await openFollowedDocument({
    documents,
    name: 'briefings.json',
    version: 1,
    schema: ledgerSchema,
    empty,
    onNotice,
  });
  const keyOf = (channel: string, date: string) => `${channel}/${date}`;
  const withPost = (ledger: Ledger, post: BriefingPost): Ledger => ({
    ...ledger,
    posts: withoutOld({ ...ledger.posts, [keyOf(post.channel, post.date)]: post }, post.channel),
  });
  return {
    schedules: () => Object.values(state.read().schedules),
    schedule: (channel) => ownValue(state.read().schedules, channel) ?? null,
    async setSchedule(schedule) {
      await state.update((ledger) => ({
        ...ledger,
        schedules: { ...ledger.schedules, [schedule.channel]: { ...schedule, days: [...schedule.days] } },
      }));
    },
    async changeSchedule(channel, change) {
      const ledger = await state.update((before) => {
        const schedule = ownValue(before.schedules, channel);
        return schedule === undefined
          ? before
          : { ...before, schedules: { ...before.schedules, [channel]: { ...schedule, ...change } } };
      });
      return ownValue(ledger.schedules, channel) ?? null;
    },
    post: (channel, date) => ownValue(state.read().posts, keyOf(channel, date)) ?? null,
    lastPost(channel) {
      const posts = Object.values(state.read().posts).filter(
        (post) => post.channel === channel && post.state !== 'claimed',
      );
      return posts.sort((a, b) => b.date.localeCompare(a.date))[0] ?? null;
    },
    async claim(channel, date, at) {
      let taken = false;
      await state.update((ledger) => {
        taken = ownValue(ledger.posts, keyOf(channel, date)) === undefined;
        return taken ? withPost(ledger, { channel, date, state: 'claimed', at, message: null }) : ledger;
      });
      return taken;
    },
    async settle(post, shown) {
      await state.update((ledger) => ({
        ...withPost(ledger, post),
        ...(shown && {
          shown: { ...ledger.shown, [post.channel]: { ...ownValue(ledger.shown, post.channel), ...shown } },
        }),
      }));
    },
    async forgetStories(ids) {
      await state.update((ledger) => ({
        ...ledger,
        shown: Object.fromEntries(
          Object.entries(ledger.shown).map(([channel, shown]) => [
            channel,
            Object.fromEntries(Object.entries(shown).filter(([id]) => !ids.has(id))),
          ]),
        ),
      }));
    },
    shown: (channel) => ownValue(state.read().shown, channel) ?? {},
  };
}

function withoutOld(posts: Ledger['posts'], channel: string): Ledger['posts'] {
  const own = Object.entries(posts)
    .filter(([, post]) => post.channel === channel)
    .sort(([, a], [, b]) => a.date.localeCompare(b.date));
  const old = new Set(own.slice(0, -KEPT_POSTS_A_CHANNEL).map(([key]) => key));
  return old.size === 0 ? posts : Object.fromEntries(Object.entries(posts).filter(([key]) => !old.has(key)));
}
