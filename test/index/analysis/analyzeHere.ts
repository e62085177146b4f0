import { parseSource } from '../../../src/article/loadArticles.js';
import { analyzeArticle } from '../../../src/index/analysis/analyzeArticle.js';
import type { Analysis } from '../../../src/index/analysis/startAnalysis.js';

/** Analyzes in this process. */
export function analyzeHere(): Analysis {
  return {
    analyze: (source) => Promise.resolve({ kind: 'analyzed', article: analyzeArticle(parseSource(source)) }),
    close: () => Promise.resolve(),
  };
}
