import { setTimeout as delay } from 'node:timers/promises';
import {
  DiscordAPIError,
  HTTPError,
  type InteractionEditReplyOptions,
  type Message,
  MessageFlags,
  type RepliableInteraction,
  RESTJSONErrorCodes,
} from 'discord.js';
import type { MessageBody } from '../format/messageBody.js';
import type { InteractionCall } from './call.js';

type RepliableCall = Pick<InteractionCall<RepliableInteraction>, 'interaction' | 'log'>;

/** The interaction or its message is gone; nothing can be shown there any more. */
const GONE = new Set<number | string>([
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
  RESTJSONErrorCodes.InvalidWebhookToken,
  RESTJSONErrorCodes.UnknownMessage,
  RESTJSONErrorCodes.UnknownWebhook,
]);
const RETRY_AFTER_MS = 1_500;

/**
 * Acknowledges an interaction, which Discord wants within three seconds, or refuses it in a sentence and gives false.
 * The reply is for the asker alone, unless it is said to be public.
 */
export async function acknowledge(
  call: RepliableCall,
  refusal: string | null = null,
  { isPublic = false }: { readonly isPublic?: boolean } = {},
): Promise<boolean> {
  if (refusal === null) await call.interaction.deferReply(isPublic ? {} : { flags: MessageFlags.Ephemeral });
  else await refuse(call, refusal);
  return refusal === null;
}

/** A sentence for the asker alone, in place of an acknowledgement. */
export async function refuse({ interaction }: RepliableCall, content: string): Promise<void> {
  await interaction.reply({ content, flags: MessageFlags.Ephemeral });
}

/**
 * Edits the reply, once more after a failure of Discord's servers, whose own retries have no pause. Null when the
 * interaction is gone, which is logged; never throws for it.
 */
export async function editReply(
  { interaction, log }: RepliableCall,
  body: InteractionEditReplyOptions,
): Promise<Message | null> {
  for (let tried = 1; ; tried++) {
    try {
      return await interaction.editReply(body);
    } catch (error) {
      if (tried === 1 && isServerFailure(error)) {
        await delay(RETRY_AFTER_MS);
        continue;
      }
      log.warn(
        { err: error, interaction: interaction.id },
        isGone(error) ? 'interaction has expired' : 'reply failed',
      );
      return null;
    }
  }
}

/** The first message takes the place of "thinking"; the others follow it, all for the asker alone. */
export async function replyInPages(
  call: RepliableCall,
  [first, ...others]: readonly MessageBody[],
): Promise<void> {
  if (first === undefined || (await editReply(call, first)) === null) return;
  const { interaction, log } = call;
  for (const { content, ...body } of others) {
    await interaction
      .followUp({ ...body, ...(content !== '' && { content }), flags: MessageFlags.Ephemeral })
      .catch((error: unknown) =>
        log.warn({ err: error, interaction: interaction.id }, 'could not send another page of a reply'),
      );
  }
}

export function isGone(error: unknown): boolean {
  return error instanceof DiscordAPIError && GONE.has(error.code);
}

function isServerFailure(error: unknown): boolean {
  if (error instanceof HTTPError) return error.status >= 500;
  return error instanceof Error && /fetch failed|ECONN|socket|other side closed/iu.test(error.message);
}
