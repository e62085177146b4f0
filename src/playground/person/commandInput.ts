import {
  type APIApplicationCommand,
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOption,
  ApplicationCommandOptionType as Type,
} from 'discord-api-types/v10';
import { RefusedError } from '../errors.js';

/** One option of an interaction's data, with nested ones of a subcommand. */
export interface OptionData {
  name: string;
  type: Type;
  value?: string | number | boolean;
  focused?: boolean;
  options?: OptionData[];
}

/** The options a command takes once its subcommands are chosen, such as `["set"]` of `/briefing set`. */
export function valueOptions(
  command: APIApplicationCommand,
  subcommands: readonly string[],
): APIApplicationCommandBasicOption[] {
  let options: APIApplicationCommandOption[] = command.options ?? [];
  for (const name of subcommands) {
    const chosen = options.find((each) => each.name === name);
    if (chosen?.type !== Type.Subcommand && chosen?.type !== Type.SubcommandGroup)
      throw new RefusedError(`/${command.name} has no subcommand ${name}.`, 404);
    options = chosen.options ?? [];
  }
  if (options.some((each) => each.type === Type.Subcommand || each.type === Type.SubcommandGroup))
    throw new RefusedError(`/${[command.name, ...subcommands].join(' ')} needs a subcommand.`);
  return options as APIApplicationCommandBasicOption[];
}

/** Wraps values in the subcommands they were given to. */
export function nest(
  command: APIApplicationCommand,
  subcommands: readonly string[],
  values: OptionData[],
): OptionData[] {
  const [name, ...deeper] = subcommands;
  if (name === undefined) return values;
  const type = deeper.length === 0 ? Type.Subcommand : Type.SubcommandGroup;
  return [{ name, type, options: nest(command, deeper, values) }];
}

/** The value as Discord's client would send it, or a refusal that says what is wrong with it. */
export function readValue(
  option: APIApplicationCommandBasicOption,
  given: unknown,
): string | number | boolean {
  const refuse = (reason: string): never => {
    throw new RefusedError(`Option ${option.name}: ${reason}.`);
  };
  switch (option.type) {
    case Type.String: {
      const value = typeof given === 'string' ? given : refuse('must be text');
      if (value.length < Math.max(1, option.min_length ?? 0)) refuse('is too short');
      if (value.length > (option.max_length ?? 6000)) refuse('is too long');
      return oneOf(option.choices, value) ?? refuse('is not one of the choices');
    }
    case Type.Integer:
    case Type.Number: {
      const value = typeof given === 'boolean' || given === '' ? Number.NaN : Number(given);
      if (!Number.isFinite(value)) refuse('must be a number');
      if (option.type === Type.Integer && !Number.isInteger(value)) refuse('must be a whole number');
      if (value < (option.min_value ?? -Infinity)) refuse(`must be ${option.min_value} or more`);
      if (value > (option.max_value ?? Infinity)) refuse(`must be ${option.max_value} or less`);
      return oneOf(option.choices, value) ?? refuse('is not one of the choices');
    }
    case Type.Boolean:
      if (given === true || given === 'true') return true;
      if (given === false || given === 'false') return false;
      return refuse('must be true or false');
    default:
      return typeof given === 'string' ? given : refuse('must be an id');
  }
}

/** The value itself, also when a choice was given by its name; null when it is none of them. */
function oneOf<Value extends string | number>(
  choices: readonly { name: string; value: Value }[] | undefined,
  value: Value,
): Value | null {
  if (choices === undefined || choices.length === 0) return value;
  return choices.find((each) => each.value === value || each.name === String(value))?.value ?? null;
}
