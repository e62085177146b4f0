import { type Mention, sinceBlock } from '../discourse/mention.js';
import type { Attribution, MentionContext, MentionRule } from './mentionRule.js';

/** "Holm had a warning for them:" ¶ “...” Whom a sentence before that ends in a colon let speak or was about. */
export const colonParagraph: MentionRule = {
  name: 'colon-paragraph',
  attribute: (_quoted, { before, discourse }) =>
    before?.masked.trimEnd().endsWith(':') === true ? carried(discourse.subjects.at(-1)) : null,
};

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
  attribute(quoted, { article, sentence, before, discourse }) {
    const last = discourse.subjects.at(-1);
    const isBare = article.blocks[sentence.block]?.start === quoted.outer.start;
    if (!isBare || last === undefined || sentence.block - last.block !== 1) return null;
    const isIntroduced = last.person !== null && last.sentence === before?.start;
    return last.spoke || isIntroduced ? carried(last) : null;
  },
};

function subjectsOfParagraph({ discourse, sentence }: MentionContext): readonly Mention[] {
  return sinceBlock(discourse.subjects, sentence.block);
}

/** No word at the quotation itself names the speaker, so there is no mention. */
function carried(mention: Mention | undefined): Attribution | null {
  if (mention === undefined) return null;
  const { speaker, person, speakerRule } = mention;
  return { resolved: { speaker: { ...speaker, mention: null }, person, speakerRule }, cue: null };
}
