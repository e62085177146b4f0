import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import { z } from 'zod';
import { maybe, snowflake, text, url } from './fields.js';
import { refuse } from './formErrors.js';

export const customId = text(1, 100);

/** An emoji of a server by its id, any other by itself. */
export const emoji = z
  .object({
    id: maybe(snowflake),
    name: maybe(text(1, 32)),
    animated: maybe(z.boolean()),
  })
  .superRefine((value, context) => {
    if (value.id == null && value.name == null)
      refuse(context, 'BASE_TYPE_REQUIRED', 'This field is required', ['name']);
  });

/** A button: a link has an address, every other one a custom id, and each says something. */
export const button = z
  .object({
    type: z.literal(ComponentType.Button),
    style: z.literal([
      ButtonStyle.Primary,
      ButtonStyle.Secondary,
      ButtonStyle.Success,
      ButtonStyle.Danger,
      ButtonStyle.Link,
    ]),
    label: maybe(text(0, 80)),
    emoji: maybe(emoji),
    custom_id: maybe(customId),
    url: maybe(url(['http', 'https', 'discord'], 512)),
    disabled: maybe(z.boolean()),
  })
  .superRefine((value, context) => {
    const isLink = value.style === ButtonStyle.Link;
    const needed = isLink ? value.url : value.custom_id;
    const other = isLink ? value.custom_id : value.url;
    if (needed == null)
      refuse(context, 'BASE_TYPE_REQUIRED', 'This field is required', [isLink ? 'url' : 'custom_id']);
    else if (other != null)
      refuse(context, 'BUTTON_COMPONENT_CUSTOM_ID_AND_URL', 'A custom id and url cannot both be specified');
    if ((value.label ?? '') === '' && (value.emoji ?? null) === null)
      refuse(context, 'BASE_TYPE_REQUIRED', 'This field is required', ['label']);
  });
