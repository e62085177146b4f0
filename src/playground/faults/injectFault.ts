import { GatewayDispatchEvents, OverwriteType, PermissionFlagsBits } from 'discord-api-types/v10';
import { RefusedError } from '../errors.js';
import type { Gateway } from '../gateway/gateway.js';
import { guildCreatePayload, otherGuildPayload } from '../gateway/greeting.js';
import { removeMessage } from '../state/messageFlow.js';
import type { World } from '../state/world.js';
import { type Fault, fault, type HttpFault, type OtherFault } from './fault.js';
import type { HttpFaults } from './httpFaults.js';

export interface FaultTargets {
  readonly world: World;
  readonly gateway: Gateway;
  readonly http: HttpFaults;
  readonly token: { accepted: boolean };
}

/** Makes the playground fail as the fault says. An unknown or malformed fault is an error. */
export function injectFault(targets: FaultTargets, wanted: Fault): void {
  const parsed = fault.safeParse(wanted);
  if (!parsed.success)
    throw new RefusedError(`Unknown fault: ${JSON.stringify(wanted)}.`, 400, { cause: parsed.error });
  if (isHttpFault(parsed.data)) targets.http.add(parsed.data);
  else inject(targets, parsed.data);
  targets.world.changed.emit({ kind: 'state' });
}

function isHttpFault(wanted: HttpFault | OtherFault): wanted is HttpFault {
  return ['rateLimit', 'status', 'error', 'slow', 'drop'].includes(wanted.kind);
}

function inject({ world, gateway, http, token }: FaultTargets, wanted: OtherFault): void {
  switch (wanted.kind) {
    case 'reconnect':
      gateway.askToReconnect();
      return;
    case 'invalidSession':
      gateway.invalidateSessions(wanted.resumable);
      return;
    case 'close':
      gateway.closeAll(wanted.code);
      return;
    case 'cut':
      gateway.cutAll();
      return;
    case 'heartbeats':
      gateway.faults.answersHeartbeats = wanted.answered;
      return;
    case 'identify':
      gateway.faults.identifyCloseCode = wanted.code;
      return;
    case 'resume':
      gateway.faults.refusesResume = wanted.refused;
      return;
    case 'token':
      token.accepted = wanted.accepted;
      return;
    case 'permissions':
      deny(world, wanted.channel, wanted.user ?? world.bot.id, wanted.deny);
      return;
    case 'commandPermissions':
      openCommand(world, wanted.command, wanted.everyone);
      return;
    case 'privateMessages':
      if (wanted.accepted) world.privateChannels.closedTo.delete(wanted.user);
      else world.privateChannels.closedTo.add(wanted.user);
      return;
    case 'deleteChannel':
      deleteChannel(world, wanted.channel);
      return;
    case 'deleteMessage': {
      const message = world.messages.get(wanted.message);
      if (message === undefined) throw new RefusedError(`There is no message ${wanted.message}.`);
      removeMessage(world, message);
      return;
    }
    case 'kick':
      world.guild.hasBot = false;
      world.dispatch(GatewayDispatchEvents.GuildDelete, { id: world.guild.id });
      return;
    case 'outage':
      world.dispatch(GatewayDispatchEvents.GuildDelete, { id: world.guild.id, unavailable: true });
      return;
    case 'rejoin':
      world.guild.hasBot = true;
      world.dispatch(GatewayDispatchEvents.GuildCreate, guildCreatePayload(world));
      return;
    case 'elsewhere':
      world.elsewhere = wanted.server;
      return;
    case 'join':
      world.otherServers.add(wanted.server);
      world.dispatch(GatewayDispatchEvents.GuildCreate, otherGuildPayload(world, wanted.server));
      return;
    case 'clear':
      world.elsewhere = null;
      world.privateChannels.closedTo.clear();
      http.clear();
      token.accepted = true;
      Object.assign(gateway.faults, {
        answersHeartbeats: true,
        identifyCloseCode: null,
        refusesResume: false,
      });
      for (const channel of world.guild.channels.keys()) deny(world, channel, world.bot.id, []);
  }
}

/** Replaces what the user is denied in the channel; an empty list gives everything back. */
function deny(
  world: World,
  channelId: string,
  userId: string,
  names: readonly (keyof typeof PermissionFlagsBits)[],
): void {
  const channel = world.guild.channels.get(channelId);
  if (channel === undefined) throw new RefusedError(`There is no channel ${channelId}.`);
  const denied = names.reduce((all, each) => all | PermissionFlagsBits[each], 0n);
  const others = (channel.permission_overwrites ?? []).filter((each) => each.id !== userId);
  const own = { id: userId, type: OverwriteType.Member, allow: '0', deny: String(denied) };
  const hadOwn = others.length !== (channel.permission_overwrites ?? []).length;
  if (names.length === 0 && !hadOwn) return;
  channel.permission_overwrites = names.length === 0 ? others : [...others, own];
  world.dispatch(GatewayDispatchEvents.ChannelUpdate, channel);
}

function openCommand(world: World, name: string, everyone: boolean): void {
  for (const command of world.commands.all().filter((each) => each.name === name)) {
    if (everyone) world.commands.openedToEveryone.add(command.id);
    else world.commands.openedToEveryone.delete(command.id);
  }
}

function deleteChannel(world: World, id: string): void {
  const channel = world.guild.channels.get(id);
  if (channel === undefined) throw new RefusedError(`There is no channel ${id}.`);
  world.guild.channels.delete(id);
  for (const { payload } of world.messages.inChannel(id)) world.messages.delete(payload.id);
  world.dispatch(GatewayDispatchEvents.ChannelDelete, channel);
}
