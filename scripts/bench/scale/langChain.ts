import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { textOf } from '../../../src/article/article.js';
import { openIndex } from '../../../src/index/openIndex.js';
import { createFakeEmbedder } from './fakeEmbedder.js';
import { foldersOf } from './scaleNewsdesk.js';
import { syntheticStory } from './syntheticStories.js';
import { quantile, type Timed, timed } from './timed.js';

/** LangChain's store in memory with the same passages: a search by cosine alone. Milliseconds and megabytes. */
export interface LangChainFigures {
  /** To put the vectors into it, which it has to be given at each start. */
  readonly filling: number;
  readonly questionCpu: number;
  readonly hold: number;
  readonly memory: number;
}

/** As far as it is used. */
interface MemoryVectorStore {
  addVectors(vectors: number[][], documents: { pageContent: string; metadata: object }[]): Promise<void>;
  similaritySearchVectorWithScore(query: number[], count: number): Promise<unknown[]>;
}

const STORE = 'node_modules/@langchain/classic/dist/vectorstores/memory.js';
const QUESTIONS = 30;
const TOP = 10;
const BYTES_PER_MB = 1e6;

/** `modules`: where @langchain/classic and @langchain/core are installed. */
export async function measureLangChain(
  folder: string,
  stories: number,
  modules: string,
): Promise<LangChainFigures> {
  const embedder = createFakeEmbedder();
  const opened = await openIndex(foldersOf(folder).indexFolder, { model: embedder.model });
  if (opened.kind !== 'current') throw new Error(`The index of ${folder} is ${opened.kind}.`);
  const texts = opened.index.articles.flatMap(({ article, passages }) =>
    passages.map((passage) => textOf(article.text, passage)),
  );
  const vectors: number[][] = [];
  for (const text of texts) vectors.push(Array.from(await embedder.embed(text)));
  const { MemoryVectorStore: Store } = (await import(pathToFileURL(path.resolve(modules, STORE)).href)) as {
    readonly MemoryVectorStore: new (embeddings: object) => MemoryVectorStore;
  };
  const store = new Store({});
  const filling = await timed(() =>
    store.addVectors(
      vectors,
      texts.map((pageContent) => ({ pageContent, metadata: {} })),
    ),
  );
  const questions: Timed[] = [];
  for (let i = 0; i < QUESTIONS; i++) {
    const query = await embedder.embed(syntheticStory(Math.floor((i * stories) / QUESTIONS)).question);
    questions.push(await timed(() => store.similaritySearchVectorWithScore(Array.from(query), TOP)));
  }
  const medianOf = (key: keyof Timed) =>
    quantile(
      questions.map((each) => each[key]),
      0.5,
    );
  return {
    filling: filling.time,
    questionCpu: medianOf('cpu'),
    hold: medianOf('hold'),
    memory: process.memoryUsage.rss() / BYTES_PER_MB,
  };
}
