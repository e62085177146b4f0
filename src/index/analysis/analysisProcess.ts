// The analysis process, forked by startAnalysis.
import { parseSource, type SourceArticle } from '../../article/loadArticles.js';
import type { Answer } from '../../process/messages.js';
import { serveParent } from '../../process/serveParent.js';
import { analyzeArticle } from './analyzeArticle.js';
import { type Analyzed, faultOf } from './startAnalysis.js';

const analyze: Answer<SourceArticle, Analyzed> = (source) => {
  try {
    return { kind: 'analyzed', article: analyzeArticle(parseSource(source)) };
  } catch (error) {
    // Here it still has its class.
    return faultOf(error);
  }
};

await serveParent(() => Promise.resolve(analyze));
