import type { Feeds } from './feeds.js';

interface TickFeedsOptions {
  /** Between the end of a look for feeds that are due and the next one. */
  readonly everyMs: number;
  readonly onFailure: (error: unknown) => void;
}

/** Looks again and again for feeds that are due; the function that comes back ends it. */
export function tickFeeds(feeds: Pick<Feeds, 'look'>, { everyMs, onFailure }: TickFeedsOptions): () => void {
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  const wait = (): void => {
    if (isStopped) return;
    timer = setTimeout(() => void look(), everyMs).unref();
  };
  const look = (): Promise<void> =>
    feeds
      .look()
      .catch((error: unknown) => {
        if (!isStopped) onFailure(error);
      })
      .finally(wait);
  wait();
  return () => {
    isStopped = true;
    clearTimeout(timer);
  };
}
