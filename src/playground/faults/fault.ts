import { PermissionFlagsBits } from 'discord-api-types/v10';
import { z } from 'zod';

const permissionName = z.enum(
  Object.keys(PermissionFlagsBits) as [
    keyof typeof PermissionFlagsBits,
    ...(keyof typeof PermissionFlagsBits)[],
  ],
);

/** Which of the bot's requests an HTTP fault meets, and how many of them (default 1). */
const requests = {
  method: z.string().optional(),
  /** Part of the path, such as `/callback` or `/channels/6`. */
  path: z.string().optional(),
  times: z.int().positive().default(1),
};

/** Faults of HTTP: they wait for the next requests that match. */
export const httpFault = z.discriminatedUnion('kind', [
  /** 429. `header: false` leaves out Retry-After, so that only the body says how long to wait (in seconds). */
  z.object({
    kind: z.literal('rateLimit'),
    ...requests,
    retryAfter: z.number().nonnegative().default(1),
    scope: z.enum(['user', 'global', 'shared']).default('user'),
    header: z.boolean().default(true),
  }),
  /** A bare status such as 502 or 401. `carriedOut`: the request is done all the same, its answer lost. */
  z.object({
    kind: z.literal('status'),
    ...requests,
    status: z.int().min(400).max(599).default(502),
    carriedOut: z.boolean().default(false),
  }),
  /** One of Discord's JSON error codes, such as 50013, with its own status and words. */
  z.object({ kind: z.literal('error'), ...requests, code: z.int() }),
  /** How late the answer comes, in ms. */
  z.object({ kind: z.literal('slow'), ...requests, ms: z.int().nonnegative() }),
  /** The connection is cut instead of an answer, after the work when `carriedOut`. */
  z.object({ kind: z.literal('drop'), ...requests, carriedOut: z.boolean().default(false) }),
]);

/** Faults that happen at once, or last until they are taken back. */
const otherFault = z.discriminatedUnion('kind', [
  /** Op 7. */
  z.object({ kind: z.literal('reconnect') }),
  /** Op 9. */
  z.object({ kind: z.literal('invalidSession'), resumable: z.boolean().default(false) }),
  /** Closes the gateway's connections with a code, such as 4014. */
  z.object({ kind: z.literal('close'), code: z.int().min(1000).max(4999) }),
  /** Cuts the gateway's connections without a word. */
  z.object({ kind: z.literal('cut') }),
  /** Heartbeats are answered, or no longer. */
  z.object({ kind: z.literal('heartbeats'), answered: z.boolean().default(false) }),
  /** Every new identify is closed with this code, until `code` is null. */
  z.object({ kind: z.literal('identify'), code: z.int().nullable() }),
  /** Every resume is answered with op 9, or no longer. */
  z.object({ kind: z.literal('resume'), refused: z.boolean().default(true) }),
  /** The bot's token is refused (401 and close 4004), or taken again. */
  z.object({ kind: z.literal('token'), accepted: z.boolean().default(false) }),
  /** Takes permissions from the bot (or another user) in a channel, by name: `SendMessages`. */
  z.object({
    kind: z.literal('permissions'),
    channel: z.string(),
    deny: z.array(permissionName),
    user: z.string().optional(),
  }),
  /** Opens a command to everyone, whatever its default permissions say, or closes it again. */
  z.object({
    kind: z.literal('commandPermissions'),
    command: z.string(),
    everyone: z.boolean().default(true),
  }),
  /** The user takes no private messages from the bot, or takes them again. */
  z.object({ kind: z.literal('privateMessages'), user: z.string(), accepted: z.boolean().default(false) }),
  z.object({ kind: z.literal('deleteChannel'), channel: z.string() }),
  z.object({ kind: z.literal('deleteMessage'), message: z.string() }),
  /** The bot is removed from the server. */
  z.object({ kind: z.literal('kick') }),
  /** The server is unavailable, as in an outage. */
  z.object({ kind: z.literal('outage') }),
  /** The bot is back in the server, after a kick or an outage. */
  z.object({ kind: z.literal('rejoin') }),
  /** What people use comes from another server with this id, in which the bot may not be; null ends that. */
  z.object({ kind: z.literal('elsewhere'), server: z.string().nullable() }),
  /** The bot joins another server, which has no channels. */
  z.object({ kind: z.literal('join'), server: z.string() }),
  /** Takes back every fault that waits or lasts, and denied permissions. */
  z.object({ kind: z.literal('clear') }),
]);

export const fault = z.union([httpFault, otherFault]);

/** A fault as it may be written: fields with a default can be left out. */
export type Fault = z.input<typeof fault>;
export type HttpFault = z.output<typeof httpFault>;
export type OtherFault = z.output<typeof otherFault>;
