import { createListeners, type Listeners } from './listeners.js';
import type { UploadedFile } from './state/attachments.js';

/** One REST request of the bot, as scripts read it. */
export interface LoggedRequest {
  readonly method: string;
  /** Without host and `/api/v10`; interaction tokens in it are replaced by `TOKEN`. */
  readonly path: string;
  /** The parsed JSON; of an upload its `payload_json`. */
  readonly body: unknown;
  /** How many files came with it. */
  readonly files: number;
}

/** An entry as the page shows it: with its number, its query, and its status once answered. */
interface ShownRequest extends LoggedRequest {
  readonly number: number;
  readonly query: string;
  readonly at: number;
  status: number | null;
}

const KEPT = 500;

/** The bot's last requests, in the order they came. */
export interface RequestLog {
  readonly changed: Listeners<ShownRequest>;
  readonly entries: readonly ShownRequest[];
  add(
    method: string,
    path: string,
    query: string,
    read: { body: unknown; files: readonly UploadedFile[] },
  ): ShownRequest;
  answered(entry: ShownRequest, status: number): void;
}

export function createRequestLog(
  now: () => number,
  report: (request: LoggedRequest) => void = () => undefined,
): RequestLog {
  const changed = createListeners<ShownRequest>();
  const entries: ShownRequest[] = [];
  let count = 0;
  return {
    changed,
    entries,
    add(method, path, query, { body, files }) {
      const logged = { method, path: hideToken(path), body: body ?? null, files: files.length };
      report(logged);
      const entry = { ...logged, number: (count += 1), query, at: now(), status: null };
      entries.push(entry);
      if (entries.length > KEPT) entries.shift();
      changed.emit(entry);
      return entry;
    },
    answered(entry, status) {
      entry.status = status;
      changed.emit(entry);
    },
  };
}

function hideToken(path: string): string {
  return path.replace(/^(\/(?:interactions|webhooks)\/\d+\/)[^/]+/, '$1TOKEN');
}
