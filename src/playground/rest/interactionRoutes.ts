import { answerInteraction } from '../interactions/answerInteraction.js';
import type { Interaction } from '../interactions/interaction.js';
import {
  answerNamed,
  deleteAnswer,
  editAnswer,
  followUp,
  interactionOfToken,
} from '../interactions/webhookMessages.js';
import { noContent, ok, param, type RestRequest, type Route } from './restRequest.js';

const MESSAGES = '/webhooks/:application/:token/messages/:message';

/** The first answer to an interaction, and what its token may do for 15 minutes after. */
export const interactionRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/interactions/:interaction/:token/callback',
    withoutToken: true,
    handle: (request) => {
      const { world, body, files, query } = request;
      const id = param(request, 'interaction');
      const answer = answerInteraction(world, id, param(request, 'token'), body, files);
      return query.get('with_response') === 'true' ? ok(answer) : noContent;
    },
  },
  {
    method: 'POST',
    path: '/webhooks/:application/:token',
    withoutToken: true,
    handle: (request) => ok(followUp(request.world, interactionOf(request), request.body, request.files)),
  },
  {
    method: 'GET',
    path: MESSAGES,
    withoutToken: true,
    handle: (request) =>
      ok(answerNamed(request.world, interactionOf(request), param(request, 'message')).payload),
  },
  {
    method: 'PATCH',
    path: MESSAGES,
    withoutToken: true,
    handle: (request) => {
      const { world, body, files } = request;
      return ok(editAnswer(world, interactionOf(request), param(request, 'message'), body, files));
    },
  },
  {
    method: 'DELETE',
    path: MESSAGES,
    withoutToken: true,
    handle: (request) => {
      deleteAnswer(request.world, interactionOf(request), param(request, 'message'));
      return noContent;
    },
  },
];

function interactionOf(request: RestRequest): Interaction {
  return interactionOfToken(request.world, param(request, 'application'), param(request, 'token'));
}
