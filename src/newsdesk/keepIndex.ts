import type { Newsdesk } from './newsdesk.js';

interface KeepIndexOptions {
  /** After the first success. */
  readonly onOpened: () => void;
  /** `retryMs`: when the index is opened again. */
  readonly onFailure: (error: unknown, retryMs: number) => void;
  /** After a generation of another process was taken over. */
  readonly onFollowed: () => void;
  /** Given a look for a generation of another process, for whoever hears of one; default none. */
  readonly onHint?: (look: () => void) => void;
  /** Between two such looks; default 3 s. */
  readonly followMs?: number;
  /** Before the first, second, ... try after a failure; the last one repeats. */
  readonly backOffMs?: readonly number[];
}

interface KeptIndex {
  /** The first try; rejects when it failed, and the next ones follow. */
  readonly opened: Promise<void>;
  stop(): void;
}

const FOLLOW_MS = 3_000;
const BACK_OFF_MS = [10_000, 30_000, 60_000, 300_000, 900_000];

/** Opens the index, again and again until it succeeds, and follows what other processes build. */
export function keepIndex(newsdesk: Pick<Newsdesk, 'open' | 'follow'>, options: KeepIndexOptions): KeptIndex {
  const { onOpened, onFailure, onFollowed, onHint, followMs = FOLLOW_MS, backOffMs = BACK_OFF_MS } = options;
  let failures = 0;
  let isOpen = false;
  let isStopped = false;
  let nextTry = 0;
  let timer: NodeJS.Timeout | undefined;
  let isHinted = false;

  const tryOpening = async (): Promise<void> => {
    try {
      await newsdesk.open();
      isOpen = true;
      if (!isStopped) onOpened();
    } catch (error) {
      const retryMs = backOffMs[Math.min(failures, backOffMs.length - 1)] ?? FOLLOW_MS;
      failures++;
      nextTry = performance.now() + retryMs;
      if (!isStopped) onFailure(error, retryMs);
      throw error;
    }
  };

  const look = async (): Promise<void> => {
    // An index that cannot be read now is looked at again in a moment.
    if (await newsdesk.follow().catch(() => false)) {
      isOpen = true;
      onFollowed();
    } else if (!isOpen && performance.now() >= nextTry) await tryOpening().catch(() => undefined);
  };

  const lookNow = (): void => {
    timer = undefined;
    void look().finally(wait);
  };
  const wait = (): void => {
    if (isStopped) return;
    timer = setTimeout(lookNow, isHinted ? 0 : followMs).unref();
    isHinted = false;
  };
  onHint?.(() => {
    // While it opens or looks, another look follows at once.
    isHinted = timer === undefined;
    if (timer === undefined || isStopped) return;
    clearTimeout(timer);
    lookNow();
  });

  const opened = tryOpening();
  void opened.catch(() => undefined).finally(wait);
  return {
    opened,
    stop() {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
