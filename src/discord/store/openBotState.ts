import path from 'node:path';
import { type BriefingLedger, openBriefingLedger } from '../../briefing/briefingLedger.js';
import type { VerbatimError } from '../../errors.js';
import { sweepHalfWritten } from '../../files.js';
import { type Corrections, openCorrections } from '../../newsdesk/correction/corrections.js';
import { type GoneStories, openGoneStories } from '../../newsdesk/goneStories.js';
import { openStateFolder } from '../../state/stateFolder.js';
import { type DraftStore, openDraftStore } from './draftStore.js';
import { type FollowStore, openFollowStore } from './followStore.js';
import { type HomeServer, openHomeServer } from './homeServer.js';
import { openRecordStore, type RecordStore } from './recordStore.js';
import { openServerSettings, type ServerSettingsStore } from './serverSettings.js';
import { openToldStories, type ToldStories } from './toldStories.js';

interface BotStateOptions {
  readonly folder: string;
  readonly keepDays: number;
  readonly now: () => number;
  readonly onNotice: (sentence: string) => void;
  /** Called when another process has taken the folder. */
  readonly onLost: (error: VerbatimError) => void;
  readonly signal?: AbortSignal;
}

/** Everything that outlives a restart. */
export interface BotState {
  readonly corrections: Corrections;
  readonly records: RecordStore;
  readonly servers: ServerSettingsStore;
  readonly ledger: BriefingLedger;
  readonly home: HomeServer;
  readonly told: ToldStories;
  readonly follows: FollowStore;
  readonly gone: GoneStories;
  readonly drafts: DraftStore;
  release(): Promise<void>;
}

const DAY_MS = 86_400_000;

/** Opens the state folder for this process alone; throws a StateLockedError when another bot has it. */
export async function openBotState(options: BotStateOptions): Promise<BotState> {
  const { folder, keepDays, now, onNotice, onLost, signal } = options;
  const held = await openStateFolder(folder, signal);
  if (held.isRestored) onNotice('A backup was restored; its state is in use.');
  held.signal.addEventListener('abort', () => onLost(held.signal.reason as VerbatimError), { once: true });
  try {
    await sweepHalfWritten(folder);
    return {
      corrections: await openCorrections(folder, onNotice),
      servers: await openServerSettings(folder, onNotice),
      ledger: await openBriefingLedger(folder, onNotice),
      home: await openHomeServer(folder, onNotice),
      drafts: await openDraftStore(path.join(folder, 'drafts'), now),
      gone: await openGoneStories(folder, onNotice),
      told: await openToldStories(folder, onNotice),
      follows: await openFollowStore(folder, onNotice),
      records: await openRecordStore({
        folder: path.join(folder, 'answers'),
        keepMs: keepDays * DAY_MS,
        now,
        onNotice,
      }),
      release: () => held.release(),
    };
  } catch (error) {
    await held.release();
    throw error;
  }
}
