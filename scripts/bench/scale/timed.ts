import { setImmediate as pause, setTimeout as delay } from 'node:timers/promises';

/** In milliseconds. */
export interface Timed {
  readonly time: number;
  /** The longest time in which nothing else got its turn. */
  readonly hold: number;
  /** Of the processor: another program does not change it. */
  readonly cpu: number;
}

const MICROSECONDS = 1_000;

export async function timed(task: () => Promise<unknown>): Promise<Timed> {
  await pause();
  const cpuBefore = process.cpuUsage();
  const started = performance.now();
  let last = started;
  let longest = 0;
  const look = (): void => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  };
  let isDone = false;
  const watch = async (): Promise<void> => {
    while (!isDone) {
      look();
      await delay(1);
    }
  };
  const watching = watch();
  await task();
  const time = performance.now() - started;
  const { user, system } = process.cpuUsage(cpuBefore);
  look();
  isDone = true;
  await watching;
  return { time, hold: longest, cpu: (user + system) / MICROSECONDS };
}

/** The value below which such a share of some values is. */
export function quantile(values: readonly number[], share: number): number {
  return [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * share)] ?? 0;
}
