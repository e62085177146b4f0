import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { SourceArticle } from '../../../src/article/loadArticles.js';
import { type Analysis, startAnalysis } from '../../../src/index/analysis/startAnalysis.js';
import { temporaryFolder } from '../../support/temporaryFolder.js';
import { ARTICLES, createTestInstall } from '../testInstall.js';

const obedient = new URL('obedientAnalysis.ts', import.meta.url);

const isHanging = ({ content }: SourceArticle) => typeof content === 'string' && content.includes('hang');

const startObedient = (): Analysis =>
  startAnalysis({ entry: obedient, limitMs: (source) => (isHanging(source) ? 200 : 600_000) });

const sourceOf = (content: string): SourceArticle => ({ id: 'a', file: 'a.txt', sha256: 'a', content });

const unstopped = new AbortController().signal;

describe('An index', () => {
  it('names the files under which the analysis throws, hangs or ends, and has all others', async () => {
    const install = await createTestInstall(await temporaryFolder());
    await install.write({
      'b.txt': 'The rules throw here.',
      'd.txt': 'The rules hang here.',
      'f.txt': 'The rules die here.',
    });
    const report = await install.build({ startAnalysis: startObedient });
    expect(report.faults).toEqual([
      {
        file: 'b.txt',
        message:
          'The file cannot be analyzed (This word has no place.). Report the error with the file, or remove the file.',
      },
      {
        file: 'd.txt',
        message:
          'Its analysis took more than 1 s and was stopped. Divide the file into shorter articles, or remove it.',
      },
      {
        file: 'f.txt',
        message:
          'The process that analyzes articles ended twice under this file. Divide the file into shorter articles, or remove it.',
      },
    ]);
    const { articles } = await install.openCurrent();
    expect(articles.map(({ article }) => article.id)).toEqual(['flood', 'harvest', 'museum']);
  });

  it('is the same from a process of its own as from this one', async () => {
    const here = await createTestInstall(await temporaryFolder());
    const elsewhere = await createTestInstall(await temporaryFolder());
    await here.build();
    await elsewhere.build({ startAnalysis });
    expect((await elsewhere.openCurrent()).articles).toEqual((await here.openCurrent()).articles);
  });

  it('is finished though the analysis is killed from outside under an article', async () => {
    const folder = await temporaryFolder();
    const install = await createTestInstall(folder);
    await install.write({ 'b.txt': `The rules die until ${path.join(folder, 'mark')} exists.` });
    const report = await install.build({ startAnalysis: startObedient });
    expect(report.faults).toEqual([]);
    expect(report.articles).toBe(Object.keys(ARTICLES).length + 1);
  });
});

describe('An analysis', () => {
  it('that hangs ends with the signal', async () => {
    const analysis = startAnalysis({ entry: obedient, limitMs: () => 600_000 });
    onTestFinished(() => analysis.close());
    const stopping = new AbortController();
    const hung = analysis.analyze(sourceOf('The rules hang here.'), stopping.signal);
    // Long enough that it mostly hangs by then; before, it ends as well.
    await sleep(100);
    const reason = new Error('The operator stops it.');
    stopping.abort(reason);
    await expect(hung).rejects.toBe(reason);
    expect(await analysis.analyze(sourceOf('The river rose.'), unstopped)).toMatchObject({
      kind: 'analyzed',
    });
  });
});
