// The embedding process: `embeddingProcess.js '{"modelsFolder": ..., "modelId": ..., "readerId": ...}'`, forked by
// startEmbedder.
import type { Answer } from '../process/messages.js';
import { serveParent } from '../process/serveParent.js';
import type { ModelRequest, ModelsOfProcess, ModelValue } from './embeddingProtocol.js';
import { loadMiniLm } from './miniLmEmbedder.js';
import { loadReader } from './miniLmReader.js';

await serveParent(async () => {
  const { readerId, ...location } = JSON.parse(process.argv[2] ?? '{}') as ModelsOfProcess;
  const embedder = await loadMiniLm(location);
  // After the embedder, which may have to be downloaded: the reader never is.
  const reader = readerId === null ? null : await loadReader(location.modelsFolder, readerId);
  const answer: Answer<ModelRequest, ModelValue> = (request) => {
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
  };
  return answer;
});
