import { randomBytes } from 'node:crypto';
import {
  type APIBaseInteraction,
  type APIInteraction,
  GatewayDispatchEvents,
  InteractionContextType,
  InteractionType,
  Locale,
} from 'discord-api-types/v10';
import { permissionsOf } from '../state/permissions.js';
import type { World } from '../state/world.js';
import type { Interaction } from './interaction.js';
import { watchDeadline } from './lifecycle.js';

interface NewInteraction {
  readonly type: Exclude<InteractionType, InteractionType.Ping>;
  readonly userId: string;
  readonly channelId: string;
  readonly name: string;
  readonly data: unknown;
  readonly sourceMessageId?: string;
}

const ATTACHMENT_SIZE_LIMIT = 10 * 1024 * 1024;

/** Sends an interaction to the bot and starts to wait for its first answer. */
export function openInteraction(world: World, wanted: NewInteraction): Interaction {
  const id = world.nextId();
  const token = randomBytes(48).toString('base64url');
  const interaction: Interaction = {
    id,
    token,
    payload: composePayload(world, wanted, id, token),
    userId: wanted.userId,
    channelId: wanted.channelId,
    name: wanted.name,
    sourceMessageId: wanted.sourceMessageId ?? null,
    createdAt: world.clock.now(),
    state: 'pending',
    acknowledged: false,
    originalId: null,
    modal: null,
    choices: null,
  };
  world.interactions.set(id, interaction);
  watchDeadline(world, interaction);
  world.changed.emit({ kind: 'interaction', id });
  world.dispatch(GatewayDispatchEvents.InteractionCreate, interaction.payload);
  return interaction;
}

function composePayload(world: World, wanted: NewInteraction, id: string, token: string): APIInteraction {
  const { guild } = world;
  const member = guild.members.get(wanted.userId);
  const user = world.users.get(wanted.userId);
  const channel = guild.channels.get(wanted.channelId);
  if (member === undefined || user === undefined || channel === undefined)
    throw new TypeError(`No user ${wanted.userId} in ${wanted.channelId}`);
  const source = world.messages.get(wanted.sourceMessageId ?? '');
  const server = world.elsewhere ?? guild.id;
  const permissions = String(permissionsOf(guild, wanted.userId, channel.id));
  const payload = {
    id,
    token,
    type: wanted.type,
    version: 1,
    application_id: world.applicationId,
    data: wanted.data,
    guild_id: server,
    guild: { id: server, features: [], locale: Locale.EnglishUS },
    guild_locale: Locale.EnglishUS,
    locale: (user.locale as Locale | undefined) ?? Locale.EnglishUS,
    channel: Object.assign({}, channel, { permissions, ...(world.elsewhere !== null && { id: server }) }),
    channel_id: world.elsewhere ?? channel.id,
    member: { ...member, user, permissions },
    ...(source !== undefined && { message: source.payload }),
    app_permissions: String(permissionsOf(guild, world.bot.id, channel.id)),
    entitlements: [],
    authorizing_integration_owners: { 0: server },
    context: InteractionContextType.Guild,
    attachment_size_limit: ATTACHMENT_SIZE_LIMIT,
  } satisfies APIBaseInteraction<InteractionType, unknown>;
  return payload as APIInteraction;
}
