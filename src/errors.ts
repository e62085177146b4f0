/**
 * A failure that a person can act on. `message` is one sentence for that person: what failed, where,
 * and what to do. The original error goes in `cause`, for the log.
 */
export class VerbatimError extends Error {
  override name = 'VerbatimError';
}

/** What was typed cannot be used: an unknown flag, an empty or too long question. Exit code 2. */
export class UsageError extends VerbatimError {
  override name = 'UsageError';
}
