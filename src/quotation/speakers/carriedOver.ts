import { sinceBlock } from './nearest.js';
import type { Attribution, MentionRule, Referent } from './speakerRule.js';

/** "Holm had a warning for them:" ¶ “...” Whom a sentence before that ends in a colon let speak or was about. */
export const colonParagraph: MentionRule = {
  name: 'colon-paragraph',
  attribute: (_marked, { before, history }) =>
    before?.masked.trimEnd().endsWith(':') === true ? carried(history.at(-1)) : null,
};

/** “It is late,” Holm said. “We go home.” The only one whom the paragraph has spoken of. */
export const onlySpeaker: MentionRule = {
  name: 'only-speaker',
  attribute(_marked, { sentence, history }) {
    const here = sinceBlock(history, sentence.block);
    const isOne = new Set(here.map(({ speaker }) => speaker.name)).size === 1;
    return isOne && here.some(({ spoke }) => spoke) ? carried(here.at(-1)) : null;
  },
};

/** “It is late,” Holm said. Lind yawned. “We go home.” The last speaker of the paragraph. */
export const sameParagraph: MentionRule = {
  name: 'same-paragraph',
  attribute: (_marked, { sentence, history }) =>
    carried(sinceBlock(history, sentence.block).findLast(({ spoke }) => spoke)),
};

/** "Holm put the papers away. “It is late.”" The person whom the paragraph was about last. */
export const paragraphSubject: MentionRule = {
  name: 'paragraph-subject',
  attribute: (_marked, { sentence, history }) =>
    carried(sinceBlock(history, sentence.block).findLast(({ person }) => person !== null)),
};

/**
 * “It is late,” Holm said. ¶ “We go home.” A paragraph of nothing but words: the last speaker of the one before, or
 * the person whom that one introduces at its end ("His sister, Ann Holm, was calmer.").
 */
export const bareParagraph: MentionRule = {
  name: 'bare-paragraph',
  attribute(marked, { article, sentence, before, history }) {
    const last = history.at(-1);
    const isBare = article.blocks[sentence.block]?.start === marked.outer.start;
    if (!isBare || last === undefined || sentence.block - last.block !== 1) return null;
    const isIntroduced = last.person !== null && last.sentence === before?.start;
    return last.spoke || isIntroduced ? carried(last) : null;
  },
};

/** Nobody is named at the words themselves, so there is no mention. */
function carried(referent: Referent | undefined): Attribution | null {
  if (referent === undefined) return null;
  const { speaker, person, speakerRule } = referent;
  return { resolved: { speaker: { ...speaker, mention: null }, person, speakerRule }, cue: null };
}
