import type { SupervisedEmbedder } from '../../embedding/startEmbedder.js';
import type { EffectiveSetting } from '../../settings.js';
import { readVersion } from '../../version.js';

/** What /status shows, beside the index. */
export interface AppStatus {
  readonly version: string;
  readonly model: string;
  /** The model that marks the words which answer; null when its files are not there. */
  readonly reader: string | null;
  /** Requests that wait for the model. */
  readonly waiting: number;
  /** Resident memory in bytes: of the bot, and of the model's process. */
  readonly memory: { readonly bot: number; readonly model: number };
  /** Null when nothing failed since the start; `at` in milliseconds since 1970. */
  readonly lastError: { readonly at: number; readonly message: string } | null;
  readonly settings: readonly EffectiveSetting[];
}

/** Looks everything up each time it is called. */
export function createStatus(
  embedder: SupervisedEmbedder,
  settings: readonly EffectiveSetting[],
  lastError: () => AppStatus['lastError'] = () => null,
): () => Promise<AppStatus> {
  const version = readVersion();
  return async () => ({
    version,
    model: embedder.model.id,
    reader: embedder.reader?.id ?? null,
    waiting: embedder.waiting(),
    memory: { bot: process.memoryUsage.rss(), model: await embedder.memory() },
    lastError: lastError(),
    settings,
  });
}
