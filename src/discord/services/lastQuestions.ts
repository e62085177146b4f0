import type { Asker } from '../store/record.js';

export interface Place extends Asker {
  /** Whether only the member sees question and answer. */
  readonly isPrivate: boolean;
}

/** The last question of each member in each channel, in memory alone, for as long as a follow-up may come. */
export interface LastQuestions {
  /**
   * What the member asked here last. Null when that is too long ago, or was private and this is not: an answer shows
   * what it follows.
   */
  recall(place: Place): string | null;
  remember(place: Place, question: string): void;
  /** Of a member, everywhere. */
  forget(member: string): void;
}

interface LastQuestionsOptions {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Milliseconds; default five minutes. */
  readonly keepMs?: number;
  /** Beyond it the oldest goes; default 1,000. */
  readonly limit?: number;
}

const FIVE_MINUTES_MS = 300_000;
const LIMIT = 1_000;

export function createLastQuestions({
  now,
  keepMs = FIVE_MINUTES_MS,
  limit = LIMIT,
}: LastQuestionsOptions): LastQuestions {
  /** Oldest first. */
  const questions = new Map<
    string,
    { readonly member: string; readonly isPrivate: boolean; readonly question: string; readonly at: number }
  >();
  const keyOf = ({ guild, channel, member }: Place) => [guild, channel, member].join('/');
  return {
    recall(place) {
      const last = questions.get(keyOf(place));
      if (last === undefined || now() - last.at > keepMs) return null;
      return last.isPrivate && !place.isPrivate ? null : last.question;
    },
    remember(place, question) {
      const [key, at] = [keyOf(place), now()];
      questions.delete(key);
      questions.set(key, { member: place.member, isPrivate: place.isPrivate, question, at });
      for (const [other, last] of questions) {
        if (questions.size <= limit && at - last.at <= keepMs) break;
        questions.delete(other);
      }
    },
    forget(member) {
      for (const [key, last] of questions) if (last.member === member) questions.delete(key);
    },
  };
}
