import type { Manners } from '../../question/manners/readManners.js';
import type { Texts } from '../locales/english.js';
import { englishOnly } from '../locales/englishOnly.js';

/** The one line that answers a message that asks nothing of the stories. */
export function mannersLine(manners: Manners, texts: Texts): string {
  return manners.kind === 'other-language' ? englishOnly(manners.language) : texts.manners[manners.kind];
}
