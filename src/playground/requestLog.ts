import { Listeners } from './listeners.js';
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
export class RequestLog {
  readonly changed = new Listeners<ShownRequest>();
  readonly #entries: ShownRequest[] = [];
  #count = 0;

  constructor(
    private readonly now: () => number,
    private readonly report: (request: LoggedRequest) => void,
  ) {}

  get entries(): readonly ShownRequest[] {
    return this.#entries;
  }

  add(
    method: string,
    path: string,
    query: string,
    { body, files }: { body: unknown; files: readonly UploadedFile[] },
  ): ShownRequest {
    const logged = { method, path: hideToken(path), body: body ?? null, files: files.length };
    this.report(logged);
    const entry = { ...logged, number: (this.#count += 1), query, at: this.now(), status: null };
    this.#entries.push(entry);
    if (this.#entries.length > KEPT) this.#entries.shift();
    this.changed.emit(entry);
    return entry;
  }

  answered(entry: ShownRequest, status: number): void {
    entry.status = status;
    this.changed.emit(entry);
  }
}

function hideToken(path: string): string {
  return path.replace(/^(\/(?:interactions|webhooks)\/\d+\/)[^/]+/, '$1TOKEN');
}
