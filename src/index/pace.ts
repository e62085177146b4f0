/** How fast a task goes, and how long it will take. */
export interface Pace {
  readonly perSecond: number;
  readonly secondsLeft: number;
}

/** Nothing is said before: the first steps are no measure. */
const FIRST_MS = 5_000;

/** Gives the pace of a task at each of its steps, since the first of them; null where it is too early to tell. */
export function createPace(now: () => number): (progress: { done: number; total: number }) => Pace | null {
  let first: { readonly at: number; readonly done: number } | null = null;
  return ({ done, total }) => {
    const at = now();
    first ??= { at, done };
    if (at - first.at < FIRST_MS || done <= first.done) return null;
    const perSecond = (done - first.done) / ((at - first.at) / 1_000);
    return { perSecond, secondsLeft: (total - done) / perSecond };
  };
}
