import { overlaps, textOf } from '../../article/article.js';
import { isContentWord, wordsOf } from '../../english/terms.js';
import type { Question } from '../../question/readQuestion.js';
import { parseAskedSpeaker } from '../../question/speech/askedSpeaker.js';
import type { ReadPassage } from '../../search/rerank.js';
import { meansSpeaker, namesSpeaker } from '../../search/speech/meansSpeaker.js';

/** Any other verb asks for one thing in particular: "what did she deny?" */
const ASKS_ALL: ReadonlySet<string | null> = new Set(['say', 'tell', 'state', null]);
/** Not "who was": that may ask who somebody was before. */
const WHO_IS = /^who(?:['’]?s| is) (?<name>[^?!]+)/iu;

/**
 * Whether a passage has what is asked beyond doubt, whatever the models make of it: "what did Marsh say?" and words of
 * hers, "who is Marsh?" and her name beside her role.
 */
export function hasAsked({ text, speech }: Pick<Question, 'text' | 'speech'>, first?: ReadPassage): boolean {
  if (first === undefined) return false;
  const { indexed, passage } = first;
  const [reading] = speech;
  if (reading?.kind === 'said-by' && reading.topic === null && ASKS_ALL.has(reading.by)) {
    return indexed.quotations.some(
      (quotation) =>
        overlaps(quotation, passage) &&
        quotation.speaker !== null &&
        meansSpeaker(reading.speaker, quotation.speaker),
    );
  }
  const { name } = WHO_IS.exec(text.slice(text.lastIndexOf('\n') + 1))?.groups ?? {};
  if (name === undefined) return false;
  const asked = parseAskedSpeaker(name);
  const known = new Set(wordsOf(textOf(indexed.article.text, passage)));
  return indexed.quotations.some(
    ({ speaker }) =>
      speaker !== null &&
      speaker.role !== null &&
      namesSpeaker(asked.words, speaker) &&
      meansSpeaker(asked, speaker) &&
      [...wordsOf(speaker.role).filter(isContentWord), ...asked.words].every((word) => known.has(word)),
  );
}
