import { MemberError } from '../errors.js';

/** Why something of the web could not be had. */
type FetchFailure =
  /** The address is none, or none that may be fetched: another kind, a host that is not allowed, a private one. */
  | 'address'
  | 'host'
  | 'private'
  | 'redirects'
  /** The server says no. */
  | 'login'
  | 'forbidden'
  | 'missing'
  | 'robots'
  /** It may work later. */
  | 'wait'
  | 'server'
  | 'slow'
  | 'unknown-host'
  | 'broken'
  /** What came cannot be used. */
  | 'large'
  | 'packed'
  | 'type';

const PASSING: ReadonlySet<FetchFailure> = new Set(['wait', 'server', 'slow', 'unknown-host', 'broken']);

/** Something of the web could not be fetched. The sentence names no file of the machine. */
export class FetchError extends MemberError {
  override name = 'FetchError';
  readonly kind: FetchFailure;
  /** How long the server asks to wait, in ms; null if it does not say. */
  readonly waitMs: number | null;

  constructor(kind: FetchFailure, message: string, options: ErrorOptions & { waitMs?: number | null } = {}) {
    super(message, options);
    this.kind = kind;
    this.waitMs = options.waitMs ?? null;
  }

  /** Whether the same request may work later. */
  isPassing(): boolean {
    return PASSING.has(this.kind);
  }
}
