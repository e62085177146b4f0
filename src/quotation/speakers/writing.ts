import { sinceBlock } from '../discourse/mention.js';
import type { NounPhrase } from '../phrases/nounPhrase.js';
import type { SpeakerRule } from './speakerRule.js';

/** What someone sends out under their own name. Source: the hyponyms of "message" in WordNet 3.1. */
const OWN_WRITINGS = /^(?:post|tweet|message|statement|letter|e-mail|email|note|reply|caption)$/u;

/** "the post", "a second post", "another message"; not "a post by Lind" or "the firm’s statement". */
const REPEATED =
  /^(?:(?:an?\s)?(?:second|third|fourth|fifth|last|later|final|further|follow-up)|another)\s\S+$/iu;

/**
 * “Not me,” Holm wrote. A second post followed: “Nor my dog.” The club said so in a post. The post ended: “Oars up.” A
 * writing that goes on with what someone wrote is that person's.
 */
export const writing: SpeakerRule = {
  name: 'writing',
  resolve(phrase, { subjects, place: { block, sentence } }) {
    if (!isOwnWriting(phrase)) return null;
    const near = sinceBlock(subjects, block - 1).filter((other) => other.sentence !== sentence);
    const author = near.findLast(({ turn }) => turn === 'writes');
    return author === undefined ? null : { ...author.speaker, person: author.person };
  },
};

function isOwnWriting(phrase: NounPhrase): boolean {
  if (phrase.kind !== 'description' || !OWN_WRITINGS.test(phrase.head) || phrase.text !== phrase.core)
    return false;
  return (phrase.isDefinite && !phrase.text.includes(' ')) || REPEATED.test(phrase.text);
}
