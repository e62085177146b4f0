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
  readonly before?: string;
  readonly after?: string;
  readonly around?: string;
}

/** The messages of all channels, each channel's in the order of their ids. */
export class MessageStore {
  readonly #byId = new Map<string, StoredMessage>();

  get(id: string): StoredMessage | undefined {
    return this.#byId.get(id);
  }

  add(message: StoredMessage): void {
    this.#byId.set(message.payload.id, message);
  }

  delete(id: string): void {
    this.#byId.delete(id);
  }

  /** Oldest first. */
  inChannel(channelId: string): StoredMessage[] {
    return [...this.#byId.values()].filter((each) => each.payload.channel_id === channelId);
  }

  /** A page of `messages`, newest first, as Discord's history gives it. */
  page(messages: readonly StoredMessage[], page: Page): StoredMessage[] {
    const sorted = messages.toSorted((a, b) => compareIds(a.payload.id, b.payload.id));
    if (page.after !== undefined) {
      const { after } = page;
      return sorted
        .filter((each) => compareIds(each.payload.id, after) > 0)
        .slice(0, page.limit)
        .toReversed();
    }
    if (page.around !== undefined) {
      const { around } = page;
      const half = Math.floor(page.limit / 2);
      const middle = sorted.findIndex((each) => compareIds(each.payload.id, around) >= 0);
      const centre = middle === -1 ? sorted.length : middle;
      return sorted.slice(Math.max(0, centre - half), centre + half + 1).toReversed();
    }
    const { before } = page;
    const older =
      before === undefined ? sorted : sorted.filter((each) => compareIds(each.payload.id, before) < 0);
    return older.slice(-page.limit).toReversed();
  }
}

function compareIds(a: string, b: string): number {
  const difference = BigInt(a) - BigInt(b);
  return difference < 0n ? -1 : Number(difference > 0n);
}
