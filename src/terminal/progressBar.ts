import { createPace } from '../index/pace.js';

/** The progress of a task: `done` of `total` steps. */
interface Progress {
  readonly done: number;
  readonly total: number;
}

const BAR_CELLS = 24;

/** Draws one line that overwrites itself, on a terminal only; the returned function draws, and clears it when done. */
export function progressBar(
  label: string,
  stream: { isTTY?: boolean; write(text: string): unknown },
): (progress: Progress) => void {
  if (stream.isTTY !== true) return () => undefined;
  const paceAt = createPace(() => performance.now());
  return ({ done, total }) => {
    if (done >= total) {
      stream.write('\r\u001b[K');
      return;
    }
    const pace = paceAt({ done, total });
    const left = pace === null ? '' : ` ${pace.perSecond.toFixed(0)}/s, ${durationOf(pace.secondsLeft)} left`;
    const filled = Math.round((BAR_CELLS * done) / total);
    stream.write(
      `\r${label} ${'█'.repeat(filled)}${'░'.repeat(BAR_CELLS - filled)} ${done}/${total}${left}\u001b[K`,
    );
  };
}

/** "45 s", "12 min", "2 h 5 min". */
function durationOf(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  if (minutes < 2) return `${Math.ceil(seconds)} s`;
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
