import { mkdir, mkdtemp, rmdir, statfs } from 'node:fs/promises';
import path from 'node:path';
import { loadArticles } from '../../src/article/loadArticles.js';
import { hasModel, loadModelIdentity, verifyModel } from '../../src/embedding/modelFiles.js';
import { READER_ID } from '../../src/embedding/startEmbedder.js';
import { findChanges, isUpToDate } from '../../src/index/findChanges.js';
import { openIndex } from '../../src/index/openIndex.js';
import { openIndexTables } from '../../src/index/shared/indexTables.js';
import type { Settings } from '../../src/settings.js';
import { openState } from '../../src/state/openState.js';
import { type Check, check } from './check.js';

const BYTES_PER_MB = 1_000_000;
const LITTLE_SPACE_MB = 500;

/** What the bot needs of this machine: articles, model, index, disk, clock. */
export async function checkMachine(settings: Settings): Promise<Check[]> {
  const { articlesFolder, maxArticleBytes, modelsFolder, modelId, indexFolder, databaseUrl } = settings;
  const reading = loadArticles(articlesFolder, { maxBytes: maxArticleBytes });
  reading.catch(() => undefined);
  return [
    await check('Articles', async () => {
      const { articles, faults } = await reading;
      const [first] = faults;
      const read = `${articles.length} in ${articlesFolder}`;
      if (articles.length === 0)
        return { status: 'failure', found: `none in ${articlesFolder}. Put .txt or .md files there` };
      return first === undefined
        ? read
        : {
            status: 'warning',
            found: `${read}, and ${faults.length} skipped, such as ${first.file}: ${first.message}`,
          };
    }),
    await check('Model', async () => {
      await verifyModel(modelsFolder, modelId);
      return `${modelId}, all files are unchanged`;
    }),
    await check('Reader', async () => {
      if (!(await hasModel(modelsFolder, READER_ID))) {
        return {
          status: 'warning',
          found: `${READER_ID} is not in ${modelsFolder}. Answers are ranked without it`,
        };
      }
      await verifyModel(modelsFolder, READER_ID);
      return `${READER_ID}, all files are unchanged`;
    }),
    await check('Index', async () => {
      const opened = await openIndex(indexFolder, { model: await loadModelIdentity(modelsFolder, modelId) });
      if (opened.kind === 'missing') return 'none yet. The bot builds it when it starts';
      if (opened.kind === 'unusable')
        return { status: 'warning', found: `${opened.reason} The bot builds it again when it starts.` };
      const { generation } = opened.index;
      const changes = findChanges(generation, (await reading).articles);
      return isUpToDate(changes)
        ? `up to date, built ${generation.created}`
        : 'the articles have changed since then. Use /reindex or restart the bot';
    }),
    ...(databaseUrl === null ? [] : [await check('Database', () => checkDatabase(settings))]),
    await check('Disk', () => checkDisk([indexFolder, settings.stateFolder])),
    await check('Time zone', () => Promise.resolve(Intl.DateTimeFormat().resolvedOptions().timeZone)),
  ];
}

/** Throws what is wrong with it. */
async function checkDatabase(settings: Settings): Promise<string> {
  const state = await openState({ ...settings, onNotice: () => undefined });
  try {
    const index = state.database && (await openIndexTables(state.database).current());
    const documents = `${(await state.snapshot()).size} documents of the bot's own data`;
    if (index === null) return documents;
    const stories = index.articles.length;
    return `${documents}, and the index of ${stories} ${stories === 1 ? 'story' : 'stories'}, built ${index.created}`;
  } finally {
    await state.close();
  }
}

async function checkDisk(folders: readonly string[]): Promise<string | Omit<Check, 'name'>> {
  let least = Infinity;
  for (const folder of folders) {
    await mkdir(folder, { recursive: true });
    await rmdir(await mkdtemp(path.join(folder, 'doctor-')));
    const { bavail, bsize } = await statfs(folder);
    least = Math.min(least, Math.floor((bavail * bsize) / BYTES_PER_MB));
  }
  const found = `${folders.join(' and ')} can be written, ${least} MB free`;
  return least < LITTLE_SPACE_MB ? { status: 'warning', found: `${found}: little` } : found;
}
