import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import { z } from 'zod';
import { discordError } from '../discordError.js';
import { composeMessage } from '../state/composeMessage.js';
import { postMessage } from '../state/messageFlow.js';
import { parseBody } from '../validation/formErrors.js';
import { messageBody } from '../validation/messageBody.js';
import { ok, param, type RestAnswer, type RestRequest, type Route } from './restRequest.js';

const recipient = z.object({ recipient_id: z.string() });

/** Private messages: the channel to a user. */
export const privateRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/users/@me/channels',
    handle({ world, body }) {
      const user = world.users.get(parseBody(recipient, body).recipient_id);
      if (user === undefined) throw discordError(RESTJSONErrorCodes.UnknownUser);
      return ok(world.privateChannels.open(user));
    },
  },
];

/** Posts the bot's message to one user; null for a channel of the guild. 50007 if the user takes none from the bot. */
export function sendPrivately(request: RestRequest): RestAnswer | null {
  const { world, files } = request;
  const channel = world.privateChannels.get(param(request, 'channel'));
  if (channel === undefined) return null;
  const body = parseBody(messageBody, request.body);
  const [user] = channel.recipients;
  const isShared = world.guild.hasBot && world.guild.members.has(user.id);
  if (!isShared || world.privateChannels.closedTo.has(user.id))
    throw discordError(RESTJSONErrorCodes.CannotSendMessagesToThisUser);
  const composed = composeMessage(world, { channelId: channel.id, author: world.bot, body, files });
  const stored = postMessage(world, composed);
  world.changed.emit({ kind: 'state' });
  return ok(stored.payload);
}
