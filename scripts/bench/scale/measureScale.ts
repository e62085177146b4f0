import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setImmediate as pause, setTimeout as delay } from 'node:timers/promises';
import { loadArticles, parseSource } from '../../../src/article/loadArticles.js';
import { analyzeArticle } from '../../../src/index/analysis/analyzeArticle.js';
import type { Analysis } from '../../../src/index/analysis/startAnalysis.js';
import { createNewsdesk } from '../../../src/newsdesk/newsdesk.js';
import { createFakeEmbedder } from './fakeEmbedder.js';
import { measureFlatScan } from './flatScan.js';
import { syntheticStory } from './syntheticStories.js';

/** Milliseconds, if nothing else is said; `Cpu` is the time of the processor, which another program does not change. */
export interface ScaleFigures {
  readonly stories: number;
  readonly passages: number;
  readonly vectors: number;
  /** From the beginning until the index is open, which is there already. */
  readonly start: number;
  readonly startCpu: number;
  readonly firstQuestion: number;
  readonly firstQuestionCpu: number;
  /** Of an ordinary question: the median. */
  readonly question: number;
  readonly questionCpu: number;
  /** The longest time that a question leaves nothing else its turn: the median of all questions, and the longest. */
  readonly hold: number;
  readonly longestHold: number;
  /** To index one more story, and the first question after it. */
  readonly oneMore: number;
  readonly oneMoreCpu: number;
  readonly oneMoreHold: number;
  readonly afterChange: number;
  /** Of the stories of one day, and of all that were never shown. */
  readonly briefing: number;
  readonly briefingCpu: number;
  /** Megabytes. */
  readonly memory: number;
  readonly heap: number;
  /** Reference: to compare a question with as many vectors in one Float32Array. */
  readonly flatScan: number;
}

const QUESTIONS = 100;
const BYTES_PER_MB = 1e6;
const MICROSECONDS = 1_000;

/** Builds an index of so many stories in a folder, if it is not there yet, and measures a newsdesk on it. */
export async function measureScale(folder: string, stories: number): Promise<ScaleFigures> {
  const articlesFolder = path.join(folder, 'articles');
  await mkdir(articlesFolder, { recursive: true });
  const write = ({ file, content }: { readonly file: string; readonly content: string }) =>
    writeFile(path.join(articlesFolder, file), content);
  for (let number = 0; number < stories; number++) await write(syntheticStory(number));
  const create = () =>
    createNewsdesk({
      articlesFolder,
      loadSources: () => loadArticles(articlesFolder),
      indexFolder: path.join(folder, 'index'),
      startAnalysis: analyzeHere,
      embedder: createFakeEmbedder(),
      vocabulary: new Set(),
      onNotice: (sentence) => console.error(sentence),
    });
  const builder = create();
  await builder.open();
  // Waits until it has read everything, which would go on beside the next.
  await builder.ask(syntheticStory(0).question);

  const newsdesk = create();
  const start = await timed(() => newsdesk.open());
  const ask = (number: number) => newsdesk.ask(syntheticStory(number).question);
  const firstQuestion = await timed(() => ask(0));
  const asked = Array.from({ length: QUESTIONS }, (_, i) => Math.floor((i * stories) / QUESTIONS));
  const questions: Timed[] = [];
  for (const number of asked) questions.push(await timed(() => ask(number)));
  const memory = process.memoryUsage();
  await write(syntheticStory(stories));
  const oneMore = await timed(() => newsdesk.reindex({ ifChanged: true }));
  const afterChange = await timed(() => ask(stories));
  const { published: date } = syntheticStory(stories);
  const files = newsdesk.generation()?.files ?? new Map<string, { readonly sha256: string }>();
  const shown = Object.fromEntries(
    newsdesk
      .articles()
      .filter(({ article }) => article.published !== date)
      .map(({ article }) => [
        article.id,
        { sha256: files.get(article.id)?.sha256 ?? '', date: '2031-01-01' },
      ]),
  );
  const briefing = await timed(() => newsdesk.briefing({ date, shown }));
  const articles = newsdesk.articles();
  const vectors = articles.reduce(
    (sum, indexed) => sum + indexed.passages.length + indexed.sentences.length,
    0,
  );
  const holds = questions.map(({ hold }) => hold);
  return {
    stories,
    passages: articles.reduce((sum, { passages }) => sum + passages.length, 0),
    vectors,
    start: start.time,
    startCpu: start.cpu,
    firstQuestion: firstQuestion.time,
    firstQuestionCpu: firstQuestion.cpu,
    question: median(questions.map(({ time }) => time)),
    questionCpu: median(questions.map(({ cpu }) => cpu)),
    hold: median(holds),
    longestHold: Math.max(...holds),
    oneMore: oneMore.time,
    oneMoreCpu: oneMore.cpu,
    oneMoreHold: oneMore.hold,
    afterChange: afterChange.time,
    briefing: briefing.time,
    briefingCpu: briefing.cpu,
    memory: memory.rss / BYTES_PER_MB,
    heap: memory.heapUsed / BYTES_PER_MB,
    flatScan: measureFlatScan(vectors),
  };
}

interface Timed {
  readonly time: number;
  /** The longest time in which nothing else got its turn. */
  readonly hold: number;
  readonly cpu: number;
}

async function timed(task: () => Promise<unknown>): Promise<Timed> {
  await pause();
  const cpuBefore = process.cpuUsage();
  const started = performance.now();
  let last = started;
  let longest = 0;
  const look = (): void => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  };
  let isDone = false;
  const watch = async (): Promise<void> => {
    while (!isDone) {
      look();
      await delay(1);
    }
  };
  const watching = watch();
  await task();
  const time = performance.now() - started;
  const { user, system } = process.cpuUsage(cpuBefore);
  look();
  isDone = true;
  await watching;
  return { time, hold: longest, cpu: (user + system) / MICROSECONDS };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

/** In this process: its start is no part of what is measured. */
function analyzeHere(): Analysis {
  return {
    analyze: (source) => Promise.resolve({ kind: 'analyzed', article: analyzeArticle(parseSource(source)) }),
    close: () => Promise.resolve(),
  };
}
