import { VerbatimError } from '../../src/errors.js';

/** `warning`: the bot works, though not as it could. */
export type CheckStatus = 'ok' | 'warning' | 'failure';

/** What was looked at, and a line of what was found or is to be done. */
export interface Check {
  readonly name: string;
  readonly status: CheckStatus;
  readonly found: string;
}

/** Runs a check; what it throws is a failure that its message explains. */
export async function check(name: string, look: () => Promise<string | Omit<Check, 'name'>>): Promise<Check> {
  try {
    const found = await look();
    return typeof found === 'string' ? { name, status: 'ok', found } : { name, ...found };
  } catch (error) {
    const isKnown = error instanceof VerbatimError || error instanceof Error;
    return { name, status: 'failure', found: isKnown ? error.message : String(error) };
  }
}
