import { DiscordAPIError, RateLimitError, RESTJSONErrorCodes } from 'discord.js';
import { VerbatimError } from '../../errors.js';
import type { Texts } from '../locales/english.js';
import type { Refusal } from '../locales/englishModerators.js';

/** The bot may not post in a channel, or nobody can. */
export class RefusedChannelError extends VerbatimError {
  override name = 'RefusedChannelError';

  constructor(readonly refusal: Refusal) {
    super([`A post in the channel is not possible: ${refusal.kind}`, ...refusal.rights].join(', '));
  }
}

/** Waits before the second, third and fourth attempt; then every three minutes, within the grace. */
const WAITS_MS = [1_000, 5_000, 25_000] as const;
const LATER_WAIT_MS = 3 * 60_000;

const REFUSED: ReadonlyMap<number | string, Refusal['kind']> = new Map([
  [RESTJSONErrorCodes.MissingAccess, 'noAccess'],
  [RESTJSONErrorCodes.MissingPermissions, 'missingRights'],
  [RESTJSONErrorCodes.UnknownChannel, 'channelGone'],
  [RESTJSONErrorCodes.UnknownGuild, 'serverLeft'],
  [RESTJSONErrorCodes.CannotSendMessagesInNonTextChannel, 'noMessages'],
  [RESTJSONErrorCodes.ThreadLocked, 'threadLocked'],
  [RESTJSONErrorCodes.InvalidActionOnArchivedThread, 'threadArchived'],
  [RESTJSONErrorCodes.TagRequiredToCreateAForumPostInThisChannel, 'needsTag'],
]);

/** Why the channel is refused for good; null for a failure that may pass. */
export function channelRefusal(error: unknown): Refusal | null {
  if (error instanceof RefusedChannelError) return error.refusal;
  const kind = error instanceof DiscordAPIError ? REFUSED.get(error.code) : undefined;
  return kind === undefined ? null : { kind, rights: [] };
}

/** Whether another attempt on the same day would fail in the same way: Discord refuses the message itself. */
export function isPointless(error: unknown): boolean {
  return error instanceof DiscordAPIError && !isSlowMode(error) && error.status >= 400 && error.status < 500;
}

/** Why a briefing is not posted on a day, for people in Discord. */
export function failureText(error: unknown, texts: Texts): string {
  if (isSlowMode(error)) return texts.slowMode;
  if (error instanceof DiscordAPIError) return texts.refusedWith(String(error.code));
  return texts.notInTime;
}

function isSlowMode(error: unknown): boolean {
  if (error instanceof RateLimitError) return true;
  return (
    error instanceof DiscordAPIError &&
    (error.status === 429 || error.code === RESTJSONErrorCodes.ActionCannotBePerformedDueToSlowmodeRateLimit)
  );
}

/** Milliseconds to wait after a number of failed attempts, the last of which failed with this error. */
export function waitAfter(attempts: number, error: unknown): number {
  const wanted = error instanceof RateLimitError ? error.retryAfter : 0;
  return Math.max(wanted, WAITS_MS[attempts - 1] ?? LATER_WAIT_MS);
}
