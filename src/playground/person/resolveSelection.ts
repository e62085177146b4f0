import {
  type APIInteractionDataResolved,
  type APISelectMenuComponent,
  ApplicationCommandOptionType as OptionType,
  ComponentType,
} from 'discord-api-types/v10';
import { RefusedError } from '../errors.js';
import type { World } from '../state/world.js';
import { resolveIds } from './resolved.js';

const optionTypes = {
  [ComponentType.UserSelect]: OptionType.User,
  [ComponentType.RoleSelect]: OptionType.Role,
  [ComponentType.MentionableSelect]: OptionType.Mentionable,
  [ComponentType.ChannelSelect]: OptionType.Channel,
} as const;

/** Checks what was chosen from a select, and resolves the ids of the menus that Discord fills itself. */
export function resolveSelection(
  world: World,
  select: APISelectMenuComponent,
  values: readonly string[],
): { resolved?: APIInteractionDataResolved } {
  const fewest = select.min_values ?? 1;
  const most = select.max_values ?? 1;
  if (values.length < fewest || values.length > most)
    throw new RefusedError(`Choose ${fewest} to ${most} of ${select.custom_id}.`);
  if (select.type === ComponentType.StringSelect) {
    const unknown = values.find((value) => !select.options.some((each) => each.value === value));
    if (unknown !== undefined) throw new RefusedError(`${select.custom_id} has no option ${unknown}.`);
    return {};
  }
  const type = optionTypes[select.type];
  return {
    resolved: resolveIds(
      world,
      values.map((value) => ({ name: select.custom_id, type, value })),
    ),
  };
}
