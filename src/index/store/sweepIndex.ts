import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { codeOf } from '../../errors.js';
import { sweepHalfWritten } from '../../files.js';
import type { OnBuildStep } from '../buildStep.js';
import { articlesFolder, buildingFolder } from './articleStore.js';
import {
  generationsFolder,
  listGenerations,
  loadCurrentGeneration,
  manifestFile,
  type Manifests,
  openManifests,
} from './generations.js';

/** File names, of `generations/` and of `articles/`. */
interface Kept {
  readonly manifests: ReadonlySet<string>;
  readonly articles: ReadonlySet<string>;
}

interface SweepOptions {
  /** Default true. */
  readonly keepsPrevious?: boolean;
  /** Whether articles stay that a stopped build has completed, for the next build to take up; default false. */
  readonly keepsUnfinished?: boolean;
  /** Default none that this process knows. */
  readonly manifests?: Manifests;
}

/**
 * Removes what stopped builds left behind, all generations but the current one and the one before, and the articles
 * that neither of them has. Only for the holder of the writer lock. If it is unclear what is in use, or a newer
 * version wrote here, all generations and articles stay.
 */
export async function sweepIndex(
  indexFolder: string,
  onStep?: OnBuildStep,
  {
    keepsPrevious = true,
    keepsUnfinished = false,
    manifests = openManifests(indexFolder),
  }: SweepOptions = {},
): Promise<void> {
  await rm(buildingFolder(indexFolder), { recursive: true, force: true });
  await sweepHalfWritten(indexFolder);
  const kept = await findKept(indexFolder, keepsPrevious, manifests);
  if (kept === null) return;
  await removeOthers(generationsFolder(indexFolder), kept.manifests);
  onStep?.('generations-swept');
  if (!keepsUnfinished) await removeOthers(articlesFolder(indexFolder), kept.articles);
  onStep?.('articles-swept');
}

async function findKept(indexFolder: string, keepsPrevious: boolean, known: Manifests): Promise<Kept | null> {
  const manifests = new Set<string>();
  const articles = new Set<string>();
  const current = await loadCurrentGeneration(indexFolder, known);
  if (current.kind === 'unusable') return null;
  for (const id of await listGenerations(indexFolder)) {
    const read = await known.load(id);
    if (read.kind === 'unusable' && read.isNewer) return null;
    if (read.kind !== 'found' || current.kind === 'missing') continue;
    if (id !== current.value.id && !(keepsPrevious && id === current.value.previous)) continue;
    manifests.add(path.basename(manifestFile(indexFolder, id)));
    for (const { folder } of read.value.articles) articles.add(folder);
  }
  return { manifests, articles };
}

async function removeOthers(folder: string, kept: ReadonlySet<string>): Promise<void> {
  for (const name of await namesIn(folder)) {
    if (!kept.has(name)) await rm(path.join(folder, name), { recursive: true, force: true });
  }
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  });
}
