import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { measureFlatScan, measureReading } from './references.js';
import { createScaleNewsdesk, foldersOf, type ScaleNewsdesk } from './scaleNewsdesk.js';
import { syntheticStory } from './syntheticStories.js';
import { quantile, type Timed, timed } from './timed.js';

/** Milliseconds, if nothing else is said; `Cpu` is the time of the processor, which another program does not change. */
export interface ScaleFigures {
  readonly stories: number;
  readonly passages: number;
  readonly vectors: number;
  /** Of an index that is there already: from the beginning until questions are answered. */
  readonly start: number;
  readonly startCpu: number;
  /** Reference: to read the same files. */
  readonly reading: number;
  readonly firstQuestion: number;
  readonly firstQuestionCpu: number;
  /** Of an ordinary question, without the reader: median, and what 99 of 100 take at most. */
  readonly question: number;
  readonly question99: number;
  readonly questionCpu: number;
  /** Of it the embedding, and candidates and ranking together: medians. */
  readonly embedding: number;
  readonly search: number;
  /** The longest time that a question leaves nothing else its turn. */
  readonly hold: number;
  readonly hold99: number;
  /** Reference: to compare a question with as many vectors in one Float32Array. */
  readonly flatScan: number;
  /** To index one more story, and the first question after it: medians of three. */
  readonly oneMore: number;
  readonly oneMoreCpu: number;
  readonly oneMoreHold: number;
  readonly afterChange: number;
  /** Of the stories of one day; all others were shown before. */
  readonly briefing: number;
  readonly briefingCpu: number;
  /** To list all quotations, and to look for one that is typed. */
  readonly quotesCpu: number;
  readonly checkCpu: number;
  /** Megabytes: before the index was opened, and after the questions. */
  readonly memoryBefore: number;
  readonly memory: number;
  readonly heap: number;
}

const QUESTIONS = 100;
const CHANGES = 3;
const BYTES_PER_MB = 1e6;

/** Measures a newsdesk on an index of so many made-up stories; see buildScale. */
export async function measureScale(folder: string, stories: number, isFake = true): Promise<ScaleFigures> {
  const { articlesFolder, indexFolder } = foldersOf(folder);
  const memoryBefore = process.memoryUsage.rss() / BYTES_PER_MB;
  const desk = await createScaleNewsdesk(folder, isFake);
  try {
    const { newsdesk } = desk;
    let opened: Promise<void> = Promise.resolve();
    const start = await timed(async () => {
      opened = newsdesk.open();
      while (newsdesk.indexState().kind === 'opening') await delay(1);
    });
    const ask = (number: number) => newsdesk.ask(syntheticStory(number).question);
    const firstQuestion = await timed(() => ask(0));
    await opened;
    const questions = await measureQuestions(desk, stories);
    const { rss, heapUsed } = process.memoryUsage();

    const changes: Timed[] = [];
    const after: Timed[] = [];
    const added = Array.from({ length: CHANGES }, (_, i) => stories + i);
    for (const number of added) {
      const { file, content } = syntheticStory(number);
      await writeFile(path.join(articlesFolder, file), content);
      changes.push(await timed(() => newsdesk.reindex({ ifChanged: true })));
      after.push(await timed(() => ask(number)));
    }
    const medianOf = (values: readonly Timed[], key: keyof Timed) =>
      quantile(
        values.map((each) => each[key]),
        0.5,
      );
    const briefing = await measureBriefing(desk, stories);
    const quotes = await timed(() => newsdesk.quotations({}));
    const [sentence = ''] = /“[^”]+”/u.exec(syntheticStory(stories).content) ?? [];
    const check = await timed(() => newsdesk.checkQuotes(sentence));
    const articles = newsdesk.articles();
    const passages = articles.reduce((sum, indexed) => sum + indexed.passages.length, 0);
    const vectors = articles.reduce((sum, indexed) => sum + indexed.sentences.length, passages);
    for (const number of added) await rm(path.join(articlesFolder, syntheticStory(number).file));
    await newsdesk.reindex({ ifChanged: true });
    // Last: what is read here would count as memory of the bot.
    const reading = await measureReading(indexFolder);
    return {
      stories,
      passages,
      vectors,
      start: start.time,
      startCpu: start.cpu,
      reading,
      firstQuestion: firstQuestion.time,
      firstQuestionCpu: firstQuestion.cpu,
      ...questions,
      flatScan: measureFlatScan(vectors),
      oneMore: medianOf(changes, 'time'),
      oneMoreCpu: medianOf(changes, 'cpu'),
      oneMoreHold: medianOf(changes, 'hold'),
      afterChange: medianOf(after, 'time'),
      briefing: briefing.time,
      briefingCpu: briefing.cpu,
      quotesCpu: quotes.cpu,
      checkCpu: check.cpu,
      memoryBefore,
      memory: rss / BYTES_PER_MB,
      heap: heapUsed / BYTES_PER_MB,
    };
  } finally {
    await desk.newsdesk.close();
  }
}

async function measureQuestions({ newsdesk }: ScaleNewsdesk, stories: number) {
  const whole: Timed[] = [];
  const parts: { readonly embedding: number; readonly search: number }[] = [];
  for (let i = 0; i < QUESTIONS; i++) {
    const { question } = syntheticStory(Math.floor((i * stories) / QUESTIONS));
    whole.push(
      await timed(async () => {
        const answer = await newsdesk.ask(question);
        if ('timings' in answer) parts.push(answer.timings);
      }),
    );
  }
  const of = (key: keyof Timed, share: number) =>
    quantile(
      whole.map((each) => each[key]),
      share,
    );
  const ofParts = (key: 'embedding' | 'search') =>
    quantile(
      parts.map((each) => each[key]),
      0.5,
    );
  return {
    question: of('time', 0.5),
    question99: of('time', 0.99),
    questionCpu: of('cpu', 0.5),
    embedding: ofParts('embedding'),
    search: ofParts('search'),
    hold: of('hold', 0.5),
    hold99: of('hold', 0.99),
  };
}

async function measureBriefing({ newsdesk }: ScaleNewsdesk, stories: number): Promise<Timed> {
  const { published: date } = syntheticStory(stories);
  const files = newsdesk.generation()?.files ?? new Map<string, { readonly sha256: string }>();
  const older = newsdesk.articles().filter(({ article }) => article.published !== date);
  const shown = Object.fromEntries(
    older.map(({ article: { id } }) => [id, { sha256: files.get(id)?.sha256 ?? '', date: '2031-01-01' }]),
  );
  return timed(() => newsdesk.briefing({ date, shown }));
}
