import { ButtonStyle, ComponentType, type APIButtonComponentWithCustomId } from 'discord.js';
import type { ComponentRow } from '../format/messageBody.js';

/** The parts of a custom id, 100 characters at most together. */
export function customId(...parts: readonly string[]): string {
  return parts.join(':');
}

export function button(
  label: string,
  id: string,
  style: APIButtonComponentWithCustomId['style'] = ButtonStyle.Secondary,
): APIButtonComponentWithCustomId {
  return { type: ComponentType.Button, style, label, custom_id: id };
}

/** Rows of at most five buttons; a row without any is left out. */
export function rows(...buttons: readonly (readonly APIButtonComponentWithCustomId[])[]): ComponentRow[] {
  return buttons
    .filter((row) => row.length > 0)
    .map((row) => ({ type: ComponentType.ActionRow, components: [...row] }));
}
