/** What happened in a soak. */
export interface SoakFigures {
  readonly days: number;
  /** How many briefings of each day are in the channel; 1 is right. */
  readonly briefings: number[];
  asked: number;
  /** Answers that the bot still has at the end. */
  answered: number;
  faults: number;
  restarts: number;
  /** Of the bot's heap at the end of each day, in MB. */
  readonly memory: number[];
}

/** The days before the compiler has done its work do not count. */
const WARM_UP_DAYS = 3;
const MOST_GROWTH = 1.1;
const BYTES_PER_MB = 1_000_000;

/** What is in use after the garbage is collected, where Node lets that be asked for. */
export function heapMegabytes(): number {
  globalThis.gc?.();
  return Math.round(process.memoryUsage().heapUsed / BYTES_PER_MB);
}

/** What is wrong, in a sentence each. */
export function verdictOf({ briefings, asked, answered, memory }: SoakFigures): string[] {
  const faults: string[] = [];
  const wrong = briefings.flatMap((count, day) => (count === 1 ? [] : [`day ${day + 1}: ${count}`]));
  if (wrong.length > 0) faults.push(`Briefings posted other than once: ${wrong.join(', ')}.`);
  if (answered !== asked) faults.push(`Of ${asked} answers, ${answered} are stored.`);
  const [first = 0, last = 0] = [memory[Math.min(WARM_UP_DAYS, memory.length) - 1], memory.at(-1)];
  if (memory.length > WARM_UP_DAYS && last > first * MOST_GROWTH)
    faults.push(`The memory grew from ${first} to ${last} MB.`);
  return faults;
}
