// The embedding process: `embeddingProcess.js '{"modelsFolder": ..., "modelId": ..., "readerId": ...}'`, forked by startEmbedder.
import { messageOf } from '../errors.js';
import type {
  EmbeddingReply,
  EmbeddingRequest,
  EmbeddingValue,
  ModelsOfProcess,
} from './embeddingProtocol.js';
import { loadMiniLm, type LoadedModel } from './miniLmEmbedder.js';
import { loadReader, type LoadedReader } from './miniLmReader.js';

// Nothing outlives the parent, however it ended.
process.on('disconnect', () => process.exit(0));
// Ctrl+C reaches the whole process group; the parent decides when this one ends.
process.on('SIGINT', () => undefined);

interface LoadedModels {
  readonly embedder: LoadedModel;
  readonly reader: LoadedReader | null;
}

try {
  const { readerId, ...location } = JSON.parse(process.argv[2] ?? '{}') as ModelsOfProcess;
  const models: LoadedModels = {
    embedder: await loadMiniLm(location),
    // After the embedder, which may have to be downloaded: the reader never is.
    reader: readerId === null ? null : await loadReader(location.modelsFolder, readerId),
  };
  process.on('message', (request: EmbeddingRequest) => void answer(models, request));
  reply({ kind: 'ready' });
} catch (error) {
  reply({ kind: 'unable', message: messageOf(error) });
}

async function answer(models: LoadedModels, request: EmbeddingRequest): Promise<void> {
  try {
    reply({ kind: 'done', id: request.id, value: await valueOf(models, request) });
  } catch (error) {
    reply({ kind: 'failed', id: request.id, message: messageOf(error) });
  }
}

async function valueOf(
  { embedder, reader }: LoadedModels,
  request: EmbeddingRequest,
): Promise<EmbeddingValue> {
  switch (request.kind) {
    case 'embed':
      return embedder.embed(request.text);
    case 'count-tokens':
      return request.texts.map((text) => embedder.countTokens(text));
    case 'read':
      if (reader === null) throw new Error('The reader is not loaded.');
      return reader.read(request.question, request.passages);
    case 'memory':
      return process.memoryUsage.rss();
  }
}

function reply(message: EmbeddingReply): void {
  process.send?.(message);
}
