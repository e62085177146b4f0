import { type BriefingLedger, openBriefingLedger } from '../../briefing/briefingLedger.js';
import type { VerbatimError } from '../../errors.js';
import { type Corrections, openCorrections } from '../../newsdesk/correction/corrections.js';
import { type GoneStories, openGoneStories } from '../../newsdesk/goneStories.js';
import { type Documents, documentsIn, type HeldState } from '../../state/documents.js';
import { type DraftStore, openDraftStore } from './draftStore.js';
import { type FollowStore, openFollowStore } from './followStore.js';
import { type HomeServer, openHomeServer } from './homeServer.js';
import { openRecordStore, type RecordStore } from './recordStore.js';
import { openServerSettings, type ServerSettingsStore } from './serverSettings.js';
import { openToldStories, type ToldStories } from './toldStories.js';

interface BotStateOptions {
  /** Released when it cannot be opened. */
  readonly held: HeldState;
  readonly keepDays: number;
  readonly now: () => number;
  readonly onNotice: (sentence: string) => void;
  /** Called when another process has changed what is decided about quotations. */
  readonly onCorrected: () => void;
  /** Called when another process has taken the state. */
  readonly onLost: (error: VerbatimError) => void;
}

/** Everything that outlives a restart. */
export interface BotState {
  readonly documents: Documents;
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

/** Opens the state that this process holds. */
export async function openBotState(options: BotStateOptions): Promise<BotState> {
  const { held, keepDays, now, onNotice, onCorrected, onLost } = options;
  const { documents } = held;
  if (held.isRestored) onNotice('A backup was restored; its state is in use.');
  held.signal.addEventListener('abort', () => onLost(held.signal.reason as VerbatimError), { once: true });
  try {
    await documents.sweep('');
    return {
      documents,
      corrections: await openCorrections(documents, onNotice, { onFollowed: onCorrected }),
      servers: await openServerSettings(documents, onNotice),
      ledger: await openBriefingLedger(documents, onNotice),
      home: await openHomeServer(documents, onNotice),
      drafts: await openDraftStore(documentsIn(documents, 'drafts'), now),
      gone: await openGoneStories(documents, onNotice),
      told: await openToldStories(documents, onNotice),
      follows: await openFollowStore(documents, onNotice),
      records: await openRecordStore({
        documents: documentsIn(documents, 'answers'),
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
