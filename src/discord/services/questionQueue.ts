import { MemberError } from '../../errors.js';

interface QuestionQueueOptions {
  /** How long a question may take in milliseconds, the wait included. */
  readonly limitMs: number;
  /** Questions that are answered at the same time; default 2: one is searched for while the model reads for another. */
  readonly atOnce?: number;
  /** Milliseconds; default performance.now. */
  readonly now?: () => number;
}

/** What a member reads instead of an answer. */
interface QueueTexts {
  readonly tooSlow: string;
  readonly busy: (seconds: number) => string;
}

/** Members take turns: who has asked much waits for who has asked little. */
export interface QuestionQueue {
  /**
   * Runs a task that heeds a signal when its turn comes. Throws a MemberError at once when that would take too long,
   * and when the task is not done in time.
   */
  run<T>(member: string, texts: QueueTexts, task: (signal: AbortSignal) => Promise<T>): Promise<T>;
}

interface Turn {
  /** When it began. */
  readonly since: number;
}

type Start = (turn: Turn) => void;

/** Before anything was measured. */
const FIRST_GUESS_MS = 300;
/** Of the newest question in the average. */
const WEIGHT = 0.2;
/** Of the limit: slower questions, and those of members who asked less, may come between. */
const PROMISED_SHARE = 0.5;
const MS_PER_SECOND = 1_000;

export function createQuestionQueue({
  limitMs,
  atOnce = 2,
  now = () => performance.now(),
}: QuestionQueueOptions): QuestionQueue {
  /** By member, the member whose turn is next first. */
  const waiting = new Map<string, Start[]>();
  const running = new Set<Turn>();
  let averageMs = FIRST_GUESS_MS;

  const startNext = (): void => {
    const [next] = waiting;
    if (next === undefined || running.size >= atOnce) return;
    const [member, [start, ...others]] = next;
    waiting.delete(member);
    if (others.length > 0) waiting.set(member, others);
    const turn = { since: now() };
    running.add(turn);
    start?.(turn);
  };

  const end = (turn: Turn): void => {
    running.delete(turn);
    averageMs += WEIGHT * (now() - turn.since - averageMs);
    startNext();
  };

  const leave = (member: string, start: Start): void => {
    const others = (waiting.get(member) ?? []).filter((each) => each !== start);
    if (others.length > 0) waiting.set(member, others);
    else waiting.delete(member);
  };

  /** Milliseconds until a further question of the member begins. */
  const expectedWait = (member: string): number => {
    const own = waiting.get(member)?.length ?? 0;
    const ahead = [...waiting].reduce(
      (sum, [other, { length }]) => sum + (other === member ? length : Math.min(length, own + 1)),
      0,
    );
    const left = [...running].map(({ since }) => {
      const ran = now() - since;
      // One that takes longer than most is expected to go on for as long as it has run.
      return ran < averageMs ? averageMs - ran : ran;
    });
    return running.size < atOnce ? 0 : Math.min(...left) + (ahead / atOnce) * averageMs;
  };

  const untilTurn = (member: string, signal: AbortSignal): Promise<Turn> =>
    new Promise((resolve, reject) => {
      const give: Start = (turn) => {
        signal.removeEventListener('abort', giveUp);
        resolve(turn);
      };
      const giveUp = () => {
        leave(member, give);
        reject(signal.reason as Error);
      };
      signal.addEventListener('abort', giveUp, { once: true });
      waiting.set(member, [...(waiting.get(member) ?? []), give]);
      startNext();
    });

  return {
    async run(member, texts, task) {
      const expectedMs = expectedWait(member);
      if (expectedMs > limitMs * PROMISED_SHARE)
        throw new MemberError(texts.busy(Math.ceil(expectedMs / MS_PER_SECOND)));
      const limit = AbortSignal.timeout(limitMs);
      const expired = new Promise<never>((_, reject) => {
        limit.addEventListener('abort', () => reject(limit.reason as Error), { once: true });
      });
      expired.catch(() => undefined);
      try {
        const turn = await untilTurn(member, limit);
        return await Promise.race([task(limit), expired]).finally(() => end(turn));
      } catch (error) {
        if (error !== limit.reason) throw error;
        throw new MemberError(texts.tooSlow, { cause: error });
      }
    },
  };
}
