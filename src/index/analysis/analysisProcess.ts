// The analysis process, forked by startAnalysis.
import { parseSource, type SourceArticle } from '../../article/loadArticles.js';
import { messageOf, VerbatimError } from '../../errors.js';
import type { Answer } from '../../process/messages.js';
import { serveParent } from '../../process/serveParent.js';
import { analyzeArticle } from './analyzeArticle.js';
import type { Analyzed } from './startAnalysis.js';

const analyze: Answer<SourceArticle, Analyzed> = (source) => {
  try {
    return { kind: 'analyzed', article: analyzeArticle(parseSource(source)) };
  } catch (error) {
    if (error instanceof VerbatimError) return { kind: 'fault', message: error.message };
    return {
      kind: 'fault',
      message: `The file cannot be analyzed (${messageOf(error)}). Report the error with the file, or remove the file.`,
    };
  }
};

await serveParent(() => Promise.resolve(analyze));
