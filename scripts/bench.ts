// Measures the speed of finding quotations and of the bot, idle and while it reindexes: npm run bench
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { type App, startApp } from '../src/app.js';
import { UsageError } from '../src/errors.js';
import { createLog } from '../src/log.js';
import { type Playground, startPlayground } from '../src/playground/playground.js';
import { loadSettings } from '../src/settings.js';
import { defineScript } from '../src/terminal/defineScript.js';
import { HOSTILE_SHAPES } from './bench/hostileShapes.js';
import { measureQuotationSpeed } from './bench/quotationSpeed.js';
import { exceededLimits } from './bench/scale/checkScale.js';
import { renderScale } from './bench/scale/renderScale.js';
import { runScale } from './bench/scale/runScale.js';
import { measureGrowth, renderGrowth, type ShapeGrowth } from './bench/shapeGrowth.js';

const CORPUS = 'test/corpus';
const ASKS = 200;
const NS_PER_MS = 1e6;
/** In UTF-16 units; also 2, 4 and 8 times as long. */
const SHAPE_LENGTH = 25_000;

interface Figures {
  /** Milliseconds from the interaction to its acknowledgement, and to the answer. */
  readonly acknowledged: readonly number[];
  readonly answered: readonly number[];
  /** The longest time in milliseconds in which the bot's process could do nothing else. */
  readonly largestGap: number;
}

