/** What a build of the index has just done, in order; the three of an article repeat. A process may end after any of them. */
export const BUILD_STEPS = [
  'lock-taken',
  'leftovers-swept',
  'article-folder-created',
  'vectors-inserted',
  'article-read-back',
  'article-renamed',
  'manifest-written',
  'pointer-switched',
  'generations-swept',
  'articles-swept',
] as const;

export type BuildStep = (typeof BUILD_STEPS)[number];

/** Told after each step; tests end the process here. */
export type OnBuildStep = (step: BuildStep) => void;
