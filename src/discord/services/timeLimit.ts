import { MemberError } from '../../errors.js';

/** Runs a task that heeds a signal; when it is not done in time, throws the sentence given. */
export async function withTimeLimit<T>(
  milliseconds: number,
  sentence: string,
  task: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const limit = AbortSignal.timeout(milliseconds);
  const expired = new Promise<never>((_, reject) => {
    limit.addEventListener('abort', () => reject(new MemberError(sentence, { cause: limit.reason })), {
      once: true,
    });
  });
  return Promise.race([task(limit), expired]);
}
