import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { loadArticles } from '../../src/article/loadArticles.js';
import type { Embedder } from '../../src/embedding/embedder.js';
import { indexArticles, type IndexArticlesOptions, type IndexReport } from '../../src/index/indexArticles.js';
import { type NewsIndex, type OpenedIndex, openIndex } from '../../src/index/openIndex.js';
import { analyzeHere } from './analysis/analyzeHere.js';
import { createFakeEmbedder } from './fakeEmbedder.js';

/**
 * Three articles: two sections, seven sentences and a quotation in `flood`, one sentence that `harvest` has as well.
 */
export const ARTICLES: Readonly<Record<string, string>> = {
  'flood.txt': `---
title: River floods the old town of Aalbek
---
The river Aal rose by two metres on Monday night. The old town of Aalbek stood under water by dawn. Nobody was hurt.

Pumps for the old town:

Mayor Ida Brandt asked the region for pumps. “We were warned too late,” she said.

What comes next:

The water is expected to fall by Wednesday. Schools stay closed until then.
`,
  'harvest.txt': `---
title: Farmers expect a poor harvest
---
Farmers in the Aal valley expect a poor harvest. Half of the fields were under water for a week. Nobody was hurt.
`,
  'museum.txt': `---
title: Museum opens its new wing
---
The museum of Aalbek opened its new wing on Friday. It shows ships that sailed the Aal a century ago.
`,
};

/** Articles and their index below one folder. */
export interface TestInstall {
  readonly articlesFolder: string;
  readonly indexFolder: string;
  write(articles: Readonly<Record<string, string>>): Promise<void>;
  build(options?: Partial<IndexArticlesOptions>): Promise<IndexReport>;
  open(embedder?: Embedder): Promise<OpenedIndex>;
  /** The index, which must be current. */
  openCurrent(embedder?: Embedder): Promise<NewsIndex>;
}

export async function createTestInstall(root: string, articles = ARTICLES): Promise<TestInstall> {
  const articlesFolder = path.join(root, 'articles');
  const indexFolder = path.join(root, 'index');
  await mkdir(articlesFolder, { recursive: true });
  const install: TestInstall = {
    articlesFolder,
    indexFolder,
    async write(files) {
      for (const [file, text] of Object.entries(files))
        await writeFile(path.join(articlesFolder, file), text);
    },
    build: async (options) =>
      indexArticles({
        articlesFolder,
        sources: await loadArticles(articlesFolder),
        indexFolder,
        embedder: createFakeEmbedder(),
        startAnalysis: analyzeHere,
        ...options,
      }),
    open: (embedder = createFakeEmbedder()) => openIndex(indexFolder, { model: embedder.model }),
    async openCurrent(embedder) {
      const opened = await install.open(embedder);
      if (opened.kind !== 'current') throw new Error(`The index is ${JSON.stringify(opened)}.`);
      return opened.index;
    },
  };
  await install.write(articles);
  return install;
}
