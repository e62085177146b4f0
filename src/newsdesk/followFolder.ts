import { setTimeout as delay } from 'node:timers/promises';
import {
  type FolderStamps,
  isSameFolder,
  stampFolder,
  writtenSince,
} from '../article/folder/folderStamps.js';
import { messageOf } from '../errors.js';
import type { ReindexOptions } from './servedIndex.js';

interface FollowFolderOptions {
  readonly articlesFolder: string;
  /** Whether there is an index to bring up to date; looks before are for nothing. */
  readonly isReady: () => boolean;
  /** Null if another run is under way. */
  readonly reindex: (options: ReindexOptions) => Promise<object | null>;
  /** After each look, whether it found something or not. */
  readonly onLooked?: () => Promise<void>;
  /** Called when a look fails, and not again as long as the next ones fail for the same reason. */
  readonly onFailure: (error: unknown) => void;
  /** Between two looks; null: only `look()` looks. */
  readonly everyMs: number | null;
  /** What passes while a file that is being written changes; default a second. */
  readonly settle?: () => Promise<unknown>;
}

/** The folder of articles, which the index follows. */
interface FollowedFolder {
  /** Looks now, after a look that is under way, and brings the index up to date. Never throws. */
  look(): Promise<void>;
  stop(): void;
}

const SETTLE_MS = 1_000;

/**
 * Looks at the folder of articles from time to time and has it indexed when it has changed. A file that is being
 * written waits for the next look, and so does a folder that has become empty: its disk may just not be there.
 */
export function followFolder(options: FollowFolderOptions): FollowedFolder {
  const { articlesFolder, isReady, reindex, onLooked, onFailure, everyMs } = options;
  const { settle = () => delay(SETTLE_MS) } = options;
  /** As it was when it was indexed last. */
  let known: FolderStamps | null = null;
  let wasEmpty = false;
  let lastFailure: string | null = null;
  let timer: NodeJS.Timeout | undefined;
  const stopping = new AbortController();
  const isStopped = () => stopping.signal.aborted;
  let running: Promise<void> = Promise.resolve();
  let waiting: Promise<void> | null = null;

  const bringUpToDate = async (): Promise<void> => {
    const first = await stampFolder(articlesFolder);
    if (known !== null && isSameFolder(known, first)) return;
    await settle();
    const stamps = await stampFolder(articlesFolder);
    const unsettled = new Set(writtenSince(first, stamps));
    const isEmpty = stamps.size === 0;
    if (isEmpty && !wasEmpty) {
      wasEmpty = true;
      return;
    }
    wasEmpty = isEmpty;
    const report = await reindex({ ifChanged: true, unsettled, allowEmpty: isEmpty });
    if (report === null) return;
    known = settledOf(stamps, unsettled, known);
  };

  const lookOnce = async (): Promise<void> => {
    if (isStopped() || !isReady()) return;
    try {
      await bringUpToDate();
      await onLooked?.();
      lastFailure = null;
    } catch (error) {
      if (!isStopped() && messageOf(error) !== lastFailure) onFailure(error);
      lastFailure = messageOf(error);
    }
  };

  const look = (): Promise<void> => {
    // Whoever asks while one look waits for another shares the one that waits.
    waiting ??= running.then(() => {
      waiting = null;
      return (running = lookOnce());
    });
    return waiting;
  };

  const wait = (): void => {
    if (isStopped() || everyMs === null) return;
    timer = setTimeout(() => void look().finally(wait), everyMs).unref();
  };
  wait();
  return {
    look,
    stop() {
      stopping.abort();
      clearTimeout(timer);
    },
  };
}

/** The stamps, but those of files that are still being written as they were before. */
function settledOf(
  stamps: FolderStamps,
  unsettled: ReadonlySet<string>,
  before: FolderStamps | null,
): FolderStamps {
  return new Map(
    [...stamps].flatMap(([file, stamp]) => {
      if (!unsettled.has(file)) return [[file, stamp] as const];
      const old = before?.get(file);
      return old === undefined ? [] : [[file, old] as const];
    }),
  );
}
