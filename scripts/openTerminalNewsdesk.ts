import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type ArticleFilter, readFilter, type TypedFilter } from '../src/archive/articleFilter.js';
import { loadArticles, type LoadedArticles } from '../src/article/loadArticles.js';
import { localDate } from '../src/briefing/localTime.js';
import { startEmbedder } from '../src/embedding/startEmbedder.js';
import { loadVocabulary } from '../src/embedding/vocabulary.js';
import { shareIndex } from '../src/index/shared/shareIndex.js';
import { type Corrections, NO_CORRECTIONS, openCorrections } from '../src/newsdesk/correction/corrections.js';
import { createNewsdesk, type Newsdesk } from '../src/newsdesk/newsdesk.js';
import { loadSettings, type Settings } from '../src/settings.js';
import { openState, type State } from '../src/state/openState.js';
import { progressBar } from '../src/terminal/progressBar.js';
import { withoutControls } from '../src/terminal/textStyle.js';

interface TerminalNewsdeskOptions {
  /** Another folder of articles; its index is kept in the temporary folder unless `indexFolder` says otherwise. */
  readonly articlesFolder?: string | undefined;
  readonly indexFolder?: string | undefined;
  /** Articles that are in no folder. */
  readonly loadSources?: () => Promise<LoadedArticles>;
  /** Those of the state folder, where they are open already. */
  readonly corrections?: Pick<Corrections, 'list'>;
}

/** A newsdesk wired for a terminal script: its notices go to standard error. Whoever gets it closes it. */
export async function createTerminalNewsdesk(
  settings: Settings,
  options: TerminalNewsdeskOptions = {},
): Promise<Newsdesk> {
  const articlesFolder = options.articlesFolder ?? settings.articlesFolder;
  const ownIndex =
    options.articlesFolder === undefined ? settings.indexFolder : temporaryIndex(articlesFolder);
  const onNotice = (sentence: string) => console.error(withoutControls(sentence));
  const isNewsroom = options.articlesFolder === undefined && options.loadSources === undefined;
  const state = isNewsroom ? await openState({ ...settings, onNotice }) : null;
  const parts: Pick<State, 'close'>[] = state === null ? [] : [state];
  const close = async () => {
    for (const part of parts.reverse()) await part.close();
  };
  try {
    const corrections =
      options.corrections ??
      (state === null
        ? NO_CORRECTIONS
        : await openCorrections(state.documents, onNotice, { readOnly: true }));
    const embedder = await startEmbedder({ ...settings, allowDownload: settings.downloadModel });
    parts.push(embedder);
    const newsdesk = createNewsdesk({
      articlesFolder,
      corrections,
      loadSources:
        options.loadSources ?? (() => loadArticles(articlesFolder, { maxBytes: settings.maxArticleBytes })),
      indexFolder: options.indexFolder ?? ownIndex,
      // The bot builds the index that is in a database; a command asks it as it is there.
      shared:
        options.indexFolder === undefined ? await shareIndex(state?.database ?? null, settings, false) : null,
      embedder,
      reader: embedder.reader,
      vocabulary: await loadVocabulary(settings.modelsFolder, settings.modelId),
      onNotice,
    });
    return { ...newsdesk, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** As createTerminalNewsdesk, with its index open. */
export async function openTerminalNewsdesk(
  settings: Settings,
  options: TerminalNewsdeskOptions = {},
): Promise<Newsdesk> {
  const newsdesk = await createTerminalNewsdesk(settings, options);
  try {
    await newsdesk.open({ onProgress: progressBar('Indexing', process.stderr) });
  } catch (error) {
    await newsdesk.close();
    throw error;
  }
  return newsdesk;
}

/** What scripts that list from all articles take beside their own options. */
interface FilterValues extends TypedFilter {
  readonly articles?: string | undefined;
  readonly index?: string | undefined;
}

/** Opens a newsdesk, reads the filter that was typed, seen from today, and closes the newsdesk when `use` is done. */
export async function withFilteredNewsdesk(
  values: FilterValues,
  use: (newsdesk: Newsdesk, filter: ArticleFilter) => Promise<void>,
): Promise<void> {
  const settings = loadSettings();
  const newsdesk = await openTerminalNewsdesk(settings, {
    articlesFolder: values.articles,
    indexFolder: values.index,
  });
  try {
    const today = localDate(Date.now(), settings.bot.briefing.zone);
    await use(newsdesk, readFilter(values, newsdesk.articles(), today));
  } finally {
    await newsdesk.close();
  }
}

/** The same folder of articles has the same index the next time. */
export function temporaryIndex(name: string): string {
  const key = createHash('sha256').update(path.resolve(name)).digest('hex').slice(0, 12);
  return path.join(tmpdir(), `verbatim-index-${key}`);
}
