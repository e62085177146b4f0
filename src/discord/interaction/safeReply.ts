import { setTimeout as delay } from 'node:timers/promises';
import {
  DiscordAPIError,
  HTTPError,
  RESTJSONErrorCodes,
  type InteractionEditReplyOptions,
  type Message,
} from 'discord.js';
import type { Logger } from 'pino';

/** The parts of an interaction that this needs. */
export interface Editable {
  readonly id: string;
  editReply(options: InteractionEditReplyOptions): Promise<Message>;
}

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
 * Edits the reply, once more after a failure of Discord's servers, whose own retries have no pause. Null when the
 * interaction is gone, which is logged; never throws for it.
 */
export async function editReply(
  interaction: Editable,
  body: InteractionEditReplyOptions,
  log: Logger,
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

export function isGone(error: unknown): boolean {
  return error instanceof DiscordAPIError && GONE.has(error.code);
}

function isServerFailure(error: unknown): boolean {
  if (error instanceof HTTPError) return error.status >= 500;
  return error instanceof Error && /fetch failed|ECONN|socket|other side closed/iu.test(error.message);
}
