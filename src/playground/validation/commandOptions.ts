import { ApplicationCommandOptionType as Type } from 'discord-api-types/v10';
import { z } from 'zod';
import { choice } from './autocompleteBody.js';
import { integer, list, localized, maybe, text } from './fields.js';
import { refuse } from './formErrors.js';

const MAX_OPTIONS = 25;
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

/** The name of a slash command or option: 1 to 32 letters, digits, `-`, `_`, nothing in capitals. */
export const slashName = z.string().superRefine((value, context) => {
  if (value.length < 1 || value.length > 32)
    refuse(context, 'BASE_TYPE_BAD_LENGTH', 'Must be between 1 and 32 in length.');
  else if (!NAME.test(value) || value !== value.toLowerCase())
    refuse(context, 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid');
});

/** What is read before somebody chooses a command or an option. */
export const description = text(1, 100);

type FieldsOfTypes = readonly [fields: readonly string[], types: readonly Type[]];

/** What only some types of options take. */
const ONLY_FOR = [
  [
    ['choices', 'autocomplete'],
    [Type.String, Type.Integer, Type.Number],
  ],
  [['min_length', 'max_length'], [Type.String]],
  [
    ['min_value', 'max_value'],
    [Type.Integer, Type.Number],
  ],
  [['channel_types'], [Type.Channel]],
] as const satisfies readonly FieldsOfTypes[];

const base = {
  name: slashName,
  name_localizations: localized(slashName),
  description,
  description_localizations: localized(description),
};

const value = z
  .object({
    ...base,
    type: z.literal([
      Type.String,
      Type.Integer,
      Type.Boolean,
      Type.User,
      Type.Channel,
      Type.Role,
      Type.Mentionable,
      Type.Number,
      Type.Attachment,
    ]),
    required: maybe(z.boolean()),
    choices: maybe(list(choice, 0, MAX_OPTIONS)),
    autocomplete: maybe(z.boolean()),
    min_length: maybe(integer(0, 6000)),
    max_length: maybe(integer(1, 6000)),
    min_value: maybe(z.number()),
    max_value: maybe(z.number()),
    channel_types: maybe(z.array(z.int())),
  })
  .superRefine((option, context) => {
    if (option.autocomplete === true && (option.choices?.length ?? 0) > 0)
      refuse(
        context,
        'APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE',
        'Choices and autocomplete cannot be set on the same option',
        ['autocomplete'],
      );
    for (const [fields, types] of ONLY_FOR) {
      for (const field of fields) {
        if (option[field] != null && !(types as readonly Type[]).includes(option.type))
          refuse(context, 'BASE_TYPE_INVALID', `Options of type ${option.type} have no ${field}.`, [field]);
      }
    }
    for (const [least, most] of [
      ['min_length', 'max_length'],
      ['min_value', 'max_value'],
    ] as const) {
      if ((option[least] ?? -Infinity) > (option[most] ?? Infinity))
        refuse(context, 'BASE_TYPE_INVALID', `${least} is over ${most}.`, [least]);
    }
    const isText = option.type === Type.String;
    for (const [index, each] of (option.choices ?? []).entries()) {
      if ((typeof each.value === 'string') !== isText)
        refuse(
          context,
          isText ? 'STRING_TYPE_CONVERT' : 'NUMBER_TYPE_COERCE',
          `Could not interpret "${each.value}" as ${isText ? 'string' : 'number'}.`,
          ['choices', index, 'value'],
        );
    }
  });

const subcommand = z.object({
  ...base,
  type: z.literal(Type.Subcommand),
  options: maybe(options(z.discriminatedUnion('type', [value]))),
});

const subcommandGroup = z.object({
  ...base,
  type: z.literal(Type.SubcommandGroup),
  options: maybe(options(z.discriminatedUnion('type', [subcommand]))),
});

/** The options of a command: 25 at most, required ones first, no name twice, subcommands not beside values. */
export const commandOptions = options(
  z.discriminatedUnion('type', [value, subcommand, subcommandGroup]),
).superRefine((all, context) => {
  const kinds = new Set(all.map((each) => isSubcommand(each.type)));
  if (kinds.size > 1)
    refuse(
      context,
      'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
      'Sub-command and sub-command group option types are mutually exclusive to all other types',
    );
});

function isSubcommand(type: Type): boolean {
  return type === Type.Subcommand || type === Type.SubcommandGroup;
}

function options<Option extends { name: string; required?: boolean | null | undefined }>(
  option: z.ZodType<Option>,
): z.ZodType<Option[]> {
  return list(option, 0, MAX_OPTIONS).superRefine((all, context) => {
    const seen = new Set<string>();
    let optionalSeen = false;
    for (const [index, each] of all.entries()) {
      if (seen.has(each.name))
        refuse(context, 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_IN_USE', 'Option name already used', [
          index,
          'name',
        ]);
      if (each.required === true && optionalSeen)
        refuse(
          context,
          'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
          'Required options must be placed before non-required options',
          [index],
        );
      seen.add(each.name);
      optionalSeen ||= each.required !== true;
    }
  });
}
