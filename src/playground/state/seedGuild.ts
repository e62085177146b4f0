import {
  type APIGuildMember,
  type APIRole,
  type APIUser,
  GuildMemberFlags,
  PermissionFlagsBits as Flags,
  type RoleFlags,
} from 'discord-api-types/v10';
import type { Guild } from './guild.js';
import { seedChannels } from './seedChannels.js';
import { seedIds } from './seedIds.js';

const EVERYONE =
  Flags.ViewChannel |
  Flags.SendMessages |
  Flags.SendMessagesInThreads |
  Flags.CreatePublicThreads |
  Flags.EmbedLinks |
  Flags.AttachFiles |
  Flags.AddReactions |
  Flags.ReadMessageHistory |
  Flags.UseApplicationCommands;
const MODERATOR = EVERYONE | Flags.ManageGuild | Flags.ManageMessages | Flags.ManageThreads;

/** The id of one of the crowd, counted from 0. */
export function crowdId(index: number): string {
  return String(410_000_000_000_000_000n + BigInt(index));
}

/**
 * The playground's server: four people and the bot, a channel of each kind, one hidden from members; and a crowd of so
 * many members more.
 */
export function seedGuild(
  bot: APIUser,
  joinedAt: string,
  crowd: number,
): { guild: Guild; users: Map<string, APIUser> } {
  const guild: Guild = {
    id: seedIds.guild,
    name: 'The Newsroom',
    ownerId: seedIds.owner,
    roles: new Map(),
    members: new Map(),
    channels: new Map(),
    hasBot: true,
  };
  const people = [
    user(seedIds.owner, 'Olive'),
    user(seedIds.member, 'Mika'),
    user(seedIds.moderator, 'Morgan'),
    user(seedIds.other, 'Noor'),
    ...Array.from({ length: crowd }, (_, i) => user(crowdId(i), `Reader ${i + 1}`)),
  ];
  for (const each of roles(bot.username)) guild.roles.set(each.id, each);
  for (const each of seedChannels(joinedAt)) guild.channels.set(each.id, each);
  for (const each of [...people, bot]) {
    const role = { [seedIds.moderator]: seedIds.moderatorRole, [seedIds.bot]: seedIds.botRole }[each.id];
    guild.members.set(each.id, member(each, role === undefined ? [] : [role], joinedAt));
  }
  return { guild, users: new Map([...people, bot].map((each) => [each.id, each])) };
}

export function user(id: string, name: string, isBot = false): APIUser {
  return {
    id,
    username: isBot ? name : name.toLowerCase(),
    discriminator: isBot ? '0001' : '0',
    global_name: isBot ? null : name,
    avatar: null,
    ...(isBot && { bot: true }),
  };
}

function member(of: APIUser, roleIds: string[], joinedAt: string): APIGuildMember {
  const flags = GuildMemberFlags.CompletedOnboarding;
  return { user: of, roles: roleIds, joined_at: joinedAt, deaf: false, mute: false, flags };
}

function roles(botName: string): APIRole[] {
  return [
    role(seedIds.guild, '@everyone', EVERYONE, 0, 0),
    role(seedIds.moderatorRole, 'Moderators', MODERATOR, 0xe67e22, 2),
    { ...role(seedIds.botRole, botName, EVERYONE, 0, 1), managed: true, tags: { bot_id: seedIds.bot } },
  ];
}

function role(id: string, name: string, permissions: bigint, color: number, position: number): APIRole {
  return {
    id,
    name,
    color,
    colors: { primary_color: color, secondary_color: null, tertiary_color: null },
    hoist: false,
    position,
    permissions: String(permissions),
    managed: false,
    mentionable: false,
    flags: 0 as RoleFlags,
  };
}
