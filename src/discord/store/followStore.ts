import { z } from 'zod';
import { ownValue } from '../../ownValue.js';
import type { Documents } from '../../state/documents.js';
import { openFollowedDocument } from '../../state/stateDocument.js';

const followSchema = z.object({
  kind: z.enum(['speaker', 'topic']),
  /** The full name, or the topic as it was typed. */
  what: z.string(),
});

const followerSchema = z.object({
  guild: z.string(),
  follows: z.array(followSchema),
  /** Whether a note could not be sent, which the member has not been told yet. */
  isUntold: z.boolean(),
});

const schema = z.object({
  members: z.record(z.string(), followerSchema),
  /** Keys of the quotations that were told or were there before, divided by spaces, the oldest first. */
  seen: z.string(),
});

/** A speaker or a topic. */
export type Follow = Readonly<z.infer<typeof followSchema>>;
type Follower = Readonly<z.infer<typeof followerSchema>>;

/** What members follow, each in one server. A change that cannot be written to disk rejects and changes nothing. */
export interface FollowStore {
  of(member: string): readonly Follow[];
  all(): ReadonlyMap<string, Follower>;
  /** `keys`: of what there is, which is no news for anybody. */
  add(
    member: string,
    guild: string,
    follow: Follow,
    keys: ReadonlySet<string>,
  ): Promise<'added' | 'known' | 'full'>;
  /** Whether the member followed it. */
  remove(member: string, follow: Follow): Promise<boolean>;
  /** Of these keys those that were not taken before. Each is given once: it is on disk before it is given. */
  takeNew(keys: ReadonlySet<string>): Promise<ReadonlySet<string>>;
  setUntold(member: string): Promise<void>;
  /** Whether a note could not be sent; true once. */
  takeUntold(member: string): Promise<boolean>;
  /** Gives how many it was that the member followed. */
  forget(member: string): Promise<number>;
}

/** One that could not be read; nothing reads it again. */
const SET_ASIDE = /^follows\.json\.(?:corrupt|newer)-/u;
export const MAX_FOLLOWS = 10;
const MAX_FOLLOWERS = 2_000;
/** About three megabytes on disk. */
const MAX_SEEN = 250_000;

/** Kept in `follows.json` of the state. */
export async function openFollowStore(
  documents: Documents,
  onNotice: (sentence: string) => void,
): Promise<FollowStore> {
  const state = await openFollowedDocument({
    documents,
    name: 'follows.json',
    version: 1,
    schema,
    empty: { members: {}, seen: '' },
    onNotice,
  });
  const find = (member: string) => ownValue(state.read().members, member) ?? null;
  const isSame = (a: Follow, b: Follow) => a.kind === b.kind && a.what.toLowerCase() === b.what.toLowerCase();
  const change = (member: string, changed: (follower: Follower) => Follower | null) =>
    state.update((value) => {
      const follower = ownValue(value.members, member);
      if (follower === undefined) return value;
      const next = changed(follower);
      if (next === follower) return value;
      const others = Object.entries(value.members).filter(([id]) => id !== member);
      const left = next === null || next.follows.length === 0 ? others : [...others, [member, next] as const];
      // What was seen is kept for those who follow something.
      return { members: Object.fromEntries(left), seen: left.length === 0 ? '' : value.seen };
    });
  return {
    of: (member) => find(member)?.follows ?? [],
    all: () => new Map(Object.entries(state.read().members)),
    async add(member, guild, follow, keys) {
      let outcome: 'added' | 'known' | 'full' = 'added';
      await state.update((value) => {
        const before = ownValue(value.members, member);
        const follows = before?.follows ?? [];
        const isFull =
          follows.length >= MAX_FOLLOWS ||
          (before === undefined && Object.keys(value.members).length >= MAX_FOLLOWERS);
        outcome = follows.some((each) => isSame(each, follow)) ? 'known' : isFull ? 'full' : 'added';
        if (outcome !== 'added') return value;
        const follower = { guild, follows: [...follows, follow], isUntold: before?.isUntold ?? false };
        return { members: { ...value.members, [member]: follower }, seen: joined(value.seen, keys) };
      });
      return outcome;
    },
    async remove(member, follow) {
      const isFollowed = (find(member)?.follows ?? []).some((each) => isSame(each, follow));
      await change(member, (follower) => ({
        ...follower,
        follows: follower.follows.filter((each) => !isSame(each, follow)),
      }));
      return isFollowed;
    },
    async takeNew(keys) {
      let fresh: ReadonlySet<string> = new Set();
      await state.update((value) => {
        if (Object.keys(value.members).length === 0) return value;
        const seen = new Set(value.seen.split(' '));
        fresh = new Set([...keys].filter((key) => !seen.has(key)));
        return fresh.size === 0 ? value : { ...value, seen: joined(value.seen, fresh) };
      });
      return fresh;
    },
    async setUntold(member) {
      await change(member, (follower) => (follower.isUntold ? follower : { ...follower, isUntold: true }));
    },
    async takeUntold(member) {
      if (find(member)?.isUntold !== true) return false;
      await change(member, (follower) => ({ ...follower, isUntold: false }));
      return true;
    },
    async forget(member) {
      const count = find(member)?.follows.length ?? 0;
      await change(member, () => null);
      for (const { name } of await documents.list('')) {
        if (!SET_ASIDE.test(name)) continue;
        if ((await documents.load(name))?.text.includes(member) === true) await documents.remove(name);
      }
      return count;
    },
  };
}

function joined(seen: string, keys: ReadonlySet<string>): string {
  const all = new Set(seen === '' ? [] : seen.split(' '));
  for (const key of keys) all.add(key);
  return [...all].slice(-MAX_SEEN).join(' ');
}
