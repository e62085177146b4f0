import { ComponentType } from 'discord-api-types/v10';
import { z } from 'zod';
import { customId, emoji } from './buttons.js';
import { integer, list, maybe, snowflake, text } from './fields.js';
import { refuse } from './formErrors.js';

const MAX_OPTIONS = 25;

const common = {
  custom_id: customId,
  placeholder: maybe(text(0, 150)),
  min_values: maybe(integer(0, MAX_OPTIONS)),
  max_values: maybe(integer(1, MAX_OPTIONS)),
  disabled: maybe(z.boolean()),
  required: maybe(z.boolean()),
};

/** A menu of the bot's own options. There must be as many as `max_values` lets a member choose. */
export const stringSelect = z
  .object({
    type: z.literal(ComponentType.StringSelect),
    ...common,
    options: z.array(
      z.object({
        label: text(1, 100),
        value: text(1, 100),
        description: maybe(text(0, 100)),
        emoji: maybe(emoji),
        default: maybe(z.boolean()),
      }),
    ),
  })
  .superRefine((value, context) => {
    checkCounts(value, context);
    const chosen = value.options.filter((option) => option.default === true).length;
    if (chosen > (value.max_values ?? 1))
      refuse(context, 'BASE_TYPE_INVALID', 'There are more default options than may be chosen.', ['options']);
    const fewest = Math.max(1, value.min_values ?? 1, value.max_values ?? 1);
    if (value.options.length < fewest || value.options.length > MAX_OPTIONS)
      refuse(context, 'BASE_TYPE_BAD_LENGTH', `Must be between ${fewest} and ${MAX_OPTIONS} in length.`, [
        'options',
      ]);
    const seen = new Set<string>();
    for (const [index, option] of value.options.entries()) {
      if (seen.has(option.value))
        refuse(
          context,
          'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
          'The specified option value is already used',
          ['options', index],
        );
      seen.add(option.value);
    }
  });

/** A menu that Discord fills itself: users, roles, both, or channels. */
function autoSelect<Type extends ComponentType>(type: Type) {
  return z
    .object({
      type: z.literal(type),
      ...common,
      channel_types: maybe(list(z.int(), 0, 20)),
      default_values: maybe(list(z.object({ id: snowflake, type: z.string() }), 0, MAX_OPTIONS)),
    })
    .superRefine((value, context) => {
      checkCounts(value, context);
    });
}

interface Counts {
  readonly min_values?: number | null | undefined;
  readonly max_values?: number | null | undefined;
}

function checkCounts({ min_values: least, max_values: most }: Counts, context: z.RefinementCtx): void {
  if ((least ?? 1) > (most ?? 1))
    refuse(context, 'BASE_TYPE_INVALID', 'min_values is over max_values.', ['min_values']);
}

export const userSelect = autoSelect(ComponentType.UserSelect);
export const roleSelect = autoSelect(ComponentType.RoleSelect);
export const mentionableSelect = autoSelect(ComponentType.MentionableSelect);
export const channelSelect = autoSelect(ComponentType.ChannelSelect);
