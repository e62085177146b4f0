// The embedding process: `embeddingProcess.js '{"modelsFolder": ..., "modelId": ...}'`, forked by startEmbedder.
import type { EmbeddingReply, EmbeddingRequest, EmbeddingValue } from './embeddingProtocol.js';
import { loadMiniLm, type LoadedModel, type ModelLocation } from './miniLmEmbedder.js';

// Nothing outlives the parent, however it ended.
process.on('disconnect', () => process.exit(0));
// Ctrl+C reaches the whole process group; the parent decides when this one ends.
process.on('SIGINT', () => undefined);

try {
  const model = await loadMiniLm(JSON.parse(process.argv[2] ?? '{}') as ModelLocation);
  process.on('message', (request: EmbeddingRequest) => void answer(model, request));
  reply({ kind: 'ready' });
} catch (error) {
  reply({ kind: 'unable', message: messageOf(error) });
}

async function answer(model: LoadedModel, request: EmbeddingRequest): Promise<void> {
  try {
    reply({ kind: 'done', id: request.id, value: await valueOf(model, request) });
  } catch (error) {
    reply({ kind: 'failed', id: request.id, message: messageOf(error) });
  }
}

async function valueOf(model: LoadedModel, request: EmbeddingRequest): Promise<EmbeddingValue> {
  switch (request.kind) {
    case 'embed':
      return model.embed(request.text);
    case 'count-tokens':
      return request.texts.map((text) => model.countTokens(text));
    case 'memory':
      return process.memoryUsage.rss();
  }
}

function reply(message: EmbeddingReply): void {
  process.send?.(message);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
