import { RESTJSONErrorCodes } from 'discord-api-types/v10';

/** One refused field, as Discord words it: `{"code": "BASE_TYPE_REQUIRED", "message": "This field is required"}`. */
export interface FieldError {
  readonly code: string;
  readonly message: string;
}

/** Discord's tree of refused fields: keys as in the body, `_errors` at the refused place. */
export interface FieldErrorTree {
  [key: string]: FieldErrorTree | FieldError[];
}

/** A request that Discord would refuse: the HTTP status and the body it would answer with. */
export class DiscordError extends Error {
  override name = 'DiscordError';

  constructor(
    readonly status: number,
    /** Discord's JSON error code; 0 for a plain HTTP error. */
    readonly code: number,
    message: string,
    readonly errors?: FieldErrorTree,
  ) {
    super(message);
  }

  toJSON(): { message: string; code: number; errors?: FieldErrorTree } {
    return {
      message: this.message,
      code: this.code,
      ...(this.errors !== undefined && { errors: this.errors }),
    };
  }
}

const known: Partial<Record<RESTJSONErrorCodes, readonly [status: number, message: string]>> = {
  [RESTJSONErrorCodes.UnknownApplication]: [404, 'Unknown Application'],
  [RESTJSONErrorCodes.UnknownChannel]: [404, 'Unknown Channel'],
  [RESTJSONErrorCodes.UnknownGuild]: [404, 'Unknown Guild'],
  [RESTJSONErrorCodes.UnknownMember]: [404, 'Unknown Member'],
  [RESTJSONErrorCodes.UnknownMessage]: [404, 'Unknown Message'],
  [RESTJSONErrorCodes.UnknownUser]: [404, 'Unknown User'],
  [RESTJSONErrorCodes.UnknownWebhook]: [404, 'Unknown Webhook'],
  [RESTJSONErrorCodes.UnknownInteraction]: [404, 'Unknown interaction'],
  [RESTJSONErrorCodes.UnknownApplicationCommand]: [404, 'Unknown application command'],
  [RESTJSONErrorCodes.RequestEntityTooLarge]: [413, 'Request entity too large'],
  [RESTJSONErrorCodes.ThisMessageWasAlreadyCrossposted]: [400, 'This message was already crossposted'],
  [RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged]: [
    400,
    'Interaction has already been acknowledged.',
  ],
  [RESTJSONErrorCodes.MissingAccess]: [403, 'Missing Access'],
  [RESTJSONErrorCodes.CannotEditMessageAuthoredByAnotherUser]: [
    403,
    'Cannot edit a message authored by another user',
  ],
  [RESTJSONErrorCodes.CannotSendMessagesToThisUser]: [403, 'Cannot send messages to this user'],
  [RESTJSONErrorCodes.CannotSendAnEmptyMessage]: [400, 'Cannot send an empty message'],
  [RESTJSONErrorCodes.CannotSendMessagesInNonTextChannel]: [
    400,
    'Cannot send messages in a non-text channel',
  ],
  [RESTJSONErrorCodes.MissingPermissions]: [403, 'Missing Permissions'],
  [RESTJSONErrorCodes.CannotExecuteActionOnThisChannelType]: [
    400,
    'Cannot execute action on this channel type',
  ],
  [RESTJSONErrorCodes.InvalidWebhookToken]: [401, 'Invalid Webhook Token'],
  [RESTJSONErrorCodes.RequestBodyContainsInvalidJSON]: [400, 'The request body contains invalid JSON.'],
  [RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory]: [
    403,
    'Cannot reply without permission to read message history',
  ],
  [RESTJSONErrorCodes.ThreadAlreadyCreatedForMessage]: [
    400,
    'A thread has already been created for this message',
  ],
};

/** The refusal that belongs to one of Discord's JSON error codes, with Discord's own status and words. */
export function discordError(code: RESTJSONErrorCodes): DiscordError {
  const [status, message] = known[code] ?? [400, RESTJSONErrorCodes[code]];
  return new DiscordError(status, code, message);
}

/** A plain HTTP refusal, such as `{"message": "401: Unauthorized", "code": 0}`. */
export function httpError(status: number, reason: string): DiscordError {
  return new DiscordError(status, RESTJSONErrorCodes.GeneralError, `${status}: ${reason}`);
}

/** Code 50035 with its tree of refused fields. */
export function invalidFormBody(errors: FieldErrorTree): DiscordError {
  return new DiscordError(400, RESTJSONErrorCodes.InvalidFormBodyOrContentType, 'Invalid Form Body', errors);
}
