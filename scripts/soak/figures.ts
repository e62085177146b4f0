/** What happened in a soak. */
export interface SoakFigures {
  readonly days: number;
  /** How many briefings of each day are in the channel at the end; 1 is right. */
  readonly briefings: number[];
  asked: number;
  /** Questions whose answer the member saw. */
  answered: number;
  /** Questions that were asked, and not answered yet, when the bot was killed. */
  cutOff: number;
  /** Answers that the member saw and that the bot no longer has at the end. */
  lost: number;
  faults: number;
  restarts: number;
  kills: number;
  /** Of the bot's process alone, after its garbage is collected, at the end of each day, in MB. */
  readonly memory: number[];
}

const MOST_GROWTH = 1.1;

/** What is wrong, in a sentence each. Only a bot that runs through all days tells whether its memory grows. */
export function verdictOf(figures: SoakFigures): string[] {
  const { briefings, asked, answered, cutOff, lost, restarts, kills, memory } = figures;
  const faults: string[] = [];
  const wrong = briefings.flatMap((count, day) => (count === 1 ? [] : [`day ${day + 1}: ${count}`]));
  if (wrong.length > 0) faults.push(`Briefings posted other than once: ${wrong.join(', ')}.`);
  if (answered + cutOff !== asked) faults.push(`Of ${asked - cutOff} questions, ${answered} were answered.`);
  if (lost > 0) faults.push(`Of ${answered} answers, ${lost} are no longer stored.`);
  const [first = 0, last = 0] = [memory[0], memory.at(-1)];
  if (restarts + kills === 0 && last > first * MOST_GROWTH)
    faults.push(`The memory grew from ${first} to ${last} MB.`);
  return faults;
}

export function renderFigures(figures: SoakFigures): string {
  const { days, briefings, asked, answered, cutOff, lost, faults, restarts, kills, memory } = figures;
  const twice = briefings.filter((count) => count > 1).length;
  const missing = briefings.filter((count) => count === 0).length;
  return [
    `${days} days, ${faults} faults of Discord, ${restarts} restarts, ${kills} kills.`,
    `  Briefings: ${days - twice - missing} posted once, ${twice} more than once, ${missing} not at all.`,
    `  Questions: ${answered} of ${asked} answered, ${cutOff} cut off by a kill; ${lost} answers lost.`,
    `  Memory: ${memory[0]} MB after the first day, ${memory.at(-1)} MB after the last (${memory.join(' ')}).`,
  ].join('\n');
}
