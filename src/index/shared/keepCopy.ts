import type { SharedIndex } from './sharedIndex.js';

/** Keeps the copy of a shared index up to date for a process that stands by, so that it can begin at once. */
export function keepCopy(shared: Pick<SharedIndex, 'fetch' | 'onChanged'>): { stop(): Promise<void> } {
  let isStopped = false;
  let running: Promise<unknown> = Promise.resolve();
  const fetch = (): void => {
    // Nobody reads the generation before. What fails is done when the process begins to work.
    running = running.then(() => isStopped || shared.fetch({ keepsPrevious: false }).catch(() => false));
  };
  shared.onChanged(fetch);
  fetch();
  return {
    async stop() {
      isStopped = true;
      await running;
    },
  };
}
