// The embedding process: `embeddingProcess.js '{"modelsFolder": ..., "modelId": ..., "readerId": ...}'`, forked by
// startEmbedder.
import { messageOf } from '../errors.js';
import type { Answer } from '../process/messages.js';
import { serveParent } from '../process/serveParent.js';
import type { ModelRequest, ModelsOfProcess, ModelValue } from './embeddingProtocol.js';
import { ModelError } from './modelFiles.js';

await serveParent(async () => {
  const { readerId, ...location } = JSON.parse(process.argv[2] ?? '{}') as ModelsOfProcess;
  const { loadMiniLm, loadReader } = await loadLibrary();
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

/** The library comes with a program for each system, which Alpine among others cannot start. */
async function loadLibrary() {
  try {
    const { loadMiniLm } = await import('./miniLmEmbedder.js');
    const { loadReader } = await import('./miniLmReader.js');
    return { loadMiniLm, loadReader };
  } catch (cause) {
    const [reason = ''] = messageOf(cause).split('\n');
    throw new ModelError(
      `The model library does not run on this system (${reason}). It needs Linux with glibc, such as Debian or Ubuntu but not Alpine, or macOS or Windows. Use such a system or the image of the Dockerfile, and run npm ci there.`,
      { cause },
    );
  }
}
