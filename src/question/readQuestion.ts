import { isContentWord } from '../english/terms.js';
import { parseTime, termsWithoutTime, type AskedTime } from './askedTime.js';
import { checkQuestion } from './checkQuestion.js';
import type { Corpus } from './corpus.js';
import { foldQuestion } from './foldQuestion.js';
import { contextOf, isFollowUp } from './followUp.js';
import { readQuery, type Query } from './query.js';
import { repairSpelling } from './repairSpelling.js';
import { readSpeech } from './speech/readSpeech.js';
import type { SpeechReading } from './speech/speechReading.js';
import { unknownNames } from './unknownNames.js';

/**
 * What a member asks, read once. As a query it is the question together with what it follows up on, a line each, spelling repaired:
 * "who is Ada Holm?" and "what did she say?" are searched for as one.
 */
export interface Question extends Query {
  /** As typed, checked, without the white space around it. */
  readonly typed: string;
  /** The question that it follows up on, as typed; null where it stands alone. */
  readonly followsUp: string | null;
  /** As typed, with all that it follows up on, a line each: `previous` for the next one. */
  readonly thread: string;
  /** The ways to understand it as a question that quotations answer, the likelier first; none for other questions. */
  readonly speech: readonly SpeechReading[];
  /** The time that it asks about; null for none. */
  readonly time: AskedTime | null;
  /** The terms without those of a time. */
  readonly subject: readonly string[];
  /** Its names that none of the articles has. */
  readonly unknownNames: readonly string[];
  /** "tunnel memo": a few words that are no sentence, which no other words answer. */
  readonly isKeywords: boolean;
}

/** What reading a question can leave out, to measure what it brings. */
export interface QuestionFeatures {
  /** Chat spellings are written out, and unknown words become the articles' nearest. */
  readonly typoRepair: boolean;
  /** Questions about what somebody said are answered from quotations. */
  readonly speech: boolean;
  /** A follow-up takes the question before it into account. */
  readonly followUps: boolean;
}

export interface ReadQuestionOptions {
  /** The `thread` of what the same person asked before. */
  readonly previous?: string | undefined;
  /** What the articles asked know. */
  readonly corpus: Corpus;
  readonly features: QuestionFeatures;
}

/** More words without a function word among them are a question in telegram style. */
const MAX_KEYWORDS = 3;

/** Throws a UsageError for a text that cannot be a question. */
export function readQuestion(typed: string, { previous, corpus, features }: ReadQuestionOptions): Question {
  const checked = checkQuestion(typed);
  const repair = (text: string) => (features.typoRepair ? repairSpelling(text, corpus) : text);
  const text = repair(checked);
  const context = features.followUps && previous !== undefined && isFollowUp(text) ? contextOf(previous) : [];
  const lines = [...context.map(repair), text];
  const folded = lines.map(foldQuestion);
  const query = readQuery(lines.join('\n'));
  return {
    ...query,
    typed: checked,
    followsUp: context.at(-1) ?? null,
    thread: [...context, checked].join('\n'),
    speech: features.speech ? speechIn(lines, folded) : [],
    time: corpus.newestDay === null ? null : parseTime(folded.join(' '), corpus.newestDay),
    subject: termsWithoutTime(query.words),
    unknownNames: unknownNames(query, corpus),
    isKeywords: query.words.length <= MAX_KEYWORDS && query.words.every(isContentWord),
  };
}

/** Of the last line, in the context of the one before. */
function speechIn(lines: readonly string[], folded: readonly string[]): SpeechReading[] {
  const lineAt = (index: number) => ({ text: lines.at(index) ?? '', folded: folded.at(index) ?? '' });
  return readSpeech(lineAt(-1), lines.length > 1 ? lineAt(-2) : null);
}
