import { type APIApplicationCommand, ApplicationCommandType } from 'discord-api-types/v10';
import type { CommandBody } from '../validation/commandBody.js';
import { withoutNulls } from './withoutNulls.js';

export type CommandType =
  ApplicationCommandType.ChatInput | ApplicationCommandType.User | ApplicationCommandType.Message;

/** The commands an application has registered, for everywhere (scope null) or for one guild. */
export class CommandStore {
  readonly #commands = new Map<string, APIApplicationCommand>();
  /** Ids of commands that an administrator opened to everyone, whatever their default permissions say. */
  readonly openedToEveryone = new Set<string>();

  constructor(
    private readonly applicationId: string,
    private readonly nextId: () => string,
  ) {}

  all(): APIApplicationCommand[] {
    return [...this.#commands.values()];
  }

  inScope(guildId: string | null): APIApplicationCommand[] {
    return this.all().filter((each) => (each.guild_id ?? null) === guildId);
  }

  get(id: string): APIApplicationCommand | undefined {
    return this.#commands.get(id);
  }

  named(name: string, type: CommandType): APIApplicationCommand | undefined {
    const found = this.all().filter((each) => each.name === name && each.type === type);
    return found.find((each) => each.guild_id !== undefined) ?? found[0];
  }

  /** Registers a command; one of the same type and name in the scope is replaced and keeps its id. */
  put(guildId: string | null, body: CommandBody): { command: APIApplicationCommand; isNew: boolean } {
    const old = this.inScope(guildId).find((each) => each.type === body.type && each.name === body.name);
    const command = {
      ...withoutNulls(body),
      id: old?.id ?? this.nextId(),
      application_id: this.applicationId,
      version: this.nextId(),
      description: body.description ?? '',
      default_member_permissions: body.default_member_permissions ?? null,
      nsfw: body.nsfw ?? false,
      ...(guildId !== null && { guild_id: guildId }),
    } as APIApplicationCommand;
    this.#commands.set(command.id, command);
    return { command, isNew: !old };
  }

  /** Makes the scope hold exactly these commands. */
  replace(guildId: string | null, bodies: readonly CommandBody[]): APIApplicationCommand[] {
    const kept = bodies.map((body) => this.put(guildId, body).command);
    for (const old of this.inScope(guildId)) if (!kept.includes(old)) this.#commands.delete(old.id);
    return kept;
  }

  delete(id: string): void {
    this.#commands.delete(id);
  }
}
