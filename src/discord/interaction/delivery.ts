import { setTimeout as delay } from 'node:timers/promises';
import { DiscordAPIError, HTTPError, RESTJSONErrorCodes } from 'discord.js';
import { codeOf } from '../../errors.js';

/** The interaction or its message is gone; nothing can be shown there any more. */
const GONE = new Set<number | string>([
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
  RESTJSONErrorCodes.InvalidWebhookToken,
  RESTJSONErrorCodes.UnknownMessage,
  RESTJSONErrorCodes.UnknownWebhook,
]);
/** Before the second attempt, the third and so on; discord.js's own attempts have no pause. */
const WAITS_MS = [1_000, 3_000, 10_000, 30_000, 60_000] as const;
/** Discord wants an acknowledgement within three seconds. */
const ACKNOWLEDGEMENT_WAITS_MS = [300, 900] as const;

/** Sends what may be sent twice, and again for some minutes while Discord or the network fails. */
export async function deliver<T>(send: () => Promise<T>, waits: readonly number[] = WAITS_MS): Promise<T> {
  for (const wait of waits) {
    try {
      return await send();
    } catch (error) {
      if (!isServerFailure(error)) throw error;
      await delay(wait, undefined, { ref: false });
    }
  }
  return send();
}

/**
 * Sends the first answer to an interaction. When the answer to an attempt is lost, Discord refuses the next one,
 * because it has the first: then that one counts, and `onTaken` is called.
 */
export async function deliverFirst(send: () => Promise<unknown>, onTaken: () => void): Promise<void> {
  try {
    await deliver(send, ACKNOWLEDGEMENT_WAITS_MS);
  } catch (error) {
    if (!isTaken(error)) throw error;
    onTaken();
  }
}

export function isGone(error: unknown): boolean {
  return error instanceof DiscordAPIError && GONE.has(error.code);
}

function isTaken(error: unknown): boolean {
  return (
    error instanceof DiscordAPIError &&
    error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged
  );
}

/** A failure of Discord's servers or of the network, which may pass. */
export function isServerFailure(error: unknown): boolean {
  if (error instanceof DiscordAPIError || !(error instanceof Error)) return false;
  if (error instanceof HTTPError) return error.status >= 500;
  return (
    /^(?:E[A-Z]+|UND_ERR_\w+)$/u.test(codeOf(error) ?? '') ||
    error.name === 'AbortError' ||
    /fetch failed|socket|other side closed/iu.test(error.message)
  );
}
