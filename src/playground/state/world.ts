import type { APIUser, GatewayDispatchEvents } from 'discord-api-types/v10';
import { PlaygroundClock } from '../clock.js';
import type { Interaction } from '../interactions/interaction.js';
import { Listeners } from '../listeners.js';
import { Snowflakes } from '../snowflakes.js';
import { AttachmentStore } from './attachments.js';
import { CommandStore } from './commands.js';
import type { Guild } from './guild.js';
import { MessageStore } from './messages.js';
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

interface WorldOptions {
  readonly clock: PlaygroundClock;
  readonly botName: string;
  /** In ms of real time. */
  readonly acknowledgeWithinMs: number;
}

/** Everything the stand-in knows: the guild, its people and messages, the bot's commands and interactions. */
export class World {
  readonly clock: PlaygroundClock;
  readonly acknowledgeWithinMs: number;
  readonly guild: Guild;
  readonly users: Map<string, APIUser>;
  readonly bot: APIUser;
  readonly messages = new MessageStore();
  readonly commands: CommandStore;
  readonly attachments: AttachmentStore;
  readonly interactions = new Map<string, Interaction>();
  readonly dispatched = new Listeners<GatewayEvent>();
  readonly changed = new Listeners<Change>();
  readonly #ids: Snowflakes;
  /** Whether the bot may read what members write without being mentioned. */
  readsMessageContent = false;
  /** The id of another server that what people use comes from; null means the playground's own. */
  elsewhere: string | null = null;
  /** Ids of other servers that the bot has joined. */
  readonly otherServers = new Set<string>();

  constructor({ clock, botName, acknowledgeWithinMs }: WorldOptions) {
    this.clock = clock;
    this.acknowledgeWithinMs = acknowledgeWithinMs;
    this.#ids = new Snowflakes(() => clock.now());
    this.bot = user(seedIds.bot, botName, true);
    const seeded = seedGuild(this.bot, clock.timestamp());
    this.guild = seeded.guild;
    this.users = seeded.users;
    this.commands = new CommandStore(this.applicationId, () => this.nextId());
    this.attachments = new AttachmentStore(() => this.nextId());
  }

  /** A bot's application and its user have the same id. */
  get applicationId(): string {
    return this.bot.id;
  }

  nextId(): string {
    return this.#ids.next();
  }

  dispatch(t: GatewayDispatchEvents, d: unknown): void {
    this.dispatched.emit({ t, d });
  }
}
