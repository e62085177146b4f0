import type { Logger } from 'pino';
import { openTrash, trashFolder } from '../../article/folder/trash.js';
import { dropOldGeneration } from '../../index/dropOldGeneration.js';
import type { FetchOptions } from '../../intake/fetchWeb.js';
import { followFolder } from '../../newsdesk/followFolder.js';
import type { Newsdesk } from '../../newsdesk/newsdesk.js';
import type { Retention } from '../../newsdesk/retention.js';
import { createStoryDesk, type StoryDesk } from '../../newsdesk/storyDesk.js';
import type { BotState } from '../store/openBotState.js';
import { keepStories } from './keepStories.js';
import { createReindexRun, type ReindexRun } from './reindexRun.js';

interface OpenStoriesOptions {
  readonly articlesFolder: string;
  readonly indexFolder: string;
  readonly stateFolder: string;
  readonly newsdesk: Newsdesk;
  readonly state: BotState;
  readonly pages: FetchOptions;
  readonly retention: Retention;
  /** Between two looks at the folder; null: only `look()` looks. */
  readonly lookMs: number | null;
  readonly log: Logger;
  readonly now: () => number;
}

/** The stories of the app: its folder as the index follows it, and how people change it. */
interface OpenedStories {
  readonly reindexRun: ReindexRun;
  readonly stories: StoryDesk;
  /** Looks at the folder at once. Never throws. */
  look(): Promise<void>;
  /** Tells of new stories from now on. */
  announceBy(announce: () => Promise<void>): void;
  stop(): void;
}

export function openStories(options: OpenStoriesOptions): OpenedStories {
  const { articlesFolder, indexFolder, newsdesk, state, retention, log, now } = options;
  const trash = openTrash(articlesFolder, trashFolder(options.stateFolder), now);
  const reindexRun = createReindexRun(newsdesk);
  let announce = (): Promise<void> => Promise.resolve();
  const folder = followFolder({
    articlesFolder,
    isReady: () => newsdesk.indexState().kind !== 'opening',
    async reindex(run) {
      await reindexRun.ended();
      return reindexRun.start(run);
    },
    async onLooked() {
      await announce();
      const hasMoved = await keepStories({
        ...state,
        articlesFolder,
        newsdesk,
        trash,
        retention,
        async dropOldGeneration(before) {
          await dropOldGeneration(indexFolder, before);
          await newsdesk.forgetGone(before);
        },
        now,
        onNotice: (sentence) => log.warn(sentence),
      });
      // Not awaited: it waits for this look.
      if (hasMoved) void folder.look();
    },
    onFailure: (error) => log.error({ err: error }, 'could not take over changed articles'),
    everyMs: options.lookMs,
  });
  return {
    reindexRun,
    stories: createStoryDesk({
      articlesFolder,
      trash,
      newsdesk,
      pages: options.pages,
      retention,
      now,
      onChanged: () => folder.look(),
    }),
    look: () => folder.look(),
    announceBy(by) {
      announce = by;
    },
    stop: () => folder.stop(),
  };
}
