import {
  ApplicationFlags,
  type GatewayGuildCreateDispatchData,
  type GatewayReadyDispatchData,
} from 'discord-api-types/v10';
import { isThread } from '../state/guild.js';
import { guildPayload } from '../state/guildPayload.js';
import { permissionsOf } from '../state/permissions.js';
import type { World } from '../state/world.js';

/** READY: who the bot is, and its guilds, each still unavailable until its GUILD_CREATE. */
export function readyPayload(
  world: World,
  sessionId: string,
  resumeUrl: string,
  shard: [number, number],
): GatewayReadyDispatchData {
  return {
    v: 10,
    user: world.bot,
    guilds: [...(world.guild.hasBot ? [world.guild.id] : []), ...world.otherServers].map((id) => ({
      id,
      unavailable: true,
    })),
    session_id: sessionId,
    resume_gateway_url: resumeUrl,
    shard,
    application: { id: world.applicationId, flags: ApplicationFlags.ApplicationCommandBadge, flags_new: '0' },
  };
}

/** GUILD_CREATE: the whole guild, with threads only where the bot can see them. */
export function guildCreatePayload(world: World): GatewayGuildCreateDispatchData {
  const { guild } = world;
  const all = [...guild.channels.values()];
  const threads = all.filter(isThread).filter((each) => permissionsOf(guild, world.bot.id, each.id) > 0n);
  const members = [...guild.members.values()];
  return {
    ...guildPayload(guild),
    joined_at: world.clock.timestamp(),
    large: false,
    unavailable: false,
    member_count: members.length,
    voice_states: [],
    members,
    channels: all.filter((each) => !isThread(each)),
    threads: threads,
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}

/** GUILD_CREATE of another server, with the same people and no channels. */
export function otherGuildPayload(world: World, id: string): GatewayGuildCreateDispatchData {
  return { ...guildCreatePayload(world), id, channels: [], threads: [] };
}
