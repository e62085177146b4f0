import { describe, expect, it } from 'vitest';
import { readDraft } from '../../src/draft/readDraft.js';
import { madeWord } from './madeFiles.js';

const words = madeWord([
  'Ferry stays in port',
  'The ferry to Aalbek stayed in port on Monday, its owner said.',
]);

describe('A process that reads a story', () => {
  it('gives the story', async () => {
    const { article } = await readDraft({ name: 'ferry.docx', bytes: words });
    expect(article.title).toBe('Ferry stays in port');
  });

  it('is ended when it takes too long', async () => {
    await expect(readDraft({ name: 'ferry.docx', bytes: words }, { limitMs: 1 })).rejects.toThrow('too long');
  });

  it('is ended when it takes too much memory', async () => {
    await expect(
      readDraft({ name: 'ferry.docx', bytes: words }, { maxMemoryBytes: 1_000_000 }),
    ).rejects.toThrow('too much memory');
  });
});
