import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { ModelError } from './modelFiles.js';

/**
 * The whole words of a model's WordPiece vocabulary, in lower case; word pieces ("##ing") and special tokens are left
 * out.
 */
export async function loadVocabulary(modelsFolder: string, id: string): Promise<ReadonlySet<string>> {
  const file = path.join(modelsFolder, id, 'tokenizer.json');
  try {
    const { model } = JSON.parse(await readFile(file, 'utf8')) as {
      model: { vocab: Record<string, number> };
    };
    return new Set(Object.keys(model.vocab).filter((word) => /^[^#[]/u.test(word)));
  } catch (cause) {
    throw new ModelError(`The model file ${file} cannot be read. Restore it from the release.`, { cause });
  }
}
