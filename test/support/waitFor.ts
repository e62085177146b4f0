import { setTimeout as delay } from 'node:timers/promises';

/** Until a condition holds; a test that waits in vain ends by its own time limit. */
export async function waitFor(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await delay(25, undefined, { ref: false });
}
