import type { ModelStatus, SupervisedEmbedder } from '../../embedding/startEmbedder.js';
import type { EffectiveSetting } from '../../settings.js';
import { readVersion } from '../../version.js';

/** What /status shows, beside the index. */
export interface AppStatus {
  readonly version: string;
  readonly model: string;
  /** The model that marks the words which answer; null when its files are not there. */
  readonly reader: string | null;
  readonly modelProcess: ModelStatus;
  /** Resident memory in bytes: of the bot, and of the model's process, which is null while that does not answer. */
  readonly memory: { readonly bot: number; readonly model: number | null };
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
    modelProcess: embedder.status(),
    memory: { bot: process.memoryUsage.rss(), model: await embedder.memory() },
    lastError: lastError(),
    settings,
  });
}
