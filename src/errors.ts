/**
 * A failure that a person can act on. `message` is one sentence for that person: what failed, where,
 * and what to do. The original error goes in `cause`, for the log.
 */
export class VerbatimError extends Error {
  override name = 'VerbatimError';
  /** What a process that fails with this error exits with. */
  readonly exitCode: number = 1;
}

/** What was typed cannot be used: an unknown flag, an empty or too long question. */
export class UsageError extends VerbatimError {
  override name = 'UsageError';
  override readonly exitCode = 2;
}
