import type { PoliteFetch } from '../intake/politeFetch.js';
import type { Reading } from './reading/startReading.js';
import type { StoryFolder } from './story/storyFolder.js';

/** What feeds and pages are looked at with. */
export interface LookTools {
  readonly fetch: PoliteFetch;
  readonly reading: Pick<Reading, 'read'>;
  readonly stories: StoryFolder;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly signal: AbortSignal;
}
