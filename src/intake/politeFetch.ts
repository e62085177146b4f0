import { setTimeout as delay } from 'node:timers/promises';
import { FetchError } from './fetchError.js';
import { type Fetched, type FetchOptions, fetchWeb, type Wanted } from './fetchWeb.js';
import { loadRobotRules, type RobotRules } from './robots.js';

/** Fetches as fetchWeb does, at a pace and within the rules that each host sets. */
export type PoliteFetch = (address: string, wanted: Wanted) => Promise<Fetched>;

export interface PoliteOptions extends FetchOptions {
  /** Between two requests to one host, in ms; default 2 s. A host may ask for more in its robots.txt. */
  readonly pauseMs?: number;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  readonly sleep?: (ms: number, signal?: AbortSignal) => Promise<unknown>;
}

/** What is known about a host, and whose turn it is there. */
interface Host {
  /** Resolves when the request before has ended. */
  turn: Promise<void>;
  /** When the next request may be sent. */
  nextAt: number;
  /** Until when the host asks to be left alone. */
  quietUntil: number;
  rules: RobotRules | null;
  rulesUntil: number;
}

const DEFAULT_PAUSE_MS = 2_000;
const MAX_PAUSE_MS = 60_000;
const RULES_LIFE_MS = 24 * 3_600_000;
const MAX_QUIET_MS = 24 * 3_600_000;
/** For a host that asks to wait and does not say how long. */
const DEFAULT_QUIET_MS = 10 * 60_000;
const MS_PER_MINUTE = 60_000;

/**
 * One request at a time for each host, a pause between them, robots.txt, and silence for as long as the host asks for.
 * What a host forbids or puts off is a FetchError of the kind `robots` or `wait`.
 */
export function createPoliteFetch(options: PoliteOptions): PoliteFetch {
  const {
    pauseMs = DEFAULT_PAUSE_MS,
    now = Date.now,
    sleep = (ms: number, signal?: AbortSignal) =>
      delay(ms, undefined, { ...(signal && { signal }), ref: false }),
  } = options;
  const hosts = new Map<string, Host>();

  const hostOf = ({ origin }: URL): Host => {
    const known = hosts.get(origin);
    if (known !== undefined) return known;
    const host: Host = { turn: Promise.resolve(), nextAt: 0, quietUntil: 0, rules: null, rulesUntil: 0 };
    hosts.set(origin, host);
    return host;
  };

  const checkQuiet = (host: Host, { hostname }: URL): void => {
    const left = host.quietUntil - now();
    if (left > 0) {
      throw new FetchError(
        'wait',
        `${hostname} asks the bot to wait. It is asked again in ${Math.ceil(left / MS_PER_MINUTE)} min.`,
        { waitMs: left },
      );
    }
  };

  const pause = async (host: Host): Promise<void> => {
    const wait = host.nextAt - now();
    if (wait > 0) await sleep(wait, options.signal);
    host.nextAt = now() + Math.max(pauseMs, Math.min(host.rules?.delayMs ?? 0, MAX_PAUSE_MS));
  };

  const checkRules = async (host: Host, url: URL): Promise<void> => {
    if (host.rules === null || host.rulesUntil <= now()) {
      await pause(host);
      host.rules = await loadRobotRules(url, options);
      host.rulesUntil = now() + RULES_LIFE_MS;
    }
    if (!host.rules.isAllowed(url.href)) {
      throw new FetchError(
        'robots',
        `${url.hostname} does not allow bots to read this address (robots.txt).`,
      );
    }
  };

  return async (address, wanted) => {
    let release = (): void => undefined;
    let current: Host | null = null;
    const takeTurn = async (host: Host): Promise<void> => {
      release();
      const before = host.turn;
      host.turn = new Promise((resolve) => (release = resolve));
      current = host;
      await before;
    };
    try {
      return await fetchWeb(
        address,
        {
          ...wanted,
          async beforeRequest(url) {
            const host = hostOf(url);
            if (host !== current) await takeTurn(host);
            options.signal?.throwIfAborted();
            checkQuiet(host, url);
            await checkRules(host, url);
            await pause(host);
          },
        },
        options,
      );
    } catch (error) {
      quiet(current, error);
      throw error;
    } finally {
      release();
    }
  };

  function quiet(host: Host | null, error: unknown): void {
    if (host === null || !(error instanceof FetchError)) return;
    if (error.kind !== 'wait' && error.waitMs === null) return;
    host.quietUntil = Math.max(
      host.quietUntil,
      now() + Math.min(error.waitMs ?? DEFAULT_QUIET_MS, MAX_QUIET_MS),
    );
  }
}
