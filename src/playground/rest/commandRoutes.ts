import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import { discordError } from '../discordError.js';
import { commandBody, commandList } from '../validation/commandBody.js';
import { parseBody } from '../validation/formErrors.js';
import { requireGuild } from './access.js';
import { noContent, ok, param, type RestAnswer, type RestRequest, type Route } from './restRequest.js';

const SCOPES = ['/applications/:application/commands', '/applications/:application/guilds/:guild/commands'];

/** Registering commands, for everywhere and for one guild. */
export const commandRoutes: readonly Route[] = SCOPES.flatMap((scope): Route[] => [
  { method: 'GET', path: scope, handle: (request) => ok(request.world.commands.inScope(scopeOf(request))) },
  { method: 'PUT', path: scope, handle: replaceAll },
  { method: 'POST', path: scope, handle: create },
  { method: 'GET', path: `${scope}/:command`, handle: (request) => ok(requireCommand(request)) },
  { method: 'PATCH', path: `${scope}/:command`, handle: change },
  { method: 'DELETE', path: `${scope}/:command`, handle: remove },
  ...(scope.includes(':guild')
    ? [{ method: 'GET', path: `${scope}/permissions`, handle: () => ok([]) }]
    : []),
]).sort((a, b) => Number(a.path.endsWith(':command')) - Number(b.path.endsWith(':command')));

function replaceAll(request: RestRequest): RestAnswer {
  const scope = scopeOf(request);
  const commands = request.world.commands.replace(scope, parseBody(commandList, request.body));
  request.world.changed.emit({ kind: 'state' });
  return ok(commands);
}

function create(request: RestRequest): RestAnswer {
  const { command, isNew } = request.world.commands.put(
    scopeOf(request),
    parseBody(commandBody, request.body),
  );
  request.world.changed.emit({ kind: 'state' });
  return ok(command, isNew ? 201 : 200);
}

function change(request: RestRequest): RestAnswer {
  const old = requireCommand(request);
  const body = parseBody(commandBody, { ...old, ...(request.body as object), type: old.type });
  if (body.name !== old.name) request.world.commands.delete(old.id);
  const { command } = request.world.commands.put(scopeOf(request), body);
  request.world.changed.emit({ kind: 'state' });
  return ok(command);
}

function remove(request: RestRequest): RestAnswer {
  request.world.commands.delete(requireCommand(request).id);
  request.world.changed.emit({ kind: 'state' });
  return noContent;
}

function requireCommand(request: RestRequest) {
  const scope = scopeOf(request);
  const command = request.world.commands.get(param(request, 'command'));
  if (command === undefined || (command.guild_id ?? null) !== scope)
    throw discordError(RESTJSONErrorCodes.UnknownApplicationCommand);
  return command;
}

/** The guild the commands are for, or null for everywhere. */
function scopeOf(request: RestRequest): string | null {
  if (param(request, 'application') !== request.world.applicationId)
    throw discordError(RESTJSONErrorCodes.UnknownApplication);
  const guild = request.params.get('guild');
  if (guild === undefined) return null;
  requireGuild(request);
  return guild;
}
