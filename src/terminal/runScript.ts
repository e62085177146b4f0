import { debuglog } from 'node:util';
import { VerbatimError } from '../errors.js';
import { withoutControls } from './textStyle.js';

const EXIT_FAILURE = 1;

/**
 * Runs a script's main function and sets the exit code of the contract. An error prints one sentence on standard error;
 * NODE_DEBUG=verbatim adds its stack and cause.
 */
export async function runScript(main: () => Promise<void>): Promise<void> {
  // A reader that closes the pipe, such as `head`, wants no more.
  process.stdout.on('error', (error: NodeJS.ErrnoException) =>
    process.exit(error.code === 'EPIPE' ? 0 : EXIT_FAILURE),
  );
  try {
    await main();
  } catch (error) {
    process.exitCode = error instanceof VerbatimError ? error.exitCode : EXIT_FAILURE;
    console.error(sentenceOf(error));
    debuglog('verbatim')('%O', error);
  }
}

function sentenceOf(error: unknown): string {
  if (error instanceof VerbatimError) return withoutControls(error.message);
  const reason = error instanceof Error ? error.message : String(error);
  return `Something unexpected went wrong: ${withoutControls(reason.split('\n')[0] ?? '')} (Set NODE_DEBUG=verbatim to see more.)`;
}
