import {
  ApplicationCommandAutocompleteCallbackRequestSchema,
  ApplicationCommandUpdateRequestSchema,
  CreateForumThreadRequestSchema,
  CreateMessageInteractionCallbackRequestSchema,
  CreatePrivateChannelRequestSchema,
  IncomingWebhookRequestPartialSchema,
  IncomingWebhookUpdateRequestPartialSchema,
  MessageCreateRequestSchema,
  MessageEditRequestPartialSchema,
  ModalInteractionCallbackRequestSchema,
  UpdateMessageInteractionCallbackRequestSchema,
} from 'discord-api-spec/zod';
import { z } from 'zod';
import type { LoggedRequest } from '../../src/playground/playground.js';

type Schema = z.core.$ZodType;

/** What Discord's published OpenAPI description says of the bodies that the bot sends: method, path, schema. */
const BODIES: readonly (readonly [method: string, path: RegExp, schema: Schema])[] = [
  [
    'POST',
    /^\/interactions\/\d+\/TOKEN\/callback$/u,
    z.union([
      CreateMessageInteractionCallbackRequestSchema,
      UpdateMessageInteractionCallbackRequestSchema,
      ApplicationCommandAutocompleteCallbackRequestSchema,
      ModalInteractionCallbackRequestSchema,
    ]),
  ],
  [
    'PATCH',
    /^\/webhooks\/\d+\/TOKEN\/messages\/(?:@original|\d+)$/u,
    IncomingWebhookUpdateRequestPartialSchema,
  ],
  ['POST', /^\/webhooks\/\d+\/TOKEN$/u, IncomingWebhookRequestPartialSchema],
  ['POST', /^\/channels\/\d+\/messages$/u, MessageCreateRequestSchema],
  ['PATCH', /^\/channels\/\d+\/messages\/\d+$/u, MessageEditRequestPartialSchema],
  ['POST', /^\/channels\/\d+\/threads$/u, CreateForumThreadRequestSchema],
  ['POST', /^\/users\/@me\/channels$/u, CreatePrivateChannelRequestSchema],
  [
    'PUT',
    /^\/applications\/\d+\/(?:guilds\/\d+\/)?commands$/u,
    z.array(ApplicationCommandUpdateRequestSchema),
  ],
];

/** Why Discord's published description refuses a request of the bot, in words; null where it takes it. */
export function publishedFault({ method, path, body }: LoggedRequest): string | null {
  if (body === null) return null;
  const schema = BODIES.find(([verb, place]) => verb === method && place.test(path))?.[2];
  if (schema === undefined) return `${method} ${path}: no schema is known for its body`;
  const read = z.safeParse(schema, asDescribed(body));
  return read.success ? null : `${method} ${path}: ${z.prettifyError(read.error)}\n${JSON.stringify(body)}`;
}

/**
 * The description has permissions as a number, Discord's reference as a string of its digits, which discord.js sends
 * and Discord takes.
 */
function asDescribed(body: unknown): unknown {
  if (!Array.isArray(body)) return body;
  return body.map((command: Record<string, unknown>) => {
    const rights = command['default_member_permissions'];
    return typeof rights === 'string' && /^\d+$/u.test(rights)
      ? { ...command, default_member_permissions: Number(rights) }
      : command;
  });
}
