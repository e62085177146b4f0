import { openDatabase } from '../../../src/database/openDatabase.js';
import type { Embedder } from '../../../src/embedding/embedder.js';
import { startEmbedder } from '../../../src/embedding/startEmbedder.js';
import { type NewsIndex, openIndex } from '../../../src/index/openIndex.js';
import { openCandidates } from '../../../src/index/shared/candidates.js';
import { moveIndexIntoDatabase } from '../../../src/index/shared/moveIndex.js';
import { readQuestion } from '../../../src/question/readQuestion.js';
import { ALL_FEATURES } from '../../../src/search/features.js';
import { createPassageSearch, type PassageSearch } from '../../../src/search/passageSearch.js';
import { loadSettings } from '../../../src/settings.js';
import { createFakeEmbedder } from './fakeEmbedder.js';
import { foldersOf } from './scaleNewsdesk.js';
import { syntheticStory } from './syntheticStories.js';
import { quantile, type Timed, timed } from './timed.js';

/** pgvector asked for candidates, in place of all vectors in memory. Milliseconds and megabytes. */
export interface CandidateFigures {
  /** To put the index into the database, and the vectors into pgvector; once. */
  readonly copying: number;
  readonly filling: number;
  /** To open the index when they are there. */
  readonly opening: number;
  readonly question: number;
  readonly question99: number;
  readonly questionCpu: number;
  readonly hold: number;
  /** Of the process that asks, after the questions. */
  readonly memory: number;
  /** Of a hundred of the ten best passages, with every vector compared, how many are among the ten best here. */
  readonly recall: number;
  /** Of a hundred questions, how many have the same best passage. */
  readonly first: number;
}

const QUESTIONS = 100;
const TOP = 10;
const BYTES_PER_MB = 1e6;

/** `url`: a database with pgvector that may be used. */
export async function measureCandidates(
  folder: string,
  stories: number,
  isFake: boolean,
  url: string,
): Promise<CandidateFigures> {
  const { indexFolder } = foldersOf(folder);
  const embedder = isFake
    ? createFakeEmbedder()
    : await startEmbedder({ ...loadSettings(), allowDownload: false });
  const database = await openDatabase({ url, onNotice: (sentence) => console.error(sentence) });
  try {
    const copying = await timed(() => moveIndexIntoDatabase(indexFolder, database));
    const candidates = await openCandidates(database);
    const open = async (asks: boolean): Promise<NewsIndex> => {
      const { model } = embedder;
      const opened = await openIndex(indexFolder, { model, candidates: asks ? candidates : null });
      if (opened.kind !== 'current') throw new Error(`The index of ${folder} is ${opened.kind}.`);
      return opened.index;
    };
    const filling = await timed(() => open(true));
    let asking: PassageSearch | null = null;
    const opening = await timed(async () => (asking = await searchOf(await open(true), embedder)));
    const questions = Array.from(
      { length: QUESTIONS },
      (_, i) => syntheticStory(Math.floor((i * stories) / QUESTIONS)).question,
    );
    const found: string[][] = [];
    const times: Timed[] = [];
    for (const question of questions)
      times.push(await timed(async () => found.push(await bestOf(asking, question))));
    const memory = process.memoryUsage.rss() / BYTES_PER_MB;
    const exact = await searchOf(await open(false), embedder);
    let shared = 0;
    let wanted = 0;
    let firsts = 0;
    for (const [i, question] of questions.entries()) {
      const best = await bestOf(exact, question);
      const own = new Set(found[i]);
      wanted += best.length;
      shared += best.filter((passage) => own.has(passage)).length;
      if (best[0] === found[i]?.[0]) firsts++;
    }
    const at = (key: keyof Timed, share: number) =>
      quantile(
        times.map((each) => each[key]),
        share,
      );
    return {
      copying: copying.time,
      filling: filling.time,
      opening: opening.time,
      question: at('time', 0.5),
      question99: at('time', 0.99),
      questionCpu: at('cpu', 0.5),
      hold: at('hold', 0.5),
      memory,
      recall: (100 * shared) / wanted,
      first: (100 * firsts) / questions.length,
    };
  } finally {
    await embedder.close();
    await database.close();
  }
}

async function searchOf({ articles, passageIndex }: NewsIndex, embedder: Embedder): Promise<PassageSearch> {
  const search = createPassageSearch({ articles, index: passageIndex, embedder, vocabulary: new Set() });
  await search.prepare();
  return search;
}

/** The ten best passages, by article and place. */
async function bestOf(search: PassageSearch | null, typed: string): Promise<string[]> {
  if (search === null) return [];
  const question = readQuestion(typed, { corpus: await search.corpus(), features: ALL_FEATURES });
  const { ranked } = await search.search(question);
  return ranked.slice(0, TOP).map(({ indexed, passage }) => `${indexed.article.id} ${passage.start}`);
}
