import { textOf } from '../../article/article.js';
import { findCues } from '../../quotation/cues/findCues.js';
import { readNames } from '../../quotation/discourse/readNames.js';
import type { Speaker } from '../../quotation/quotation.js';
import type { RankedPassage } from '../ranking.js';

/**
 * Who the passage's best sentence says did it, where it reports no words: “Zelensky blamed the talk” for "who blamed
 * the talk?". `verb`: the base form of what the question asks for. Null where the sentence does not name them.
 */
export function reportedSpeaker({ indexed, bestSentence }: RankedPassage, verb: string): Speaker | null {
  const sentence = indexed.sentences[bestSentence];
  if (sentence === undefined) return null;
  const cue = findCues(textOf(indexed.article.text, sentence)).find((each) => each.verb === verb);
  const subject = cue?.subject?.text ?? null;
  if (subject === null) return null;
  const known = indexed.quotations.find(({ speaker }) => speaker !== null && subject.includes(speaker.name));
  if (known?.speaker) return { ...known.speaker, mention: subject };
  const [named] = readNames(subject);
  return named === undefined ? null : { name: named.name, role: named.role, mention: subject };
}
