import { textOf } from '../../article/article.js';
import type { Question } from '../../question/readQuestion.js';
import type { ReadPassage } from '../../search/rerank.js';

/** "Who was mayor before Brun?", "who preceded her", "his predecessor" */
const ASKS_BEFORE =
  /^(?:.*\b)?who(?:se|m)?\b.*\b(?:before|prior to|preceded|(?:had|did|have) .* (?:replace|succeed))\b|\bpredecessors?\b/iu;
/** "Who takes over from Brun?", "who was minister after her", "her successor" */
const ASKS_AFTER =
  /^(?:.*\b)?who(?:se|m)?\b.*\b(?:after|succeed(?:s|ed|ing)?|replac(?:es?|ed|ing)|tak(?:es?|en|ing) over|took over|follow(?:s|ed) (?:him|her|them))\b|\bsuccessors?\b/iu;

/** "Holm followed Brun, who had been mayor for nine years", "she succeeded Brun", "former Mayor Brun" */
const TELLS_BEFORE =
  /\b(?:before|predecessors?|preced(?:ed|ing)|succeeded|succeeding|replaced|replacing|followed|took over|taken over|taking over|inherited|former(?:ly)?|previous(?:ly)?|ex-\p{L}+|until|then|had been|used to|outgoing|last|earlier)\b/iu;
/** "The king named Holm to succeed her", "her deputy will run the office" */
const TELLS_AFTER =
  /\b(?:after|afterwards|succe(?:ed|eds|eded|eding|ssor|ssors|ssion)|replac(?:e|es|ed|ing|ement)|t(?:ake|akes|aken|aking|ook) (?:over|charge|the post|the job|office)|step(?:s|ped)? in|acting|interim|caretaker|deputy|nam(?:ed|es|ing)|appoint(?:ed|s|ing)?|elect(?:ed|s)?|promot(?:ed|es)|new|next|incoming|will (?:run|lead|head)|since)\b/iu;

/**
 * Whether a question asks who held an office before or after somebody and the sentence that answers best tells of no
 * such change: "Brun resigned on Monday" says nothing about who was mayor before Brun.
 */
export function lacksSuccession({ text }: Pick<Question, 'text'>, first: ReadPassage | undefined): boolean {
  if (first === undefined) return false;
  const asked = text.slice(text.lastIndexOf('\n') + 1);
  const { indexed, passage, bestSentence } = first;
  const sentence = textOf(indexed.article.text, indexed.sentences[bestSentence] ?? passage);
  if (ASKS_BEFORE.test(asked)) return !TELLS_BEFORE.test(sentence);
  return ASKS_AFTER.test(asked) && !TELLS_AFTER.test(sentence);
}
