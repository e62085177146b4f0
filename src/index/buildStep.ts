/**
 * What a build of the index has just done, in order; the four steps of an article repeat. A process may end after any
 * step.
 */
export const BUILD_STEPS = [
  'lock-taken',
  'leftovers-swept',
  'article-folder-created',
  'vectors-inserted',
  'article-read-back',
  'article-renamed',
  'manifest-written',
  'shared',
  'pointer-switched',
  'generations-swept',
  'articles-swept',
] as const;

export type BuildStep = (typeof BUILD_STEPS)[number];

/** Called after each step; tests kill the process here. */
export type OnBuildStep = (step: BuildStep) => void;
