import { MemberError } from '../errors.js';
import { ProcessEndedError } from '../process/forkChild.js';
import { startOnDemand } from '../process/onDemand.js';
import type { Painted, Picture } from './picture.js';

export interface Pictures {
  /** Throws a MemberError where it takes too long, or where too many wait. */
  paint(picture: Picture): Promise<Painted>;
  end(): Promise<void>;
}

interface PicturesOptions {
  /** How long one picture may take; default 20 s, of which it takes half a one. */
  readonly limitMs?: number;
  /** How long the process stays without work; default a minute. */
  readonly idleMs?: number;
  /** How many may wait; default 20. */
  readonly mostWaiting?: number;
  /** The program that is forked; default pictureProcess beside this file. */
  readonly entry?: URL;
}

const LIMIT_MS = 20_000;
const IDLE_MS = 60_000;
const MOST_WAITING = 20;

/** Paints in a process of its own: it starts with the first picture, and ends when none was asked for in a while. */
export function startPictures(options: PicturesOptions = {}): Pictures {
  const { limitMs = LIMIT_MS, idleMs = IDLE_MS, mostWaiting = MOST_WAITING } = options;
  const entry =
    options.entry ?? new URL(import.meta.url.replace(/startPictures(\.\w+)$/u, 'pictureProcess$1'));
  const painter = startOnDemand<Picture, Painted>({
    name: 'The process that paints pictures',
    entry,
    limitMs,
  });
  let waiting = 0;
  let idle: NodeJS.Timeout | undefined;
  return {
    async paint(picture) {
      if (waiting >= mostWaiting)
        throw new MemberError('Many pictures are being made. Try again in a moment.');
      waiting++;
      clearTimeout(idle);
      try {
        return await painter.request(picture);
      } catch (error) {
        if (!(error instanceof ProcessEndedError)) throw error;
        throw new MemberError('The picture took too long. Try again in a moment.', { cause: error });
      } finally {
        waiting--;
        if (waiting === 0) idle = setTimeout(() => void painter.rest(), idleMs).unref();
      }
    },
    async end() {
      clearTimeout(idle);
      await painter.end();
    },
  };
}
