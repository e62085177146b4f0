import { InteractionResponseType as Type, InteractionType } from 'discord-api-types/v10';
import { z } from 'zod';
import { invalidFormBody } from '../discordError.js';
import { autocompleteBody } from '../validation/autocompleteBody.js';
import { maybe } from '../validation/fields.js';
import { parseBody } from '../validation/formErrors.js';
import { messageBody, messageEdit } from '../validation/messageBody.js';
import { modalBody } from '../validation/modalBody.js';
import type { Interaction } from './interaction.js';

const callback = z.discriminatedUnion('type', [
  z.object({ type: z.literal(Type.ChannelMessageWithSource), data: messageBody }),
  z.object({
    type: z.literal(Type.DeferredChannelMessageWithSource),
    data: maybe(z.object({ flags: maybe(z.int()) })),
  }),
  z.object({ type: z.literal(Type.DeferredMessageUpdate) }),
  z.object({ type: z.literal(Type.UpdateMessage), data: messageEdit }),
  z.object({ type: z.literal(Type.ApplicationCommandAutocompleteResult), data: autocompleteBody }),
  z.object({ type: z.literal(Type.Modal), data: modalBody }),
]);

export type Callback = z.infer<typeof callback>;

/** The answer to an interaction; refuses a type that this kind of interaction cannot be answered with. */
export function parseCallback(body: unknown, interaction: Interaction): Callback {
  const parsed = parseBody(callback, body);
  const allowed = allowedTypes(interaction);
  if (!allowed.includes(parsed.type)) {
    const message = `Value must be one of {${allowed.join(', ')}}.`;
    throw invalidFormBody({ type: { _errors: [{ code: 'BASE_TYPE_CHOICES', message }] } });
  }
  return parsed;
}

function allowedTypes({ payload, sourceMessageId }: Interaction): Type[] {
  if (payload.type === InteractionType.ApplicationCommandAutocomplete)
    return [Type.ApplicationCommandAutocompleteResult];
  return [
    Type.ChannelMessageWithSource,
    Type.DeferredChannelMessageWithSource,
    ...(sourceMessageId === null ? [] : [Type.DeferredMessageUpdate, Type.UpdateMessage]),
    ...(payload.type === InteractionType.ModalSubmit ? [] : [Type.Modal]),
  ];
}
