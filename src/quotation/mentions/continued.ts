import { DOCUMENT_NOUNS } from '../../english/speakerNouns.js';
import type { ParsedSentence } from '../cues/parsedSentence.js';
import { sinceBlock } from '../discourse/mention.js';
import type { QuotedText } from '../marks/quotedTexts.js';
import { isFiniteVerb } from '../phrases/wordClasses.js';
import { carried } from './carriedOver.js';
import type { MentionRule } from './mentionRule.js';
import { opensWithAdverbial } from './opensWithAdverbial.js';

/** Fewer words are a term or a title more often than somebody's. */
const LEAST_WORDS = 3;

/**
 * “We grumbled for a month,” said Holm. Now, “half of us swear by it.” Words without a reporting word, in the middle of
 * what the paragraph lets someone say: after nothing but when or where, or in a sentence about the same person ("He is
 * against it “on the grounds of crowding.”"). The words of a document are its own: "The ad hits Holm for “cuts.”"
 */
export const continued: MentionRule = {
  name: 'continued',
  attribute(quoted, context) {
    const { article, sentence, discourse, resolve } = context;
    const text = article.text.slice(quoted.start, quoted.end);
    if (text.split(/\s+/u).length < LEAST_WORDS || sentence.cues.length > 0) return null;
    const { subject } = sentence;
    if (subject?.phrase.kind === 'description' && DOCUMENT_NOUNS.has(subject.phrase.head)) {
      const resolved = resolve(subject);
      return resolved === null ? null : { resolved, cue: null };
    }
    const last = sinceBlock(discourse.subjects, discourse.place.block).findLast(({ spoke }) => spoke);
    if (last === undefined) return null;
    if (opensWithAdverbial(quoted, sentence) || opensSentence(quoted, sentence)) return carried(last);
    const isAtEnd = !/[\p{L}\p{N}]/u.test(sentence.masked.slice(sentence.within(quoted.outer.end)));
    const own =
      subject?.phrase.kind === 'pronoun' && isAtEnd && /^\p{Ll}/u.test(text) ? resolve(subject) : null;
    return own !== null && own.speaker.name === last.speaker.name && last.person !== null
      ? { resolved: own, cue: null }
      : null;
  },
};

/** “That is the rule” in the harbour. A whole clause in marks, and where or when it holds. */
function opensSentence({ outer }: QuotedText, { masked, words, text, within }: ParsedSentence): boolean {
  const [from, to] = [within(outer.start), within(outer.end)];
  const after = words.tokens.filter(({ start }) => start >= to);
  return (
    !/[\p{L}\p{N}]/u.test(masked.slice(0, Math.max(0, from))) &&
    /^\s(?:in|on|at|for|since|these|this|with|under|over|near)\b/u.test(masked.slice(to)) &&
    /\b(?:is|are|was|were|has|have|had|do|does|did|will|would|can|could|\p{L}+n['’]t)\b/u.test(
      text.slice(from, to),
    ) &&
    !after.some(isFiniteVerb)
  );
}
