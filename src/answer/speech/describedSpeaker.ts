import { textOf } from '../../article/article.js';
import type { Speaker } from '../../quotation/quotation.js';
import { isPersonNoun } from '../../english/speakerNouns.js';
import type { IndexedArticle } from '../../index/indexedArticle.js';
import { askedWords, isLikeWord, isPronoun } from './askedSpeaker.js';

/** How near to a name its bearer is described, in UTF-16 units: “his sister, Teodora Corrigan”, “Molloy, 61, a former night watchman”. */
const NEAR = 60;

/**
 * Whether the article calls a speaker that where it names them in full, though not beside their words: “the sister” is Teodora Corrigan.
 * Looser than meansSpeaker: asked where that finds nobody.
 */
export function isDescribedAs(
  phrase: string,
  { name }: Speaker,
  { article, sentences }: IndexedArticle,
): boolean {
  const asked = askedWords(phrase);
  if (!isPersonNoun(asked.at(-1) ?? '') || asked.some(isPronoun) || !/^\p{Lu}/u.test(name)) return false;
  // "Kesh's father" is not Kesh.
  if (asked.some((word) => askedWords(name).includes(word))) return false;
  return sentences.some((sentence) => {
    const text = textOf(article.text, sentence);
    const at = text.indexOf(name);
    if (at < 0) return false;
    const around = text.slice(Math.max(0, at - NEAR), at + name.length + NEAR);
    const known = askedWords(around);
    return asked.every((word) => known.some((other) => isLikeWord(word, other)));
  });
}
