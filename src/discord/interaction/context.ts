import type { Logger } from 'pino';
import type { BriefingLedger } from '../../briefing/briefingLedger.js';
import type { Schedule } from '../../briefing/schedule.js';
import type { Feeds } from '../../feed/feeds.js';
import type { Corrections } from '../../newsdesk/correction/corrections.js';
import type { Newsdesk } from '../../newsdesk/newsdesk.js';
import type { StoryDesk } from '../../newsdesk/storyDesk.js';
import type { Pictures } from '../../picture/startPictures.js';
import type { AppStatus } from '../services/appStatus.js';
import type { CooldownGuard } from '../services/cooldown.js';
import type { FetchAttachment } from '../services/fetchAttachment.js';
import type { LastQuestions } from '../services/lastQuestions.js';
import type { Moderators } from '../services/moderators.js';
import type { QuestionQueue } from '../services/questionQueue.js';
import type { ReindexRun } from '../services/reindexRun.js';
import type { ServedServers } from '../services/servedServers.js';
import type { DraftStore } from '../store/draftStore.js';
import type { FollowStore } from '../store/followStore.js';
import type { HomeServer } from '../store/homeServer.js';
import type { RecordStore } from '../store/recordStore.js';
import type { Servers } from '../store/serverSettings.js';

/** What every command works with, the same for each call. */
export interface BotContext {
  readonly newsdesk: Newsdesk;
  /** Whether the last attempt at opening the index failed; another one is made. */
  readonly hasIndexFailed: () => boolean;
  readonly log: Logger;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly cooldown: CooldownGuard;
  readonly lastQuestions: LastQuestions;
  readonly moderators: Moderators;
  readonly served: ServedServers;
  readonly home: HomeServer;
  readonly stories: StoryDesk;
  readonly drafts: DraftStore;
  readonly fetchAttachment: FetchAttachment;
  readonly reindexRun: ReindexRun;
  /** Looks at once whether stories have come, changed or gone, and has them indexed. Never throws. */
  readonly lookForStories: () => Promise<void>;
  /** The feeds that stories come in by. */
  readonly feeds: Feeds;
  /** What needs the model takes turns in it. */
  readonly questions: QuestionQueue;
  readonly pictures: Pictures;
  readonly records: RecordStore;
  readonly servers: Servers;
  readonly follows: FollowStore;
  /** Sends followers the words that have come in, if any. Never throws. */
  readonly tellFollowers: () => Promise<void>;
  readonly corrections: Corrections;
  readonly ledger: BriefingLedger;
  /** Schedules of moderators, and that of the environment unless they set one for its channel. */
  readonly schedules: () => readonly Schedule[];
  /** Stops a schedule that Discord refuses for good. */
  readonly pauseSchedule: (schedule: Schedule, reason: string) => Promise<void>;
  /** The zone of a schedule that names none. */
  readonly zone: string;
  readonly status: () => Promise<AppStatus>;
  /** Days that records are stored. */
  readonly keepDays: number;
}
