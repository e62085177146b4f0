import { expect, it } from 'vitest';
import { keepOpening } from '../../src/newsdesk/keepOpening.js';

it('opens the index again until it is open', async () => {
  const seen: string[] = [];
  let failuresLeft = 2;
  const open = () =>
    failuresLeft-- > 0 ? Promise.reject(new Error('The disk is full.')) : Promise.resolve();
  await new Promise<void>((resolve) => {
    const opening = keepOpening(
      { open },
      {
        waitsMs: [1, 2],
        onFailure: (error, waitMs) =>
          seen.push(`${(error as Error).message} ${waitMs} ms, failed: ${opening.hasFailed()}`),
        onOpen() {
          seen.push(`open, failed: ${opening.hasFailed()}`);
          resolve();
        },
      },
    );
    opening.first.catch(() => undefined);
  });
  expect(seen).toEqual([
    'The disk is full. 1 ms, failed: true',
    'The disk is full. 2 ms, failed: true',
    'open, failed: false',
  ]);
});

it('makes no attempt after it was stopped', async () => {
  let attempts = 0;
  const open = () => {
    attempts++;
    return Promise.reject(new Error('no'));
  };
  const opening = keepOpening(
    { open },
    { waitsMs: [1], onOpen: () => undefined, onFailure: () => opening.stop() },
  );
  await expect(opening.first).rejects.toThrow('no');
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(attempts).toBe(1);
});