await defineScript({
  help: `Usage: npm run bench [-- options]

Measures how fast quotations are found, how the time grows with texts that repeat one thing over and over, and
how long members wait for an answer when the bot is idle and while it indexes. It asks the real bot over a
socket on this machine.

  --shapes        measure only the texts that repeat one thing
  --scale         measure only how everything grows with made-up stories: 100, 1,000 and 10,000 passages.
                  Prints a table and JSON
  --passages N    other sizes for --scale, with commas between them, such as 1000,100000
  --fake-model    a stand-in for the model: large sizes take minutes, not hours
  --check         fail where a ratio of --scale is larger than it should be
  --folder PATH   keep the made-up stories and their index of --scale there for the next run
  --langchain DIR also measure LangChain’s vector store in memory on the same passages, installed by
                  npm install --prefix DIR @langchain/core @langchain/classic (with --fake-model)
  --pgvector URL  also measure the search with candidates of pgvector, and how many of the best passages it finds; in
                  a database that has pgvector and nothing else (with --scale)
  --help          show this help`,
  options: {
    shapes: { type: 'boolean', default: false },
    scale: { type: 'boolean', default: false },
    passages: { type: 'string', default: '100,1000,10000' },
    'fake-model': { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
    langchain: { type: 'string' },
    pgvector: { type: 'string' },
    folder: { type: 'string' },
  },
  async run({ shapes, scale, passages, folder: kept, langchain, pgvector, check, 'fake-model': isFake }) {
    if (scale) {
      const sizes = await runScale({
        sizes: sizesOf(passages),
        isFake,
        folder: kept,
        langChain: langchain,
        pgvector,
      });
      console.log(renderScale(sizes));
      console.log(JSON.stringify(sizes));
      const exceeded = check ? exceededLimits(sizes) : [];
      for (const sentence of exceeded) console.error(sentence);
      if (exceeded.length > 0) process.exitCode = 1;
      return;
    }
    if (shapes) {
      await printGrowth();
      return;
    }
    const { bytes, megabytes, times, timesAsLong } = await measureQuotationSpeed(
      path.join(CORPUS, 'articles'),
    );
    console.log(
      `finding quotations: ${megabytes.toFixed(2)} MB a second of a text of ${Math.round(bytes / 1_000)} KB; ` +
        `${times} times the text takes ${timesAsLong.toFixed(1)} times as long`,
    );
    await printGrowth();
    const settings = loadSettings();
    const folder = await mkdtemp(path.join(tmpdir(), 'verbatim-bench-'));
    const acknowledgements = new Map<string, number>();
    const playground = await startPlayground({
      // The first request about an interaction is its acknowledgement: /interactions/ID/TOKEN/callback
      log: ({ path: route }) => {
        const [, kind, id] = route.split('/');
        if (kind === 'interactions' && id !== undefined) acknowledgements.set(id, performance.now());
      },
    });
    const app = await startApp(
      {
        ...settings,
        articlesFolder: path.join(CORPUS, 'articles'),
        indexFolder: path.join(folder, 'index'),
        stateFolder: path.join(folder, 'state'),
        databaseUrl: null,
        bot: { ...settings.bot, guilds: [], homeGuilds: [], memberCooldownMs: 0, channelCooldownMs: 0 },
      },
      {
        token: playground.token,
        apiUrl: playground.apiUrl,
        log: createLog('error', process.stderr),
        onFatal: (error) => {
          throw error;
        },
      },
    );
    try {
      await app.opened;
      const lines = (await readFile(path.join(CORPUS, 'questions.jsonl'), 'utf8')).trim().split('\n');
      const questions = lines
        .map((line) => (JSON.parse(line) as { question: string }).question)
        .slice(0, ASKS);
      await measure(playground, questions.slice(0, 20), acknowledgements);
      const idle = await measure(playground, questions, acknowledgements);
      const busy = await whileReindexing(app, () => measure(playground, questions, acknowledgements));
      print('idle', idle);
      print('reindexing', busy);
      console.log(
        `largest gap of the event loop, reindexing / idle: ${(busy.largestGap / idle.largestGap).toFixed(2)}`,
      );
    } finally {
      await app.stop();
      await playground.close();
      await rm(folder, { recursive: true });
    }
  },
});

function sizesOf(typed: string): number[] {
  const sizes = typed.split(',').map(Number);
  if (!sizes.every((size) => Number.isInteger(size) && size > 0)) {
    throw new UsageError(`--passages must be whole numbers with commas between them, not "${typed}".`);
  }
  return sizes;
}

async function printGrowth(): Promise<void> {
  const growths: ShapeGrowth[] = [];
  for (const shape of HOSTILE_SHAPES) growths.push(await measureGrowth(shape, SHAPE_LENGTH));
  console.log(renderGrowth(growths, SHAPE_LENGTH));
}

async function measure(
  playground: Playground,
  questions: readonly string[],
  acknowledgements: ReadonlyMap<string, number>,
): Promise<Figures> {
  const gaps = monitorEventLoopDelay({ resolution: 5 });
  gaps.enable();
  const acknowledged: number[] = [];
  const answered: number[] = [];
  for (const question of questions) {
    const started = performance.now();
    const id = playground.command({
      as: 'member',
      channel: playground.ids.news,
      name: 'ask',
      options: { question },
    });
    await playground.settled(id);
    answered.push(performance.now() - started);
    acknowledged.push((acknowledgements.get(id) ?? started) - started);
  }
  gaps.disable();
  return { acknowledged, answered, largestGap: gaps.max / NS_PER_MS };
}

/** Runs a task while the index is built anew again and again. */
async function whileReindexing(app: App, task: () => Promise<Figures>): Promise<Figures> {
  const stop = new AbortController();
  const building = (async () => {
    while (!stop.signal.aborted) await app.newsdesk.reindex({ force: true, signal: stop.signal });
  })().catch((error: unknown) => {
    if (!stop.signal.aborted) throw error;
  });
  const figures = await task();
  stop.abort();
  await building;
  return figures;
}

function print(name: string, { acknowledged, answered, largestGap }: Figures): void {
  const at = (values: readonly number[], share: number) =>
    ([...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * share)] ?? 0).toFixed(1);
  console.log(
    `${name.padEnd(11)} acknowledged p50 ${at(acknowledged, 0.5)} p99 ${at(acknowledged, 0.99)} ms, ` +
      `answered p50 ${at(answered, 0.5)} p99 ${at(answered, 0.99)} ms, largest gap ${largestGap.toFixed(0)} ms`,
  );
}
