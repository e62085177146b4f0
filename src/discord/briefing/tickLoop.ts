import type { DailyPost } from './dailyPost.js';

/** Looks what is due now, and again every so often, sooner for an attempt that failed. Gives a function that ends it. */
export function startTicking(dailyPost: DailyPost, everyMs: number): () => Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  let running = Promise.resolve();
  const look = () => {
    running = dailyPost.tick().then(() => {
      if (isStopped) return;
      timer = setTimeout(look, Math.min(everyMs, dailyPost.nextAttemptIn() ?? everyMs));
    });
  };
  look();
  return async () => {
    isStopped = true;
    clearTimeout(timer);
    await running;
  };
}
