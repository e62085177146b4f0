import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';
import { VerbatimError } from '../../errors.js';

/** The bot may not post in a channel, or it is no channel to post in; `message` is the reason in a few words. */
export class RefusedChannelError extends VerbatimError {
  override name = 'RefusedChannelError';
}

/** Waits before the second, third and fourth attempt; then every three minutes, within the grace. */
const WAITS_MS = [1_000, 5_000, 25_000] as const;
const LATER_WAIT_MS = 3 * 60_000;

const REFUSED: ReadonlyMap<number | string, string> = new Map([
  [RESTJSONErrorCodes.MissingAccess, 'no access'],
  [RESTJSONErrorCodes.MissingPermissions, 'missing rights'],
  [RESTJSONErrorCodes.UnknownChannel, 'the channel is gone'],
  [RESTJSONErrorCodes.UnknownGuild, 'the bot is no longer on that server'],
  [RESTJSONErrorCodes.CannotSendMessagesInNonTextChannel, 'no channel for messages'],
  [RESTJSONErrorCodes.ThreadLocked, 'the thread is locked'],
]);

/** Why the channel is refused for good, in a few words; null for a failure that may pass. */
export function refusalReason(error: unknown): string | null {
  if (error instanceof RefusedChannelError) return error.message;
  return error instanceof DiscordAPIError ? (REFUSED.get(error.code) ?? null) : null;
}

/** Whether another attempt would fail in the same way: Discord refuses the message itself. */
export function isPointless(error: unknown): boolean {
  return (
    error instanceof DiscordAPIError && error.status >= 400 && error.status < 500 && error.status !== 429
  );
}

/** Milliseconds to wait after so many failed attempts. */
export function waitAfter(attempts: number): number {
  return WAITS_MS[attempts - 1] ?? LATER_WAIT_MS;
}
