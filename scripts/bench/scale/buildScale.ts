import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createScaleNewsdesk, foldersOf } from './scaleNewsdesk.js';
import { syntheticStory } from './syntheticStories.js';
import { timed } from './timed.js';

export interface BuildFigures {
  /** Vectors computed a second, with everything else that indexing does; null where the index was there already. */
  readonly indexed: number | null;
  /** Vectors that the model alone computes a second. */
  readonly embedded: number | null;
}

const EMBEDDED_ALONE = 100;

/** As long as a passage of many. */
function twoSentencesOf(content: string): string {
  return content.split('.').slice(1, 3).join('.');
}

/** Writes so many made-up stories and indexes them, unless they are there already. */
export async function buildScale(folder: string, stories: number, isFake: boolean): Promise<BuildFigures> {
  const { articlesFolder } = foldersOf(folder);
  await mkdir(articlesFolder, { recursive: true });
  for (let number = 0; number < stories; number++) {
    const { file, content } = syntheticStory(number);
    await writeFile(path.join(articlesFolder, file), content);
  }
  const { newsdesk, embedder } = await createScaleNewsdesk(folder, isFake);
  try {
    let embedded = 0;
    const { time } = await timed(async () => {
      const report = await newsdesk.reindex();
      embedded = report.embedded;
    });
    // Waits until everything is read and the words are on disk.
    await newsdesk.ask(syntheticStory(0).question);
    const alone = await timed(async () => {
      for (let number = 0; number < EMBEDDED_ALONE; number++) {
        await embedder.embed(twoSentencesOf(syntheticStory(stories + number).content));
      }
    });
    return {
      indexed: embedded === 0 ? null : (embedded / time) * 1_000,
      embedded: (EMBEDDED_ALONE / alone.time) * 1_000,
    };
  } finally {
    await newsdesk.close();
  }
}
