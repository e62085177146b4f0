import type { UploadedFile } from '../state/attachments.js';
import type { World } from '../state/world.js';

/** One of the bot's requests, read and matched to a route. */
export interface RestRequest {
  readonly world: World;
  /** The variable parts of the path, decoded. */
  readonly params: ReadonlyMap<string, string>;
  readonly query: URLSearchParams;
  /** The parsed JSON; of an upload its `payload_json`. */
  readonly body: unknown;
  readonly files: readonly UploadedFile[];
}

export interface RestAnswer {
  readonly status: number;
  readonly body?: unknown;
}

export interface Route {
  readonly method: string;
  /** Such as `/channels/:channel/messages/:message`. */
  readonly path: string;
  /** Reached with an interaction's token in the path instead of the bot's in the header. */
  readonly withoutToken?: true;
  readonly handle: (request: RestRequest) => RestAnswer;
}

export function ok(body: unknown, status = 200): RestAnswer {
  return { status, body };
}

export const noContent: RestAnswer = { status: 204 };

/** The named part of the path; a route that names it always has it. */
export function param(request: RestRequest, name: string): string {
  return request.params.get(name) ?? '';
}
