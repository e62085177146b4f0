import { textOf } from '../../article/article.js';
import { countryWordsIn } from '../../english/countryMentions.js';
import { termsOf } from '../../english/terms.js';
import type { Passage } from '../../index/analysis/passages.js';
import type { IndexedArticle } from '../../index/indexedArticle.js';
import type { AskedSpeaker, SpeechReading } from '../../question/speech/speechReading.js';
import { OF_SPEAKING, OF_THE_MIND } from '../../question/speech/speechWords.js';
import type { Quotation, Speaker } from '../../quotation/quotation.js';
import { reportsIn } from '../../quotation/reports.js';
import type { RankedPassage } from '../ranking.js';
import { isDescribedAs } from './isDescribedAs.js';
import { meansSpeaker } from './meansSpeaker.js';
import { bestQuotation, type SpeechPassage, type SpeechRanking, withQuotation } from './speechPassage.js';

/** How far a quotation that fits the topic wholly lifts a score to 1. */
const LIFT = 0.5;
/** Where other words may answer as well, the speaker's own are lifted a little. */
const SLIGHT_LIFT = 0.2;
/** What others say comes after what the speaker says. */
const OTHERS = 0.5;
/** How many passages may say that the speaker spoke, or did not. */
const EVIDENCE_DEPTH = 5;

/**
 * "What did Kirby say about sources?": his quotations first, by topic. `byTopic` ranks the same passages for the topic
 * alone, because where an article calls him "he" the name would count against it. Nothing but his own words answers
 * "did Biden comment?".
 */
export function rankBySpeaker(
  { speaker, sought, by, isStrict }: Extract<SpeechReading, { kind: 'said-by' }>,
  ranked: readonly RankedPassage[],
  byTopic: readonly RankedPassage[] | null,
): SpeechRanking {
  const topicScores = new Map<Passage, number>(byTopic?.map(({ passage, score }) => [passage, score]));
  const lift = ({ fit }: SpeechPassage) => (isStrict ? LIFT * fit : SLIGHT_LIFT);
  const split = (isOwn: OwnWords) => {
    const own: { readonly passage: RankedPassage; readonly quotation: Quotation }[] = [];
    const others: RankedPassage[] = [];
    for (const passage of ranked) {
      const best = bestQuotation(passage, sought, (quotation) => isOwn(quotation, passage.indexed));
      if (best === null) others.push(isStrict ? { ...passage, score: passage.score * OTHERS } : passage);
      else {
        const score = (passage.score + (topicScores.get(passage.passage) ?? passage.score)) / 2;
        own.push({
          passage: withQuotation(best, score + (1 - score) * lift(best)),
          quotation: best.quotation,
        });
      }
    }
    return { own, others };
  };
  const named = split(ownWords((meant) => meansSpeaker(speaker, meant)));
  const { own, others } =
    named.own.length > 0
      ? named
      : split(ownWords((meant, indexed) => isDescribedAs(speaker, meant, indexed)));
  if (own.length === 0) {
    const isAnswered = !isStrict || isAnsweredByOthers(speaker, by, ranked);
    return { ranked, speaker: null, isAnswered, isSettled: true };
  }
  own.sort((a, b) => b.passage.score - a.passage.score);
  const first = own.map(({ passage }) => passage);
  const all = isStrict ? [...first, ...others] : [...first, ...others].sort((a, b) => b.score - a.score);
  const answer = own.find(({ passage }) => passage === all[0]);
  return { ranked: all, speaker: answer?.quotation.speaker ?? null, isAnswered: true, isSettled: true };
}

type OwnWords = (quotation: Quotation, indexed: IndexedArticle) => boolean;

/** Whether a quotation is by the speaker that the question means; each speaker is compared once. */
function ownWords(isMeant: (speaker: Speaker, indexed: IndexedArticle) => boolean): OwnWords {
  const known = new Map<string, boolean>();
  return ({ speaker }, indexed) => {
    if (speaker === null) return false;
    const key = [indexed.article.id, speaker.name, speaker.role, speaker.mention].join('\n');
    let isOwn = known.get(key);
    if (isOwn === undefined) known.set(key, (isOwn = isMeant(speaker, indexed)));
    return isOwn;
  };
}

/** Whether a reporter's sentence answers what only quotations would: see isReported and tellsOfSpeaking. */
function isAnsweredByOthers(
  speaker: AskedSpeaker,
  by: string | null,
  ranked: readonly RankedPassage[],
): boolean {
  if (speaker.terms.length === 0 || by === null || OF_THE_MIND.has(by)) return true;
  return ranked.slice(0, EVIDENCE_DEPTH).some(({ indexed, passage, bestSentence }, i) => {
    const { first, last } = passage.sentences;
    const sentences = i === 0 ? indexed.sentences.slice(first, last + 1) : [indexed.sentences[bestSentence]];
    return sentences.some((sentence) => {
      const text = sentence === undefined ? '' : textOf(indexed.article.text, sentence);
      return isReported(speaker, text) || (OF_SPEAKING.has(by) && tellsOfSpeaking(speaker, text));
    });
  });
}

/** Whether a sentence says without a quotation what the speaker asked for said: "Zelensky blamed the talk". */
function isReported(speaker: AskedSpeaker, sentence: string): boolean {
  return reportsIn(sentence).some(
    (report) => report.verb !== 'speak' && isNamedIn(speaker, report.speaker ?? ''),
  );
}

/** "The Kremlin has yet to respond": whether a sentence has both who and whether they spoke. */
function tellsOfSpeaking(speaker: AskedSpeaker, sentence: string): boolean {
  const terms = new Set(termsOf(sentence));
  return isNamedIn(speaker, sentence) && SPEAKING_TERMS.some((term) => terms.has(term));
}

/** Whether a text has all words of a speaker's name, or another name of a country in it. */
function isNamedIn(speaker: AskedSpeaker, text: string): boolean {
  const terms = new Set(termsOf(text));
  const abroad = new Set([...countryWordsIn(speaker.countries, text)].flatMap(termsOf));
  return speaker.terms.every((term) => terms.has(term) || abroad.has(term));
}

const SPEAKING_TERMS = termsOf([...OF_SPEAKING].join(' '));
