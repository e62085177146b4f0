import PQueue from 'p-queue';
import { VerbatimError } from '../errors.js';
import type { Embedder, EmbedOptions } from './embedder.js';
import { forkEmbeddingChild, ProcessEndedError, type EmbeddingChild } from './embeddingChild.js';
import type { EmbeddingRequest, EmbeddingValue, ModelsOfProcess } from './embeddingProtocol.js';
import type { ModelLocation } from './miniLmEmbedder.js';
import { hasModel, loadModelIdentity } from './modelFiles.js';
import type { Reader, Reading } from './reader.js';

interface StartEmbedderOptions extends ModelLocation {
  /** Of the reader, which is done without when a file of it is missing; default the one that is shipped. */
  readonly readerId?: string;
  /** How many requests may wait; a further one is refused with a BusyError. Default 200. */
  readonly maxWaiting?: number;
  /** The program that is forked; default embeddingProcess beside this file. */
  readonly entry?: URL;
}

/** More requests wait than may. */
export class BusyError extends VerbatimError {
  override name = 'BusyError';
}

/** An embedder in a process of its own, which is started again when it ends. */
export interface SupervisedEmbedder extends Embedder {
  /** In the same process; null when its files are not there. */
  readonly reader: NamedReader | null;
  /** The resident memory of the embedding process, in bytes. */
  memory(): Promise<number>;
  /** How many requests wait. */
  waiting(): number;
  /** Of the running process; undefined when there is none. */
  pid(): number | undefined;
}

interface NamedReader extends Reader {
  /** As the folder of models names it. */
  readonly id: string;
}

/** Shipped beside the embedding model. */
export const READER_ID = 'verbatim/reader';

const DEFAULT_MAX_WAITING = 200;
const ATTEMPTS = 2;
const PRIORITY = { question: 1, indexing: 0 } as const;

type RequestWithoutId = EmbeddingRequest extends infer R
  ? R extends EmbeddingRequest
    ? Omit<R, 'id'>
    : never
  : never;

/**
 * Inference is synchronous and would block the event loop for seconds while articles are indexed, so it runs in another
 * process; a worker thread is no way, as onnxruntime-node 1.14 does not load a second time. The process starts at once and loads
 * while the caller goes on. A request that it ends under is tried once more. Throws a ModelError when there is no such model.
 */
export async function startEmbedder(options: StartEmbedderOptions): Promise<SupervisedEmbedder> {
  const { modelsFolder, modelId, allowDownload = false, maxWaiting = DEFAULT_MAX_WAITING } = options;
  const wantedReader = options.readerId ?? READER_ID;
  const readerId = (await hasModel(modelsFolder, wantedReader)) ? wantedReader : null;
  const entry =
    options.entry ?? new URL(import.meta.url.replace(/startEmbedder(\.\w+)$/u, 'embeddingProcess$1'));
  const location = JSON.stringify({
    modelsFolder,
    modelId,
    allowDownload,
    readerId,
  } satisfies ModelsOfProcess);
  const closing = new AbortController();
  const queue = new PQueue({ concurrency: 1 });
  let child: EmbeddingChild = forkEmbeddingChild(entry, [location]);
  let lastId = 0;

  const attempt = async (request: RequestWithoutId): Promise<EmbeddingValue> => {
    for (let tried = 1; ; tried++) {
      closing.signal.throwIfAborted();
      if (!child.isAlive()) child = forkEmbeddingChild(entry, [location]);
      try {
        return await child.request({ ...request, id: ++lastId });
      } catch (error) {
        if (!(error instanceof ProcessEndedError) || closing.signal.aborted) throw error;
        if (tried === ATTEMPTS) {
          throw new VerbatimError(
            'The embedding process stopped twice on the same text. The log has the cause.',
            { cause: error },
          );
        }
      }
    }
  };

  const enqueue = (request: RequestWithoutId, { priority = 'indexing', signal }: EmbedOptions = {}) => {
    if (queue.size >= maxWaiting) {
      return Promise.reject(
        new BusyError('Too many requests are waiting for the language model. Try again in a moment.'),
      );
    }
    return queue.add(() => attempt(request), {
      priority: PRIORITY[priority],
      signal: signal ? AbortSignal.any([signal, closing.signal]) : closing.signal,
    });
  };

  const read: Reader['read'] = async (question, passages, readOptions = {}) =>
    (await enqueue(
      { kind: 'read', question, passages },
      { ...readOptions, priority: 'question' },
    )) as Reading[];

  const close = async () => {
    closing.abort(new VerbatimError('The language model was stopped.'));
    await child.end();
  };

  try {
    // A model that is downloaded has files only when it has been loaded.
    if (allowDownload) await enqueue({ kind: 'memory' });
    const model = await loadModelIdentity(modelsFolder, modelId);
    return {
      model,
      reader: readerId === null ? null : { id: readerId, read },
      embed: async (text, embedOptions) =>
        (await enqueue({ kind: 'embed', text }, embedOptions)) as Float32Array,
      countTokens: async (texts) => (await enqueue({ kind: 'count-tokens', texts })) as number[],
      memory: async () => (await enqueue({ kind: 'memory' }, { priority: 'question' })) as number,
      waiting: () => queue.size,
      pid: () => (child.isAlive() ? child.pid : undefined),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
