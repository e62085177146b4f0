import { ApplicationFlags, RESTJSONErrorCodes } from 'discord-api-types/v10';
import { discordError } from '../discordError.js';
import { isThread } from '../state/guild.js';
import { guildPayload } from '../state/guildPayload.js';
import type { World } from '../state/world.js';
import { requireGuild } from './access.js';
import { ok, param, type Route } from './restRequest.js';

/** Users, the application, and the guild with its channels, roles and members. */
export const guildRoutes: readonly Route[] = [
  { method: 'GET', path: '/users/@me', handle: ({ world }) => ok(world.bot) },
  {
    method: 'GET',
    path: '/users/@me/guilds',
    handle: ({ world }) => ok(world.guild.hasBot ? [guildPayload(world.guild)] : []),
  },
  {
    method: 'GET',
    path: '/users/:user',
    handle: (request) => {
      const user = request.world.users.get(param(request, 'user'));
      if (user === undefined) throw discordError(RESTJSONErrorCodes.UnknownUser);
      return ok(user);
    },
  },
  { method: 'GET', path: '/applications/@me', handle: ({ world }) => ok(application(world)) },
  { method: 'GET', path: '/oauth2/applications/@me', handle: ({ world }) => ok(application(world)) },
  {
    method: 'GET',
    path: '/guilds/:guild',
    handle: (request) => {
      requireGuild(request);
      return ok(guildPayload(request.world.guild));
    },
  },
  {
    method: 'GET',
    path: '/guilds/:guild/channels',
    handle: (request) => {
      requireGuild(request);
      return ok([...request.world.guild.channels.values()].filter((each) => !isThread(each)));
    },
  },
  {
    method: 'GET',
    path: '/guilds/:guild/threads/active',
    handle: (request) => {
      requireGuild(request);
      const threads = [...request.world.guild.channels.values()].filter(isThread);
      return ok({ threads: threads.filter((each) => each.thread_metadata?.archived !== true), members: [] });
    },
  },
  {
    method: 'GET',
    path: '/guilds/:guild/roles',
    handle: (request) => {
      requireGuild(request);
      return ok([...request.world.guild.roles.values()]);
    },
  },
  {
    method: 'GET',
    path: '/guilds/:guild/members/:user',
    handle: (request) => {
      requireGuild(request);
      const member = request.world.guild.members.get(param(request, 'user'));
      if (member === undefined) throw discordError(RESTJSONErrorCodes.UnknownMember);
      return ok(member);
    },
  },
];

function application(world: World) {
  return {
    id: world.applicationId,
    name: world.bot.username,
    description: '',
    icon: null,
    bot: world.bot,
    bot_public: false,
    bot_require_code_grant: false,
    flags: ApplicationFlags.ApplicationCommandBadge,
    owner: world.users.get(world.guild.ownerId),
    team: null,
    verify_key: '',
    summary: '',
  };
}
