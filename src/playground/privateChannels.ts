import type { APIUser } from 'discord-api-types/v10';
import { ChannelType } from 'discord-api-types/v10';

/** Where the bot and one user write to each other. */
interface PrivateChannel {
  readonly id: string;
  readonly type: ChannelType.DM;
  readonly recipients: readonly [APIUser];
}

/** The channels between the bot and single users; each comes into being when the bot first writes. */
export interface PrivateChannels {
  get(id: string): PrivateChannel | undefined;
  /** Opens the user's channel, or gives the one that is open. */
  open(user: APIUser): PrivateChannel;
  of(userId: string): PrivateChannel | undefined;
  /** Ids of users who take no private messages. */
  readonly closedTo: Set<string>;
}

export function createPrivateChannels(nextId: () => string): PrivateChannels {
  const byUser = new Map<string, PrivateChannel>();
  return {
    get: (id) => [...byUser.values()].find((channel) => channel.id === id),
    open(user) {
      const known = byUser.get(user.id);
      if (known !== undefined) return known;
      const channel = { id: nextId(), type: ChannelType.DM, recipients: [user] } as const;
      byUser.set(user.id, channel);
      return channel;
    },
    of: (userId) => byUser.get(userId),
    closedTo: new Set(),
  };
}
