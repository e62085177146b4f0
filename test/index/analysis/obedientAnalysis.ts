// An analysis process that does what the words of an article say: "hang", "throw", "die", "die until FILE exists".
import { existsSync, writeFileSync } from 'node:fs';
import { parseSource, type SourceArticle } from '../../../src/article/loadArticles.js';
import { analyzeArticle } from '../../../src/index/analysis/analyzeArticle.js';
import type { Analyzed } from '../../../src/index/analysis/startAnalysis.js';
import { serveParent } from '../../../src/process/serveParent.js';

const analyze = (source: SourceArticle): Analyzed => {
  const article = parseSource(source);
  const [order, file = ''] = /hang|throw|die(?: until (\S+) exists)?/u.exec(article.text) ?? [];
  if (order === 'hang') for (;;);
  if (order === 'throw') throw new RangeError('This word has no place.');
  if (order?.startsWith('die') === true && !existsSync(file)) {
    if (file !== '') writeFileSync(file, '');
    process.kill(process.pid, 'SIGKILL');
  }
  return { kind: 'analyzed', article: analyzeArticle(article) };
};

await serveParent(() => Promise.resolve(analyze));
