import type { ParsedSentence } from '../cues/parsedSentence.js';
import { type Mention, sinceBlock } from '../discourse/mention.js';
import type { QuotedText } from '../marks/quotedTexts.js';
import type { Attribution, MentionContext, MentionRule } from './mentionRule.js';
import { opensWithAdverbial } from './opensWithAdverbial.js';

/** “It is late,” Holm said. “We go home.” The only one whom the paragraph has spoken of. */
export const onlySpeaker: MentionRule = {
  name: 'only-speaker',
  attribute(_quoted, context) {
    const here = subjectsOfParagraph(context);
    const isOne = new Set(here.map(({ speaker }) => speaker.name)).size === 1;
    return isOne && here.some(({ spoke }) => spoke) ? carried(here.at(-1)) : null;
  },
};

/** “It is late,” Holm said. Lind yawned. “We go home.” The last speaker of the paragraph. */
export const sameParagraph: MentionRule = {
  name: 'same-paragraph',
  attribute: (_quoted, context) => carried(subjectsOfParagraph(context).findLast(({ spoke }) => spoke)),
};

/** "Holm put the papers away. “It is late.”" The person whom the paragraph was about last. */
export const paragraphSubject: MentionRule = {
  name: 'paragraph-subject',
  attribute: (_quoted, context) =>
    carried(subjectsOfParagraph(context).findLast(({ person }) => person !== null)),
};

/**
 * “It is late,” Holm said. ¶ “We go home.” A paragraph of nothing but words: the last speaker of the one before, or the
 * person whom that one introduces at its end ("His sister, Ann Holm, was calmer.").
 */
export const bareParagraph: MentionRule = {
  name: 'bare-paragraph',
  attribute(quoted, context) {
    const { article, sentence, before, discourse } = context;
    const last = discourse.subjects.at(-1);
    const ahead = article.text.slice(article.blocks[sentence.block]?.start, quoted.outer.start);
    const isBare = LIST_MARK.test(ahead) || opensWithAdverbial(quoted, sentence);
    if (!isBare || last === undefined) return null;
    const asker = whoAskedBefore(quoted, context);
    if (asker !== undefined) return carried(asker);
    if (discourse.place.block - last.block !== 1) return null;
    // “Shall we sit here?” Holm asked. ¶ “No!” An answer is another's.
    if (isQuestion(before, article.text) && !isQuestion(sentence, article.text))
      return { resolved: null, cue: null };
    const isIntroduced = last.person !== null && last.sentence === before?.start;
    return last.spoke || isIntroduced ? carried(last) : null;
  },
};

/** Nothing, or the mark of a list: "Holm also said:" ¶ - “We stay.” ¶ - “All of us.” */
const LIST_MARK = /^(?:(?:[-*•–]|\p{N}{1,2}[.)])\s+)?$/u;

function subjectsOfParagraph({ discourse }: MentionContext): readonly Mention[] {
  return sinceBlock(discourse.subjects, discourse.place.block);
}

/** Whether the last words in marks of a sentence ask something. */
function isQuestion(sentence: ParsedSentence | undefined, text: string): boolean {
  const last = sentence?.quoted.at(-1);
  return last !== undefined && text.slice(last.start, last.end).endsWith('?');
}

/** “And who is next?” after “We are!” and a question before that: the one who asked then. */
function whoAskedBefore(
  { start, end }: QuotedText,
  { article: { text }, before, earlier, discourse }: MentionContext,
): Mention | undefined {
  const isAnswered = before !== undefined && before.quoted.length > 0 && !isQuestion(before, text);
  if (!text.slice(start, end).endsWith('?') || !isAnswered || !isQuestion(earlier, text)) return undefined;
  return discourse.subjects.findLast(({ sentence, spoke }) => spoke && sentence === earlier?.start);
}

/** No word at the quotation itself names the speaker, so there is no mention. */
export function carried(mention: Mention | undefined): Attribution | null {
  if (mention === undefined) return null;
  const { speaker, person, speakerRule } = mention;
  return { resolved: { speaker: { ...speaker, mention: null }, person, speakerRule }, cue: null };
}
