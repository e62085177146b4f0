import { ApplicationCommandType as Type } from 'discord-api-types/v10';
import { z } from 'zod';
import { commandOptions, description, slashName } from './commandOptions.js';
import { list, localized, maybe, text } from './fields.js';
import { refuse } from './formErrors.js';

/** Over names, descriptions and choices of a command with all its options, each in its longest language. */
const COMMAND_TOTAL_CHARACTERS = 8000;
const MAX_COMMANDS = { [Type.ChatInput]: 100, [Type.User]: 15, [Type.Message]: 15 } as const;

const permissions = z.string().regex(/^\d+$/, 'Must be a string of digits.');

const common = {
  default_member_permissions: maybe(permissions),
  dm_permission: maybe(z.boolean()),
  nsfw: maybe(z.boolean()),
  contexts: maybe(z.array(z.literal([0, 1, 2]))),
  integration_types: maybe(z.array(z.literal([0, 1]))),
};

const slash = z
  .object({
    type: z.literal(Type.ChatInput),
    ...common,
    name: slashName,
    name_localizations: localized(slashName),
    description,
    description_localizations: localized(description),
    options: maybe(commandOptions),
  })
  .superRefine((command, context) => {
    const total = totalCharacters(command);
    if (total > COMMAND_TOTAL_CHARACTERS)
      refuse(
        context,
        'APPLICATION_COMMAND_TOO_LARGE',
        `Command exceeds maximum size (${COMMAND_TOTAL_CHARACTERS})`,
      );
  });

const menuName = text(1, 32);

const menu = z.object({
  type: z.literal([Type.User, Type.Message]),
  ...common,
  name: menuName,
  name_localizations: localized(menuName),
  description: maybe(text(0, 0)),
  options: maybe(list(z.never(), 0, 0)),
});

/** One command as it is registered; without a type it is a slash command. */
export const commandBody = z.preprocess(
  (body) => (isRecord(body) && body['type'] == null ? { ...body, type: Type.ChatInput } : body),
  z.discriminatedUnion('type', [slash, menu]),
);

export type CommandBody = z.infer<typeof commandBody>;

/** All commands of a scope: a limited number of each type, and no name twice within a type. */
export const commandList = z.array(commandBody).superRefine((commands, context) => {
  const seen = new Set<string>();
  for (const [index, { type, name }] of commands.entries()) {
    if (seen.has(`${type} ${name}`))
      refuse(context, 'APPLICATION_COMMANDS_DUPLICATE_NAME', 'Application command names must be unique', [
        index,
        'name',
      ]);
    seen.add(`${type} ${name}`);
  }
  for (const [type, maximum] of Object.entries(MAX_COMMANDS)) {
    if (commands.filter((each) => each.type === Number(type)).length > maximum)
      refuse(context, 'BASE_TYPE_MAX_LENGTH', `Must be ${maximum} or fewer in length.`);
  }
});

function totalCharacters(part: unknown): number {
  if (Array.isArray(part)) return part.reduce<number>((sum, each) => sum + totalCharacters(each), 0);
  if (!isRecord(part)) return 0;
  return (
    longest(part['name'], part['name_localizations']) +
    longest(part['description'], part['description_localizations']) +
    longest(part['value'], null) +
    totalCharacters(part['options']) +
    totalCharacters(part['choices'])
  );
}

/** Of a text and what it is in other languages, only the longest counts. */
function longest(text: unknown, localizations: unknown): number {
  const all = [text, ...(isRecord(localizations) ? Object.values(localizations) : [])];
  return Math.max(...all.map((each) => (typeof each === 'string' ? each.length : 0)));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
