import { otherOutlets } from '../../archive/sameWords.js';
import type { ArticleDetails } from '../../article/article.js';
import type { Texts } from '../locales/english.js';
import { truncateLine } from './text.js';

const SHOWN_OUTLETS = 4;
const MAX_OUTLET_LENGTH = 40;

/** Where else the same words are, in small letters; null where they are nowhere else. */
export function alsoInLine(
  others: readonly ArticleDetails[],
  named: string | null,
  texts: Texts,
): string | null {
  if (others.length === 0) return null;
  const outlets = otherOutlets(others, named);
  if (outlets.length === 0) return `-# ${texts.alsoInOthers(others.length)}`;
  const shown = outlets.slice(0, SHOWN_OUTLETS).map((outlet) => truncateLine(outlet, MAX_OUTLET_LENGTH));
  const left = outlets.length - shown.length;
  return `-# ${texts.alsoIn(shown.join(', '))}${left > 0 ? ` ${texts.andMore(left)}` : ''}`;
}
