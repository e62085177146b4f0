import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { BuildFigures } from './buildScale.js';
import type { CandidateFigures } from './candidates.js';
import type { LangChainFigures } from './langChain.js';
import type { ScaleFigures } from './measureScale.js';

/** The figures of one size; each part measured in a process of its own. */
export interface SizeFigures {
  readonly build: BuildFigures;
  readonly bot: ScaleFigures;
  readonly langChain: LangChainFigures | null;
  readonly candidates: CandidateFigures | null;
}

interface RunOptions {
  /** Passages. */
  readonly sizes: readonly number[];
  readonly isFake: boolean;
  /** Keeps the made-up stories and their indexes there; undefined: they are deleted. */
  readonly folder: string | undefined;
  /** Where LangChain is installed; undefined: it is not measured. */
  readonly langChain: string | undefined;
  /** A database with pgvector; undefined: it is not measured. */
  readonly pgvector: string | undefined;
}

/** A made-up story has about so many passages. */
const PASSAGES_A_STORY = 29;
const MOST_OUTPUT = 1e8;

const run = promisify(execFile);

export async function runScale({
  sizes,
  isFake,
  folder,
  langChain,
  pgvector,
}: RunOptions): Promise<SizeFigures[]> {
  const root = folder ?? (await mkdtemp(path.join(tmpdir(), 'verbatim-scale-')));
  const model = isFake ? 'fake' : 'real';
  try {
    const all: SizeFigures[] = [];
    for (const size of sizes) {
      const own = [path.join(root, `${model}-${size}`), String(Math.ceil(size / PASSAGES_A_STORY)), model];
      all.push({
        build: await inProcess<BuildFigures>('build', own),
        bot: await inProcess<ScaleFigures>('measure', own),
        langChain:
          langChain === undefined || !isFake
            ? null
            : await inProcess<LangChainFigures>('langchain', [...own, langChain]),
        candidates:
          pgvector === undefined ? null : await inProcess<CandidateFigures>('candidates', [...own, pgvector]),
      });
    }
    return all;
  } finally {
    if (folder === undefined) await rm(root, { recursive: true, force: true });
  }
}

async function inProcess<T>(task: string, args: readonly string[]): Promise<T> {
  const { stdout } = await run(
    process.execPath,
    ['scripts/run.mjs', 'bench/scale/scaleProcess', task, ...args],
    { maxBuffer: MOST_OUTPUT },
  );
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as T;
}
