import { setMaxListeners } from 'node:events';
import PQueue from 'p-queue';
import { VerbatimError } from '../errors.js';
import { forkChild } from '../process/forkChild.js';
import { type ProcessStatus, supervise } from '../process/supervise.js';
import type { Embedder, EmbedOptions } from './embedder.js';
import type { ModelRequest, ModelsOfProcess, ModelValue } from './embeddingProtocol.js';
import type { ModelLocation } from './miniLmEmbedder.js';
import { hasModel, loadModelIdentity } from './modelFiles.js';
import type { Reader, Reading } from './reader.js';

interface StartEmbedderOptions extends ModelLocation {
  /** Of the reader; the embedder works without one if a file of it is missing. Default the one that is shipped. */
  readonly readerId?: string;
  /** Gets one sentence for each time that the process ended; default none. */
  readonly onNotice?: (sentence: string) => void;
  /** Told what the process was asked and how long it took, in milliseconds; default none. */
  readonly onServed?: (task: ModelRequest['kind'], ms: number) => void;
  /** How long one request may take before the process counts as hung; default 10 s. */
  readonly requestLimitMs?: number;
  /** How long the models may take to load; default 2 minutes, half an hour for a download. */
  readonly loadLimitMs?: number;
  /** See supervise. */
  readonly backOffMs?: readonly number[];
  /** The program that is forked; default embeddingProcess beside this file. */
  readonly entry?: URL;
}

/** An embedder in a process of its own, which is started again when it ends or hangs. */
export interface SupervisedEmbedder extends Embedder {
  /** In the same process; null if its files are not there. */
  readonly reader: NamedReader | null;
  status(): ModelStatus;
  /** The resident memory of the embedding process, in bytes; null if it cannot say so within 2 s. */
  memory(): Promise<number | null>;
}

export interface ModelStatus extends ProcessStatus {
  /** How many requests wait. */
  readonly waiting: number;
}

interface NamedReader extends Reader {
  /** As the folder of models names it. */
  readonly id: string;
}

/** Shipped beside the embedding model. */
export const READER_ID = 'verbatim/reader';

const REQUEST_LIMIT_MS = 10_000;
const LOAD_LIMIT_MS = 120_000;
const DOWNLOAD_LIMIT_MS = 1_800_000;
const MEMORY_LIMIT_MS = 2_000;
/** So many texts are counted at once; a question goes ahead of the next ones. */
const COUNTED_AT_ONCE = 200;
/** A read ends an answer that has begun, so it goes ahead of the next question. */
const PRIORITY = { read: 2, question: 1, indexing: 0 } as const;

/**
 * Inference is synchronous and would block the event loop for seconds while articles are indexed, so it runs in
 * another process; a worker thread does not work, as onnxruntime-node 1.14 does not load a second time. The process
 * starts at once and loads while the caller goes on. Throws a ModelError if there is no such model.
 */
export async function startEmbedder(options: StartEmbedderOptions): Promise<SupervisedEmbedder> {
  const { modelsFolder, modelId, allowDownload = false, onNotice = () => undefined, onServed } = options;
  const { requestLimitMs = REQUEST_LIMIT_MS } = options;
  const wanted = options.readerId ?? READER_ID;
  const readerId = (await hasModel(modelsFolder, wanted)) ? wanted : null;
  const entry =
    options.entry ?? new URL(import.meta.url.replace(/startEmbedder(\.\w+)$/u, 'embeddingProcess$1'));
  const models = JSON.stringify({
    modelsFolder,
    modelId,
    allowDownload,
    readerId,
    ...(options.hub !== undefined && { hub: options.hub }),
  } satisfies ModelsOfProcess);
  const supervised = supervise<ModelRequest, ModelValue>({
    name: 'The model process',
    fork: () => forkChild('The model process', entry, [models]),
    loadLimitMs: options.loadLimitMs ?? (allowDownload ? DOWNLOAD_LIMIT_MS : LOAD_LIMIT_MS),
    onNotice,
    ...(options.backOffMs && { backOffMs: options.backOffMs }),
  });
  const closing = new AbortController();
  // Every waiting request listens.
  setMaxListeners(0, closing.signal);
  const queue = new PQueue({ concurrency: 1 });

  const serve = async (request: ModelRequest): Promise<ModelValue> => {
    const started = performance.now();
    const value = await supervised.request(request, requestLimitMs);
    onServed?.(request.kind, performance.now() - started);
    return value;
  };

  const enqueue = (request: ModelRequest, priority: keyof typeof PRIORITY, signal?: AbortSignal) =>
    queue.add(() => serve(request), {
      priority: PRIORITY[priority],
      signal: signal ? AbortSignal.any([signal, closing.signal]) : closing.signal,
    });

  const embed: Embedder['embed'] = async (text, { priority = 'indexing', signal }: EmbedOptions = {}) =>
    (await enqueue({ kind: 'embed', text }, priority, signal)) as Float32Array;

  const read: Reader['read'] = async (question, passages, { signal } = {}) =>
    (await enqueue({ kind: 'read', question, passages }, 'read', signal)) as Reading[];

  const countTokens: Embedder['countTokens'] = async (texts) => {
    const counts: number[] = [];
    for (let from = 0; from < texts.length; from += COUNTED_AT_ONCE) {
      const some = texts.slice(from, from + COUNTED_AT_ONCE);
      counts.push(...((await enqueue({ kind: 'count-tokens', texts: some }, 'indexing')) as number[]));
    }
    return counts;
  };

  const memory = async (): Promise<number | null> => {
    if (supervised.status().state !== 'ready') return null;
    const limit = AbortSignal.timeout(MEMORY_LIMIT_MS);
    return (enqueue({ kind: 'memory' }, 'read', limit) as Promise<number>).catch(() => null);
  };

  const close = async () => {
    closing.abort(new VerbatimError('The language model was stopped.'));
    await supervised.end();
  };

  try {
    // A model that is downloaded has files only after it was loaded.
    if (allowDownload) await enqueue({ kind: 'memory' }, 'indexing');
    const model = await loadModelIdentity(modelsFolder, modelId);
    return {
      model,
      reader: readerId === null ? null : { id: readerId, read },
      embed,
      countTokens,
      memory,
      status: () => ({ ...supervised.status(), waiting: queue.size }),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
