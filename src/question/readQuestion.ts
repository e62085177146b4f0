import { isContentWord } from '../english/terms.js';
import { type AskedFor, askedFor } from './askedFor.js';
import { type AskedTime, parseTime, termsWithoutTime } from './askedTime.js';
import { checkQuestion } from './checkQuestion.js';
import type { Corpus } from './corpus.js';
import { foldQuestion } from './foldQuestion.js';
import { contextOf, isFollowUp } from './followUp.js';
import { parseQuery, type Query } from './query.js';
import { repairSpelling } from './repairSpelling.js';
import { parseSpeech } from './speech/parseSpeech.js';
import type { SpeechReading } from './speech/speechReading.js';
import { unknownNames } from './unknownNames.js';

/**
 * What a member asks, understood once; everything below takes this and not the text. As a query it is the question with
 * what it follows up on, a line for each, its spelling repaired: "who is Ada Holm?" and "what did she say?" are
 * searched for together.
 */
export interface Question extends Query {
  /** As typed, without the white space around it. */
  readonly typed: string;
  /** The question that it follows up on, as typed; null where it stands alone. */
  readonly followsUp: string | null;
  /** As typed, with everything that it follows up on, a line for each question: `previous` of the next one. */
  readonly thread: string;
  /** How quotations could answer it, the likelier way first; empty if they cannot. */
  readonly speech: readonly SpeechReading[];
  /** The kind of thing that its answer has to hold. */
  readonly askedFor: AskedFor;
  /** The time that it asks about; null if it names none. */
  readonly time: AskedTime | null;
  /** The terms without those of a time: what it is about. */
  readonly subject: readonly string[];
  /** The names in it that no article has. */
  readonly unknownNames: readonly string[];
  /** Whether it is a few words without a sentence, such as "tunnel memo". */
  readonly isKeywords: boolean;
}

/** What can be left out of reading a question, to measure what it brings. */
export interface QuestionFeatures {
  /** Chat spellings are written out, and unknown words become the articles' nearest. */
  readonly typoRepair: boolean;
  /** Questions about what somebody said are answered from quotations. */
  readonly speech: boolean;
  /** A follow-up takes the question before it into account. */
  readonly followUps: boolean;
}

interface ReadQuestionOptions {
  /** The `thread` of what the same person asked before. */
  readonly previous?: string | undefined;
  /** What the articles know that are asked. */
  readonly corpus: Corpus;
  readonly features: QuestionFeatures;
}

/** More words without a function word among them are a question in telegram style. */
const MAX_KEYWORDS = 3;

/** Understands what a member typed; throws a UsageError for a text that cannot be a question. */
export function readQuestion(typed: string, { previous, corpus, features }: ReadQuestionOptions): Question {
  const checked = checkQuestion(typed);
  const repair = (text: string) => (features.typoRepair ? repairSpelling(text, corpus) : text);
  const text = repair(checked);
  const context = features.followUps && previous !== undefined && isFollowUp(text) ? contextOf(previous) : [];
  const lines = [...context.map(repair), text];
  const folded = lines.map(foldQuestion);
  const query = parseQuery(lines.join('\n'));
  const asked = askedFor(folded.at(-1) ?? '');
  return {
    ...query,
    typed: checked,
    followsUp: context.at(-1) ?? null,
    thread: [...context, checked].join('\n'),
    speech: features.speech ? speechIn(lines, folded) : [],
    askedFor: asked,
    time: parseTime(folded.join(' '), corpus.newestDay) ?? (asked === 'number' ? { kind: 'figure' } : null),
    subject: termsWithoutTime(query.words),
    unknownNames: unknownNames(query, corpus),
    isKeywords: query.words.length <= MAX_KEYWORDS && query.words.every(isContentWord),
  };
}

/** How quotations could answer the last line, in the context of the line before. */
function speechIn(lines: readonly string[], folded: readonly string[]): SpeechReading[] {
  const lineAt = (index: number) => ({ text: lines.at(index) ?? '', folded: folded.at(index) ?? '' });
  return parseSpeech(lineAt(-1), lines.length > 1 ? lineAt(-2) : null);
}
