import type { Logger } from 'pino';
import type { BriefingLedger } from '../../briefing/briefingLedger.js';
import type { Schedule } from '../../briefing/schedule.js';
import type { Corrections } from '../../newsdesk/corrections.js';
import type { Newsdesk } from '../../newsdesk/newsdesk.js';
import type { CooldownGuard } from '../services/cooldown.js';
import type { RecordStore } from '../store/recordStore.js';
import type { ServerSettingsStore } from '../store/serverSettings.js';
import type { LastQuestions } from '../services/lastQuestions.js';
import type { ModeratorCheck } from '../services/moderators.js';
import type { NewsroomStatus } from '../services/newsroomStatus.js';
import type { ReindexRun } from '../services/reindexRun.js';

/** What every command works with. */
export interface BotContext {
  readonly newsdesk: Newsdesk;
  readonly log: Logger;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly cooldown: CooldownGuard;
  readonly lastQuestions: LastQuestions;
  readonly moderators: ModeratorCheck;
  readonly reindexRun: ReindexRun;
  /** How long a question may take before the member is told that it took too long, in milliseconds. */
  readonly askTimeoutMs: number;
  readonly records: RecordStore;
  readonly servers: ServerSettingsStore;
  readonly corrections: Corrections;
  readonly ledger: BriefingLedger;
  /** Schedules of moderators, and the environment's where none of them is. */
  readonly schedules: () => readonly Schedule[];
  /** The zone of a schedule that names none. */
  readonly zone: string;
  readonly status: () => Promise<NewsroomStatus>;
  /** How long records are kept. */
  readonly keepDays: number;
}
