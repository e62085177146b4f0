import { type APIOverwrite, OverwriteType, PermissionFlagsBits as Flags } from 'discord-api-types/v10';
import { type Guild, overwritesOf } from './guild.js';

/** Every permission there is, as an administrator has it. */
const ALL_PERMISSIONS = Object.values(Flags).reduce((all, each) => all | each, 0n);

/**
 * What a user may do in the guild, or in one of its channels with its overwrites: everyone's, then the roles',
 * then the user's own. A thread follows its parent. A user who cannot see a channel can do nothing in it.
 */
export function permissionsOf(guild: Guild, userId: string, channelId?: string): bigint {
  const member = guild.members.get(userId);
  if (member === undefined) return 0n;
  if (guild.ownerId === userId) return ALL_PERMISSIONS;
  const roleIds = [guild.id, ...member.roles];
  const base = roleIds.reduce((all, id) => all | BigInt(guild.roles.get(id)?.permissions ?? 0), 0n);
  if (hasRight(base, Flags.Administrator)) return ALL_PERMISSIONS;
  if (channelId === undefined) return base;

  const overwrites = overwritesOf(guild, channelId);
  const everyone = overwrites.filter((each) => each.id === guild.id);
  const roles = overwrites.filter((each) => each.id !== guild.id && roleIds.includes(each.id));
  const own = overwrites.filter((each) => each.type === OverwriteType.Member && each.id === userId);
  const allowed = [everyone, roles, own].reduce(apply, base);
  return hasRight(allowed, Flags.ViewChannel) ? allowed : 0n;
}

/** Whether all of `wanted` is among the permissions. */
export function hasRight(permissions: bigint, wanted: bigint): boolean {
  return (permissions & wanted) === wanted;
}

/** Within one step what is allowed wins over what is denied. */
function apply(permissions: bigint, overwrites: readonly APIOverwrite[]): bigint {
  const deny = overwrites.reduce((all, each) => all | BigInt(each.deny), 0n);
  const allow = overwrites.reduce((all, each) => all | BigInt(each.allow), 0n);
  return (permissions & ~deny) | allow;
}
