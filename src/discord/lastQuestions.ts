/** Who asks where, by Discord's ids. */
export interface Place {
  /** Null in no server. */
  readonly guildId: string | null;
  readonly channelId: string;
  readonly memberId: string;
}

/** The last question of each member in each channel, in memory alone, for as long as a follow-up may come. */
export interface LastQuestions {
  /** What the member asked here last; null when that is too long ago. */
  recall(place: Place): string | null;
  remember(place: Place, question: string): void;
  /** Of a member, everywhere. */
  forget(memberId: string): void;
}

export interface LastQuestionsOptions {
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
    { readonly memberId: string; readonly question: string; readonly at: number }
  >();
  const keyOf = ({ guildId, channelId, memberId }: Place) => [guildId ?? '', channelId, memberId].join('/');
  return {
    recall(place) {
      const last = questions.get(keyOf(place));
      return last === undefined || now() - last.at > keepMs ? null : last.question;
    },
    remember(place, question) {
      const [key, at] = [keyOf(place), now()];
      questions.delete(key);
      questions.set(key, { memberId: place.memberId, question, at });
      for (const [other, last] of questions) {
        if (questions.size <= limit && at - last.at <= keepMs) break;
        questions.delete(other);
      }
    },
    forget(memberId) {
      for (const [key, last] of questions) if (last.memberId === memberId) questions.delete(key);
    },
  };
}
