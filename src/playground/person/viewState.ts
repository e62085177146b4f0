import {
  type APIApplicationCommand,
  ChannelType,
  Locale,
  PermissionFlagsBits as Flags,
} from 'discord-api-types/v10';
import type { GuildChannel } from '../state/guild.js';
import { hasRight, permissionsOf } from '../state/permissions.js';
import { seedIds } from '../state/seedIds.js';
import type { Guide, World } from '../state/world.js';
import { type As, userIdOf } from './person.js';
import { mayUse } from './runCommand.js';

export interface UserView {
  readonly id: string;
  readonly name: string;
  /** The word by which `as` may name this user. */
  readonly as: As;
  readonly bot: boolean;
  /** The color of the name, 0 for none. */
  readonly color: number;
  /** The language of their Discord. */
  readonly locale: string;
}

export interface ChannelView {
  readonly id: string;
  readonly name: string;
  readonly type: GuildChannel['type'] | ChannelType.DM;
  readonly parent: string | null;
  readonly topic: string | null;
  /** Whether the user asked for may write there; true for all when nobody was. */
  readonly writable: boolean;
}

export interface PlaygroundState {
  readonly guild: { readonly id: string; readonly name: string };
  readonly users: UserView[];
  readonly roles: { id: string; name: string; color: number }[];
  readonly channels: ChannelView[];
  readonly commands: APIApplicationCommand[];
  readonly connected: boolean;
  readonly guide: Guide;
  /** In ms of the playground's clock. */
  readonly now: number;
}

/** The whole server, or with `as` what this user sees of it: the channels, and the commands they may use. */
export function viewState(world: World, connected: boolean, as?: As): PlaygroundState {
  const { guild } = world;
  const userId = as === undefined ? null : userIdOf(world, as);
  const rights = (channel: GuildChannel): bigint =>
    userId === null ? Flags.ViewChannel | Flags.SendMessages : permissionsOf(guild, userId, channel.id);
  const channels = [...guild.channels.values()].filter((each) => hasRight(rights(each), Flags.ViewChannel));
  const commands = world.commands.all();
  const anyChannel = channels[0]?.id ?? '';
  return {
    guild: { id: guild.id, name: guild.name },
    users: [...world.users.values()].map(({ id, username, global_name, bot, locale }) => ({
      id,
      name: global_name ?? username,
      as: id === seedIds.member ? 'member' : id === seedIds.moderator ? 'moderator' : id,
      bot: bot ?? false,
      locale: locale ?? Locale.EnglishUS,
      color: Math.max(
        0,
        ...(guild.members.get(id)?.roles ?? []).map((role) => guild.roles.get(role)?.color ?? 0),
      ),
    })),
    roles: [...guild.roles.values()].map(({ id, name, color }) => ({ id, name, color })),
    channels: [
      ...channels.map((each): ChannelView => ({
        id: each.id,
        name: each.name,
        type: each.type,
        parent: each.parent_id ?? null,
        topic: 'topic' in each ? (each.topic ?? null) : null,
        writable: hasRight(rights(each), Flags.SendMessages),
      })),
      ...(userId === null ? [] : privateChannelOf(world, userId)),
    ],
    commands: userId === null ? commands : commands.filter((each) => mayUse(world, userId, anyChannel, each)),
    connected,
    guide: world.guide(),
    now: world.clock.now(),
  };
}

/** Where the bot has written to this user alone. */
function privateChannelOf(world: World, userId: string): ChannelView[] {
  const channel = world.privateChannels.of(userId);
  if (channel === undefined || world.messages.inChannel(channel.id).length === 0) return [];
  const { id, type } = channel;
  return [{ id, type, name: world.bot.username, parent: null, topic: null, writable: false }];
}
