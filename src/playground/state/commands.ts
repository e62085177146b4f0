import { type APIApplicationCommand, ApplicationCommandType } from 'discord-api-types/v10';
import type { CommandBody } from '../validation/commandBody.js';
import { withoutNulls } from './withoutNulls.js';

export type CommandType =
  ApplicationCommandType.ChatInput | ApplicationCommandType.User | ApplicationCommandType.Message;

/** The commands an application has registered, for everywhere (scope null) or for one guild. */
export interface CommandStore {
  /** Ids of commands that an administrator opened to everyone, whatever their default permissions say. */
  readonly openedToEveryone: Set<string>;
  all(): APIApplicationCommand[];
  inScope(guildId: string | null): APIApplicationCommand[];
  get(id: string): APIApplicationCommand | undefined;
  /** Null for none; a guild's own comes before one for everywhere. */
  named(name: string, type: CommandType): APIApplicationCommand | null;
  /** Registers a command; one of the same type and name in the scope is replaced and keeps its id. */
  put(guildId: string | null, body: CommandBody): { command: APIApplicationCommand; isNew: boolean };
  /** Makes the scope hold exactly these commands. */
  replace(guildId: string | null, bodies: readonly CommandBody[]): APIApplicationCommand[];
  delete(id: string): void;
}

export function createCommands(applicationId: string, nextId: () => string): CommandStore {
  const commands = new Map<string, APIApplicationCommand>();
  const all = () => [...commands.values()];
  const inScope = (guildId: string | null) => all().filter((each) => (each.guild_id ?? null) === guildId);

  function put(guildId: string | null, body: CommandBody) {
    const old = inScope(guildId).find((each) => each.type === body.type && each.name === body.name);
    const command = {
      ...withoutNulls(body),
      id: old?.id ?? nextId(),
      application_id: applicationId,
      version: nextId(),
      description: body.description ?? '',
      default_member_permissions: body.default_member_permissions ?? null,
      nsfw: body.nsfw ?? false,
      ...(guildId !== null && { guild_id: guildId }),
    } as APIApplicationCommand;
    commands.set(command.id, command);
    return { command, isNew: old === undefined };
  }

  return {
    openedToEveryone: new Set(),
    all,
    inScope,
    get: (id) => commands.get(id),
    named(name, type) {
      const found = all().filter((each) => each.name === name && each.type === type);
      return found.find((each) => each.guild_id !== undefined) ?? found[0] ?? null;
    },
    put,
    replace(guildId, bodies) {
      const kept = bodies.map((body) => put(guildId, body).command);
      for (const old of inScope(guildId)) if (!kept.includes(old)) commands.delete(old.id);
      return kept;
    },
    delete: (id) => void commands.delete(id),
  };
}
