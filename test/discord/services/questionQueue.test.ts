import { describe, expect, it } from 'vitest';
import { createQuestionQueue, type QuestionQueue } from '../../../src/discord/services/questionQueue.js';

const TEXTS = { tooSlow: 'Too slow.', busy: (seconds: number) => `Busy for ${seconds} s.` };
const LIMIT_MS = 20_000;

/** A queue whose questions are answered by hand, on a clock that is moved by hand. */
function startQueue(atOnce = 1) {
  const clock = { now: 0 };
  const queue = createQuestionQueue({ limitMs: LIMIT_MS, atOnce, now: () => clock.now });
  const running: { readonly name: string; readonly answer: () => void }[] = [];
  const ask = (member: string, name = member): Promise<string> =>
    queue.run(
      member,
      TEXTS,
      () => new Promise((resolve) => running.push({ name, answer: () => resolve(name) })),
    );
  /** Answers the question that began first, after so many milliseconds. */
  const answer = async (ms: number): Promise<string> => {
    await settle();
    clock.now += ms;
    const first = running.shift();
    first?.answer();
    await settle();
    return first?.name ?? '';
  };
  return { clock, queue, ask, answer, running };
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

async function answers(queue: ReturnType<typeof startQueue>, count: number): Promise<string[]> {
  const names: string[] = [];
  for (let i = 0; i < count; i++) names.push(await queue.answer(100));
  return names;
}

describe('The queue of questions', () => {
  it('lets members take turns, however much one of them asks', async () => {
    const queue = startQueue();
    const asked = [
      ...['a1', 'a2', 'a3', 'a4'].map((name) => queue.ask('ada', name)),
      queue.ask('bo', 'b1'),
      queue.ask('bo', 'b2'),
      queue.ask('cy', 'c1'),
    ];
    expect(await answers(queue, 7)).toEqual(['a1', 'a2', 'b1', 'c1', 'a3', 'b2', 'a4']);
    expect(await Promise.all(asked)).toHaveLength(7);
  });

  it('runs no more at once than it may, also of what comes at the same moment', async () => {
    const queue = startQueue(2);
    const asked = ['ada', 'bo', 'cy', 'di'].map((member) => queue.ask(member));
    await settle();
    expect(queue.running.map(({ name }) => name)).toEqual(['ada', 'bo']);
    expect(await answers(queue, 4)).toEqual(['ada', 'bo', 'cy', 'di']);
    await Promise.all(asked);
  });

  it('refuses at once, with the wait, what would take too long', async () => {
    const queue = startQueue();
    // It learns that an answer takes two seconds.
    for (let i = 0; i < 40; i++) {
      const asked = queue.ask('ada');
      await queue.answer(2_000);
      await asked;
    }
    const outcomes: string[] = [];
    const asked = Array.from({ length: 10 }, (_, i) =>
      queue.ask(`member ${i}`).then(
        () => outcomes.push('answered'),
        (error: unknown) => outcomes.push((error as Error).message),
      ),
    );
    await settle();
    expect(outcomes).toEqual(Array.from({ length: 4 }, () => 'Busy for 12 s.'));
    for (let i = 0; i < 6; i++) await queue.answer(2_000);
    await Promise.all(asked);
    expect(outcomes.filter((outcome) => outcome === 'answered')).toHaveLength(6);
  });

  it('counts a question that takes long, so that a model that hangs is told', async () => {
    const queue = startQueue();
    const hanging = queue.ask('ada');
    await settle();
    queue.clock.now += 15_000;
    await expect(queue.ask('bo')).rejects.toThrow('Busy for 15 s.');
    await queue.answer(0);
    await hanging;
  });

  it('goes on after a question that failed', async () => {
    const { queue, ask, answer } = startQueue();
    const failing = queue.run('ada', TEXTS, () => Promise.reject(new Error('no')));
    const next = ask('bo');
    await expect(failing).rejects.toThrow('no');
    await answer(1);
    expect(await next).toBe('bo');
  });

  it('says so when an answer takes too long, and frees its place and those of who waits', async () => {
    const queue: QuestionQueue = createQuestionQueue({ limitMs: 1_000, atOnce: 1 });
    const never = () => new Promise<never>(() => undefined);
    const asked = [queue.run('ada', TEXTS, never), queue.run('bo', TEXTS, never)];
    for (const each of asked) await expect(each).rejects.toThrow('Too slow.');
    const quick = createQuestionQueue({ limitMs: LIMIT_MS });
    expect(await quick.run('ada', TEXTS, () => Promise.resolve('yes'))).toBe('yes');
  });
});
