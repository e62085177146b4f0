/**
 * A failure that a person can act on. `message` is one sentence for that person: what failed, where,
 * and what to do. The original error goes in `cause`, for the log.
 */
export class VerbatimError extends Error {
  override name = 'VerbatimError';
  /** What a process that fails with this error exits with. */
  readonly exitCode: number = 1;
}

/**
 * A failure that anyone may read about, also in Discord: the message names no file or folder of the machine. What any
 * other VerbatimError says is for whoever runs the bot.
 */
export class MemberError extends VerbatimError {
  override name = 'MemberError';
}

/** The input cannot be used: an unknown flag, an empty question, a question that is too long. */
export class UsageError extends MemberError {
  override name = 'UsageError';
  override readonly exitCode = 2;
}

/** The code that the system gives an error, such as ENOENT; null for an error without one. */
export function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}

/** What an error says; anything else as text. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
