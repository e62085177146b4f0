import { textOf } from '../../article/article.js';
import { asksFuture, isNegated, leavesOpen, tellsFuture } from '../../question/modality.js';
import type { Question } from '../../question/readQuestion.js';
import type { Speaker } from '../../quotation/quotation.js';
import type { ReadPassage } from '../../search/rerank.js';
import { meansSpeaker } from '../../search/speech/meansSpeaker.js';
import { bestQuotation } from '../../search/speech/speechPassage.js';
import { holds } from './holds.js';
import { isOfOtherKind } from './otherKind.js';

/**
 * How the passage that an answer begins with fits what is asked: a story that has the person or thing of the question
 * may still lack what is asked about it. Each is 0 or 1 unless it says otherwise.
 */
export interface AttributeFeatures {
  /** The words that answer are of the kind that is asked for; 1 where any kind is. */
  readonly wordsFit: number;
  /** The sentence says that this is not known. */
  readonly isLeftOpen: number;
  /** "Did he resign?" and a sentence with "not", or the other way round: both answer it. */
  readonly turnsAround: number;
  /** The question asks for what is to come, and the sentence tells of nothing that is. */
  readonly lacksFuture: number;
  /**
   * Where quotations answer, how well the best of the passage fits the words or the topic, 0 to 1, and -0.5 where it
   * has none; else 0.
   */
  readonly ownWords: number;
}

type Asked = Pick<Question, 'text' | 'askedFor' | 'speech'>;

export function attributeFeatures(
  { text, askedFor, speech }: Asked,
  passage: ReadPassage,
): AttributeFeatures {
  const { indexed, bestSentence, answer } = passage;
  const article = indexed.article.text;
  const span = indexed.sentences[bestSentence] ?? passage.passage;
  const sentence = textOf(article, span);
  const words = answer === null ? sentence : textOf(article, answer);
  const asked = text.slice(text.lastIndexOf('\n') + 1);
  const isYesNo = askedFor === 'yes-no';
  const isOther =
    answer !== null && isOfOtherKind(asked, askedFor, { article, sentence: span, words: answer });
  return {
    wordsFit: Number(!isOther && holds(askedFor, words)),
    isLeftOpen: Number(!isYesNo && leavesOpen(sentence)),
    turnsAround: Number(isYesNo && isNegated(sentence) !== isNegated(asked)),
    lacksFuture: Number(asksFuture(asked) && !tellsFuture(sentence)),
    ownWords: ownWords(speech[0], passage),
  };
}

/** What `ownWords` is where the passage has no words of the speaker. */
const NO_WORDS = -0.5;

function ownWords(reading: Question['speech'][number] | undefined, passage: ReadPassage): number {
  if (reading === undefined || reading.kind === 'who') return 0;
  if (reading.kind === 'said-by' && !reading.isStrict) return 0;
  const isMeant = (speaker: Speaker | null) =>
    reading.kind === 'who-said' || (speaker !== null && meansSpeaker(reading.speaker, speaker));
  return bestQuotation(passage, reading.sought, ({ speaker }) => isMeant(speaker))?.fit ?? NO_WORDS;
}
