import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { codeOf, VerbatimError } from '../errors.js';
import { replaceFile } from '../files.js';
import type { ModelIdentity } from './embedder.js';

/** Lists every file of a model with its SHA-256, as the program sha256sum writes it. */
const SUMS_FILE = 'SHA256SUMS';

/** The files that @xenova/transformers reads, for a model that comes without a list. */
const USUAL_FILES = ['config.json', 'tokenizer.json', 'tokenizer_config.json', 'onnx/model_quantized.onnx'];

/** The model is missing, incomplete or not the one that its list describes. */
export class ModelError extends VerbatimError {
  override name = 'ModelError';
}

/** What a model in a folder is, without reading its weights; throws a ModelError when it is not there. */
export async function loadModelIdentity(modelsFolder: string, id: string): Promise<ModelIdentity> {
  const folder = path.join(modelsFolder, id);
  const config = await readModelFile(folder, 'config.json');
  const { hidden_size: dimensions } = JSON.parse(config.toString()) as { hidden_size?: unknown };
  if (typeof dimensions !== 'number') {
    throw new ModelError(`The config.json of the model in ${folder} has no hidden_size. Use another model.`);
  }
  const sums = await loadSums(folder);
  const listed = sums.map(({ file, sha256 }) => `${sha256}  ${file}`).sort();
  return { id, sha256: createHash('sha256').update(listed.join('\n')).digest('hex'), dimensions };
}

/**
 * Compares every file of a model with its list; throws a ModelError that names the first that is missing or altered.
 * With `ifListed` a model without a list passes: it is about to be downloaded.
 */
export async function verifyModel(
  modelsFolder: string,
  id: string,
  { ifListed = false } = {},
): Promise<void> {
  const folder = path.join(modelsFolder, id);
  if (ifListed && !existsSync(path.join(folder, SUMS_FILE))) return;
  for (const { file, sha256 } of await loadSums(folder)) {
    const actual = await hashFile(folder, file);
    if (actual !== sha256) {
      throw new ModelError(
        `The model file ${path.join(folder, file)} has been changed (SHA-256 ${actual.slice(0, 12)}… instead of ${sha256.slice(0, 12)}…). Restore it from the release.`,
      );
    }
  }
}

/**
 * Lists the files of a model that was just downloaded, so that every later start compares them; keeps a list that is
 * there.
 */
export async function listModel(modelsFolder: string, id: string): Promise<void> {
  const file = path.join(modelsFolder, id, SUMS_FILE);
  if (existsSync(file)) return;
  const sums = await loadSums(path.join(modelsFolder, id));
  await replaceFile(file, sums.map(({ file: name, sha256 }) => `${sha256}  ${name}\n`).join(''));
}

/**
 * Whether a model with a list of its files is there, none of them missing; whether they are as listed is for
 * verifyModel.
 */
export async function hasModel(modelsFolder: string, id: string): Promise<boolean> {
  const folder = path.join(modelsFolder, id);
  if (!existsSync(path.join(folder, SUMS_FILE))) return false;
  const listed = await loadSums(folder);
  return listed.length > 0 && listed.every(({ file }) => existsSync(path.join(folder, file)));
}

async function loadSums(folder: string): Promise<{ file: string; sha256: string }[]> {
  const list = await readFile(path.join(folder, SUMS_FILE), 'utf8').catch((cause: unknown) => {
    if (codeOf(cause) === 'ENOENT') return null;
    throw unreadable(folder, SUMS_FILE, cause);
  });
  if (list === null) {
    return Promise.all(USUAL_FILES.map(async (file) => ({ file, sha256: await hashFile(folder, file) })));
  }
  return [...list.matchAll(/^([0-9a-f]{64}) [ *](.+)$/gmu)].map(([, sha256 = '', file = '']) => ({
    file,
    sha256,
  }));
}

async function hashFile(folder: string, file: string): Promise<string> {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(path.join(folder, file)), hash);
  } catch (cause) {
    throw unreadable(folder, file, cause);
  }
  return hash.digest('hex');
}

async function readModelFile(folder: string, file: string): Promise<Buffer> {
  return readFile(path.join(folder, file)).catch((cause: unknown) => {
    throw unreadable(folder, file, cause);
  });
}

function unreadable(folder: string, file: string, cause: unknown): ModelError {
  return new ModelError(
    `The model file ${path.join(folder, file)} cannot be read. Restore it from the release, or set VERBATIM_MODELS to the folder of models.`,
    { cause },
  );
}
