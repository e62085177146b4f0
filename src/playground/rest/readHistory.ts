import { PermissionFlagsBits as Flags } from 'discord-api-types/v10';
import { z } from 'zod';
import { asBotReads } from '../state/messageFlow.js';
import { pageOf } from '../state/messages.js';
import { hasRight } from '../state/permissions.js';
import { parseBody } from '../validation/formErrors.js';
import { botRights, requireChannel } from './access.js';
import { ok, type RestAnswer, type RestRequest } from './restRequest.js';

const page = z.object({
  limit: z.coerce.number().int().min(1).max(100).default(50),
  before: z.string().optional(),
  after: z.string().optional(),
  around: z.string().optional(),
});

/** Up to 100 messages, newest first; an empty list when the bot may not read the history. */
export function readHistory(request: RestRequest): RestAnswer {
  const { world, query } = request;
  const channel = requireChannel(request);
  const wanted = parseBody(page, Object.fromEntries(query));
  if (!hasRight(botRights(world, channel), Flags.ReadMessageHistory)) return ok([]);
  const seen = world.messages.inChannel(channel.id).filter((each) => each.ephemeralFor === null);
  return ok(pageOf(seen, wanted).map((each) => asBotReads(world, each.payload)));
}
