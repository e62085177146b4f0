import { AllowedMentionsTypes, MessageFlags } from 'discord-api-types/v10';
import { z } from 'zod';
import { hasFlag } from '../flags.js';
import { components } from './components.js';
import { embeds } from './embeds.js';
import { integer, list, maybe, snowflake, text } from './fields.js';
import { refuse } from './formErrors.js';

const allowedMentions = z
  .object({
    parse: maybe(
      list(
        z.enum([AllowedMentionsTypes.Role, AllowedMentionsTypes.User, AllowedMentionsTypes.Everyone]),
        0,
        3,
      ),
    ),
    roles: maybe(list(snowflake, 0, 100)),
    users: maybe(list(snowflake, 0, 100)),
    replied_user: maybe(z.boolean()),
  })
  .superRefine((value, context) => {
    for (const kind of ['roles', 'users'] as const) {
      if ((value[kind] ?? []).length > 0 && (value.parse ?? []).some((each) => each === kind))
        refuse(
          context,
          'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
          `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`,
        );
    }
  });

const attachment = z.object({
  id: snowflake,
  filename: maybe(text(1, 1024)),
  description: maybe(text(0, 1024)),
});

const shown = {
  content: maybe(text(0, 2000)),
  embeds: maybe(embeds),
  components: maybe(components),
  allowed_mentions: maybe(allowedMentions),
  attachments: maybe(list(attachment, 0, 10)),
  flags: maybe(flags()),
};

/** What a message may say when it is edited. */
export const messageEdit = z.object(shown);

/** What a message may say when it is sent, also as the answer to an interaction. */
export const messageBody = z.object({
  ...shown,
  tts: maybe(z.boolean()),
  nonce: maybe(z.union([z.int(), text(0, 25)])),
  enforce_nonce: maybe(z.boolean()),
  message_reference: maybe(
    z.object({
      type: maybe(z.literal(0)),
      message_id: snowflake,
      channel_id: maybe(snowflake),
      guild_id: maybe(snowflake),
      fail_if_not_exists: maybe(z.boolean()),
    }),
  ),
  poll: unsupported('A poll').optional(),
});

export type MessageBody = z.infer<typeof messageBody>;
export type MessageEdit = z.infer<typeof messageEdit>;

/** Components V2 are not drawn by the playground, so the flag that asks for them is refused. */
function flags(): z.ZodType<number> {
  return integer(0, Number.MAX_SAFE_INTEGER).superRefine((value, context) => {
    if (hasFlag(value, MessageFlags.IsComponentsV2))
      refuse(context, 'PLAYGROUND_UNSUPPORTED', 'Components V2 are not part of the playground.');
  });
}

function unsupported(what: string): z.ZodType {
  return z.unknown().superRefine((value, context) => {
    if (value !== undefined && value !== null)
      refuse(context, 'PLAYGROUND_UNSUPPORTED', `${what} is not part of the playground.`);
  });
}
