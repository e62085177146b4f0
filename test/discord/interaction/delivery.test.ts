import { DiscordAPIError, HTTPError, RESTJSONErrorCodes } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { deliver, deliverFirst } from '../../../src/discord/interaction/delivery.js';

const BODY = { files: undefined, json: undefined };
const outage = () => new HTTPError(502, 'Bad Gateway', 'PATCH', 'https://discord.com/api', BODY);
const refused = (code: number) =>
  new DiscordAPIError({ code, message: 'no' }, code, 400, 'PATCH', 'https://discord.com/api', BODY);
const cut = (code: string) => Object.assign(new Error('other side closed'), { code });

/** Fails with each of the errors, then succeeds. */
function sending(errors: readonly Error[]) {
  const left = [...errors];
  let attempts = 0;
  return {
    attempts: () => attempts,
    send: () => {
      attempts++;
      const error = left.shift();
      return error === undefined ? Promise.resolve('sent') : Promise.reject(error);
    },
  };
}

describe('What may be sent twice', () => {
  it.each([
    ['an outage', outage],
    ['a connection that is cut', () => cut('UND_ERR_SOCKET')],
    ['a connection that is refused', () => cut('ECONNREFUSED')],
    ['a request that takes too long', () => Object.assign(new Error('aborted'), { name: 'AbortError' })],
  ])('is sent again after %s', async (_, error) => {
    const { send, attempts } = sending([error(), error()]);
    expect(await deliver(send, [1, 1])).toBe('sent');
    expect(attempts()).toBe(3);
  });

  it('is not sent again when Discord refuses it, or after a mistake in the program', async () => {
    for (const error of [refused(50_035), new TypeError('x is not a function')]) {
      const { send, attempts } = sending([error]);
      await expect(deliver(send, [1, 1])).rejects.toBe(error);
      expect(attempts()).toBe(1);
    }
  });

  it('is given up after the last wait', async () => {
    const { send, attempts } = sending([outage(), outage(), outage()]);
    await expect(deliver(send, [1, 1])).rejects.toThrow(HTTPError);
    expect(attempts()).toBe(3);
  });
});

describe('The first answer to an interaction', () => {
  it('counts when Discord has it and its own answer was lost', async () => {
    let taken = 0;
    const { send } = sending([
      cut('UND_ERR_SOCKET'),
      refused(RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged),
    ]);
    await deliverFirst(send, () => taken++);
    expect(taken).toBe(1);
  });

  it('fails when Discord refuses it', async () => {
    const { send } = sending([refused(RESTJSONErrorCodes.UnknownInteraction)]);
    await expect(deliverFirst(send, () => undefined)).rejects.toThrow(DiscordAPIError);
  });
});
