import { textOf } from '../../article/article.js';
import { isPersonNoun } from '../../english/speakerNouns.js';
import type { IndexedArticle } from '../../index/indexedArticle.js';
import { comparedWordsOf, isPronoun } from '../../question/speech/askedSpeaker.js';
import type { AskedSpeaker } from '../../question/speech/speechReading.js';
import type { Speaker } from '../../quotation/quotation.js';
import { isLikeWord } from './meansSpeaker.js';

/**
 * How near to a name its owner is described, in UTF-16 units: “his sister, Teodora Corrigan”, “Molloy, 61, a former
 * night watchman”.
 */
const NEAR = 60;

/**
 * Whether the article describes a speaker in the words of the question where it gives their full name, though not
 * beside what they say: “the sister” is Teodora Corrigan. Looser than meansSpeaker, and asked only where that finds no
 * speaker.
 */
export function isDescribedAs(
  { words: asked }: AskedSpeaker,
  { name }: Speaker,
  { article, sentences }: IndexedArticle,
): boolean {
  if (!isPersonNoun(asked.at(-1) ?? '') || asked.some(isPronoun) || !/^\p{Lu}/u.test(name)) return false;
  // "Kesh's father" is not Kesh.
  if (asked.some((word) => comparedWordsOf(name).includes(word))) return false;
  return sentences.some((sentence) => {
    const text = textOf(article.text, sentence);
    const at = text.indexOf(name);
    if (at < 0) return false;
    const around = text.slice(Math.max(0, at - NEAR), at + name.length + NEAR);
    const known = comparedWordsOf(around);
    return asked.every((word) => known.some((other) => isLikeWord(word, other)));
  });
}
