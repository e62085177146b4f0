import type { APIUser, GatewayDispatchEvents } from 'discord-api-types/v10';
import type { PlaygroundClock } from '../clock.js';
import type { Interaction } from '../interactions/interaction.js';
import { createListeners, type Listeners } from '../listeners.js';
import { createPrivateChannels, type PrivateChannels } from '../privateChannels.js';
import { createSnowflakes } from '../snowflakes.js';
import { type AttachmentStore, createAttachments } from './attachments.js';
import { type CommandStore, createCommands } from './commands.js';
import type { Guild } from './guild.js';
import { createMessages, type MessageStore } from './messages.js';
import { seedGuild, user } from './seedGuild.js';
import { seedIds } from './seedIds.js';

/** An event for the bot. The gateway leaves out events that the bot's intents do not cover. */
export interface GatewayEvent {
  readonly t: GatewayDispatchEvents;
  readonly d: unknown;
}

/** Something that makes the page update. */
type Change =
  | { readonly kind: 'messages'; readonly channel: string }
  | { readonly kind: 'interaction'; readonly id: string }
  | { readonly kind: 'state' };

/** What the page proposes to somebody new. */
export interface Guide {
  readonly questions: readonly string[];
  /** When the bot posts its next briefing, in ms of the playground's clock; null when none is due. */
  readonly nextBriefing: number | null;
}

interface WorldOptions {
  readonly clock: PlaygroundClock;
  readonly botName: string;
  /** In ms, of real time and of the clock. */
  readonly acknowledgeWithinMs: number;
  /** Further members. */
  readonly crowd: number;
  readonly guide: () => Guide;
}

/** Everything the stand-in knows: the guild, its people and messages, the bot's commands and interactions. */
export interface World {
  readonly clock: PlaygroundClock;
  readonly acknowledgeWithinMs: number;
  readonly guide: () => Guide;
  readonly guild: Guild;
  readonly users: Map<string, APIUser>;
  readonly bot: APIUser;
  /** A bot's application and its user have the same id. */
  readonly applicationId: string;
  readonly messages: MessageStore;
  readonly privateChannels: PrivateChannels;
  readonly commands: CommandStore;
  readonly attachments: AttachmentStore;
  readonly interactions: Map<string, Interaction>;
  readonly dispatched: Listeners<GatewayEvent>;
  readonly changed: Listeners<Change>;
  /** Whether the bot may read what members write without being mentioned. */
  readsMessageContent: boolean;
  /** The id of another server that what people use comes from; null means the playground's own. */
  elsewhere: string | null;
  /** Ids of other servers that the bot has joined. */
  readonly otherServers: Set<string>;
  nextId(): string;
  dispatch(t: GatewayDispatchEvents, d: unknown): void;
}

export function createWorld({ clock, botName, acknowledgeWithinMs, crowd, guide }: WorldOptions): World {
  const nextId = createSnowflakes(() => clock.now());
  const bot = user(seedIds.bot, botName, true);
  const dispatched = createListeners<GatewayEvent>();
  return {
    clock,
    acknowledgeWithinMs,
    guide,
    ...seedGuild(bot, clock.timestamp(), crowd),
    bot,
    applicationId: bot.id,
    messages: createMessages(),
    privateChannels: createPrivateChannels(nextId),
    commands: createCommands(bot.id, nextId),
    attachments: createAttachments(nextId),
    interactions: new Map(),
    dispatched,
    changed: createListeners(),
    readsMessageContent: false,
    elsewhere: null,
    otherServers: new Set(),
    nextId,
    dispatch: (t, d) => dispatched.emit({ t, d }),
  };
}
