import type { APIMessage } from 'discord-api-types/v10';

/** A message and what Discord keeps about it beside its payload. */
export interface StoredMessage {
  payload: APIMessage;
  /** The one user who sees it; null when everyone in the channel does. */
  readonly ephemeralFor: string | null;
  /** The interaction it answers. */
  readonly interactionId: string | null;
  /** An ephemeral message that its reader has put away. */
  dismissed: boolean;
}

interface Page {
  readonly limit: number;
  readonly before?: string | undefined;
  readonly after?: string | undefined;
  readonly around?: string | undefined;
}

/** The messages of all channels, each channel's in the order of their ids. */
export interface MessageStore {
  get(id: string): StoredMessage | undefined;
  add(message: StoredMessage): void;
  delete(id: string): void;
  /** Oldest first. */
  inChannel(channelId: string): StoredMessage[];
}

export function createMessages(): MessageStore {
  const byId = new Map<string, StoredMessage>();
  return {
    get: (id) => byId.get(id),
    add: (message) => void byId.set(message.payload.id, message),
    delete: (id) => void byId.delete(id),
    inChannel: (channelId) => [...byId.values()].filter((each) => each.payload.channel_id === channelId),
  };
}

/** A page of `messages`, newest first, as Discord's history gives it. */
export function pageOf(
  messages: readonly StoredMessage[],
  { limit, before, after, around }: Page,
): StoredMessage[] {
  const sorted = messages.toSorted((a, b) => compareIds(a.payload.id, b.payload.id));
  if (after !== undefined) {
    const newer = sorted.filter((each) => compareIds(each.payload.id, after) > 0);
    return newer.slice(0, limit).toReversed();
  }
  if (around !== undefined) {
    const half = Math.floor(limit / 2);
    const middle = sorted.findIndex((each) => compareIds(each.payload.id, around) >= 0);
    const center = middle === -1 ? sorted.length : middle;
    return sorted.slice(Math.max(0, center - half), center + half + 1).toReversed();
  }
  const older =
    before === undefined ? sorted : sorted.filter((each) => compareIds(each.payload.id, before) < 0);
  return older.slice(-limit).toReversed();
}

function compareIds(a: string, b: string): number {
  const difference = BigInt(a) - BigInt(b);
  return difference < 0n ? -1 : Number(difference > 0n);
}
