import type { Article } from '../../article/article.js';
import type { Sentence } from '../../article/sentences/sentences.js';
import { type MaskedSentence, maskSentences } from '../marks/maskSentences.js';
import type { QuotedText } from '../marks/quotedTexts.js';
import type { TokenizedText } from '../phrases/token.js';
import { tokenize } from '../phrases/tokenize.js';
import type { Cue, Subject } from './cue.js';
import { findCues } from './findCues.js';
import { sentenceSubject } from './subjects/sentenceSubject.js';

/** A sentence with everything that it says by itself, found once. */
export interface ParsedSentence extends MaskedSentence {
  /** The masked sentence with its tokens; offsets within the sentence. */
  readonly words: TokenizedText;
  /** Its reporting words outside marks, in order. */
  readonly cues: readonly Cue[];
  /** Whom it is about; null when its subject is not a name or a person. */
  readonly subject: Subject | null;
}

/** Both lists in order of the text; the result too. */
export function parseSentences(
  article: Article,
  sentences: readonly Sentence[],
  quotedTexts: readonly QuotedText[],
): ParsedSentence[] {
  return maskSentences(article, sentences, quotedTexts).map((masked) => {
    const words = tokenize(masked.masked);
    return { ...masked, words, cues: findCues(words, masked.text), subject: sentenceSubject(words) };
  });
}
