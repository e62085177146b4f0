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
  return ({ done, total }) => {
    if (done >= total) {
      stream.write('\r\u001b[K');
      return;
    }
    const filled = Math.round((BAR_CELLS * done) / total);
    stream.write(`\r${label} ${'█'.repeat(filled)}${'░'.repeat(BAR_CELLS - filled)} ${done}/${total}`);
  };
}
