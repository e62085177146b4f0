import path from 'node:path';
import { createArticleLoader } from '../../../src/article/articleLoader.js';
import { parseSource } from '../../../src/article/loadArticles.js';
import type { Embedder } from '../../../src/embedding/embedder.js';
import { startEmbedder } from '../../../src/embedding/startEmbedder.js';
import { loadVocabulary } from '../../../src/embedding/vocabulary.js';
import { analyzeArticle } from '../../../src/index/analysis/analyzeArticle.js';
import type { Analysis } from '../../../src/index/analysis/startAnalysis.js';
import { createNewsdesk, type Newsdesk } from '../../../src/newsdesk/newsdesk.js';
import { loadSettings } from '../../../src/settings.js';
import { createFakeEmbedder } from './fakeEmbedder.js';

const MAX_BYTES = 5_000_000;

/** Where the made-up stories of a size and their index are. */
export function foldersOf(folder: string): { readonly articlesFolder: string; readonly indexFolder: string } {
  return { articlesFolder: path.join(folder, 'articles'), indexFolder: path.join(folder, 'index') };
}

export interface ScaleNewsdesk {
  readonly newsdesk: Newsdesk;
  readonly embedder: Embedder;
}

/** A newsdesk on a folder of made-up stories, without the reader; whoever gets it closes it. */
export async function createScaleNewsdesk(folder: string, isFake: boolean): Promise<ScaleNewsdesk> {
  const { articlesFolder, indexFolder } = foldersOf(folder);
  const settings = loadSettings();
  const embedder = isFake ? createFakeEmbedder() : await startEmbedder({ ...settings, allowDownload: false });
  const newsdesk = createNewsdesk({
    articlesFolder,
    loadSources: createArticleLoader(articlesFolder, { maxBytes: MAX_BYTES }),
    indexFolder,
    startAnalysis: analyzeHere,
    embedder,
    vocabulary: isFake ? new Set() : await loadVocabulary(settings.modelsFolder, settings.modelId),
    onNotice: (sentence) => console.error(sentence),
  });
  return { newsdesk, embedder };
}

/** In this process: its start is no part of what is measured. */
function analyzeHere(): Analysis {
  return {
    analyze: (source) => Promise.resolve({ kind: 'analyzed', article: analyzeArticle(parseSource(source)) }),
    close: () => Promise.resolve(),
  };
}
