import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { ModelError } from './modelFiles.js';

/** The whole words of a model's WordPiece vocabulary, in lower case, the more frequent ones first; word pieces ("##ing") and special tokens are left out. */
export async function readVocabulary(modelsFolder: string, id: string): Promise<ReadonlySet<string>> {
  const file = path.join(modelsFolder, id, 'tokenizer.json');
  try {
    const { model } = JSON.parse(await readFile(file, 'utf8')) as {
      model: { vocab: Record<string, number> };
    };
    const byNumber = Object.entries(model.vocab).sort(([, a], [, b]) => a - b);
    return new Set(byNumber.map(([word]) => word).filter((word) => /^[^#[]/u.test(word)));
  } catch (cause) {
    throw new ModelError(`The model file ${file} cannot be read; restore it from the release.`, { cause });
  }
}
