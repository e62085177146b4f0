import { textOf } from '../../article/article.js';
import { countryWordsIn } from '../../english/countryMentions.js';
import { termsOf } from '../../english/terms.js';
import type { Passage } from '../../index/analysis/passages.js';
import type { AskedSpeaker, SpeechReading } from '../../question/speech/speechReading.js';
import { OF_SPEAKING, OF_THE_MIND } from '../../question/speech/speechWords.js';
import type { Quotation } from '../../quotation/quotation.js';
import { reportsIn } from '../../quotation/reports.js';
import type { RankedPassage, Ranking } from '../ranking.js';
import { isDescribedAs } from './isDescribedAs.js';
import { likelyWords, meansSpeaker } from './meansSpeaker.js';
import type { SpeakerIndex } from './speakerIndex.js';
import { bestQuotation, type SpeechRanking, withQuotation } from './speechPassage.js';

/** How far a quotation that fits the topic wholly lifts a score to 1. */
const LIFT = 0.5;
/** Where other words may answer as well, the speaker's own are lifted a little. */
const SLIGHT_LIFT = 0.2;
/** What others say comes after what the speaker says. */
const OTHERS = 0.5;
/** How many passages may say that the speaker spoke, or did not. */
const EVIDENCE_DEPTH = 5;

/** How many passages with words of the speaker are compared with the topic. */
const OWN_DEPTH = 300;

/**
 * "What did Kirby say about sources?": his quotations first, by topic. `topic` ranks the same passages for the topic
 * alone, because where an article calls him "he" the name would count against it. Nothing but his own words answers
 * "did Biden comment?".
 */
export function rankBySpeaker(
  { speaker, sought, by, isStrict }: Extract<SpeechReading, { kind: 'said-by' }>,
  ranking: Ranking,
  topic: Pick<Ranking, 'scoreOf'> | null,
  speakers: SpeakerIndex,
): SpeechRanking {
  const { ranked } = ranking;
  const meant = ownPassages(speaker, ranking, topic, speakers);
  const own = meant.candidates.flatMap(({ passage, score, isOwn }): OwnPassage[] => {
    const best = bestQuotation(passage, sought, isOwn);
    if (best === null) return [];
    const lift = isStrict ? LIFT * best.fit : SLIGHT_LIFT;
    const lifted = withQuotation(best, score + (1 - score) * lift);
    return [{ passage: lifted, quotation: best.quotation }];
  });
  if (own.length === 0) {
    const isAnswered = !isStrict || isAnsweredByOthers(speaker, by, ranked);
    return { ranked, speaker: null, isAnswered, isSettled: true };
  }
  own.sort((a, b) => b.passage.score - a.passage.score);
  const first = own.map(({ passage }) => passage);
  const others = ranked
    .filter(({ passage }) => !meant.passages.has(passage))
    .map((passage) => (isStrict ? { ...passage, score: passage.score * OTHERS } : passage));
  const all = isStrict ? [...first, ...others] : [...first, ...others].sort((a, b) => b.score - a.score);
  const answer = own.find(({ passage }) => passage === all[0]);
  return { ranked: all, speaker: answer?.quotation.speaker ?? null, isAnswered: true, isSettled: true };
}

interface OwnPassage {
  readonly passage: RankedPassage;
  readonly quotation: Quotation;
}

interface OwnPassages {
  /** The best by question and topic, in the order of the ranking, each with its score by both. */
  readonly candidates: readonly {
    readonly passage: RankedPassage;
    readonly score: number;
    readonly isOwn: (quotation: Quotation) => boolean;
  }[];
  /** All of them. */
  readonly passages: ReadonlySet<Passage>;
}

/**
 * The passages with words of the speaker whom the question means: where it names nobody, of the one whom an article
 * among the best describes.
 */
function ownPassages(
  asked: AskedSpeaker,
  ranking: Ranking,
  topic: Pick<Ranking, 'scoreOf'> | null,
  speakers: SpeakerIndex,
): OwnPassages {
  let quoted = speakers.find((speaker) => meansSpeaker(asked, speaker), likelyWords(asked));
  if (quoted.length === 0) {
    const near = new Set(ranking.ranked.map(({ indexed }) => indexed));
    quoted = speakers.findIn(near, (speaker, indexed) => isDescribedAs(asked, speaker, indexed));
  }
  const scored = quoted.flatMap(({ indexed, passages, isOwn }) =>
    passages.map((number) => {
      const score = ranking.scoreOf(indexed, number);
      return {
        indexed,
        number,
        isOwn,
        score,
        mean: (score + (topic?.scoreOf(indexed, number) ?? score)) / 2,
      };
    }),
  );
  const best = scored.length > OWN_DEPTH ? [...scored].sort((a, b) => b.mean - a.mean) : scored;
  return {
    candidates: best
      .slice(0, OWN_DEPTH)
      .sort((a, b) => b.score - a.score)
      .flatMap(({ indexed, number, isOwn, mean }) =>
        ranking.of(indexed, [number]).map((passage) => ({ passage, score: mean, isOwn })),
      ),
    passages: new Set(scored.flatMap(({ indexed, number }) => indexed.passages[number] ?? [])),
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
