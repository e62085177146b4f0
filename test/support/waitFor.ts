import { setTimeout as delay } from 'node:timers/promises';
import { expect } from 'vitest';

/** Until a condition holds; bounded far beyond what it takes. */
export async function waitFor(condition: () => boolean): Promise<void> {
  for (let i = 0; i < 800 && !condition(); i++) await delay(25);
  expect(condition()).toBe(true);
}
