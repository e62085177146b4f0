import { MONTHS, WEEKDAYS } from './calendar.js';
import { wordSet } from './wordSet.js';

// Source of the closed classes: Quirk et al., A Comprehensive Grammar of the English Language, 2.34.

export const PRONOUNS = wordSet('he she they it we i you');
export const DETERMINERS = wordSet(
  'the a an this that these those his her its their our my your some any no each every both all another many most several few one two three four five six seven eight nine ten dozens hundreds other',
);
export const PREPOSITIONS = wordSet(
  'of for at from in with on to by about against after before during under over into through near behind between among amid within without across outside inside aboard despite since until as than like via per toward towards upon around',
);
export const CONJUNCTIONS = wordSet('and or but nor yet so');
export const SUBORDINATORS = wordSet(
  'that because while although though when whenever whether if unless where once as since until before after how why what which who whom whose than',
);
/** Days, months and other words of time. Source: Quirk et al., 8.52 (nouns as adverbials of time). */
export const TIME_NOUNS = wordSet(
  `${[...WEEKDAYS, ...MONTHS].join(' ')} today yesterday tomorrow tonight week month year day night morning afternoon evening weekend hours minutes time`,
);
/** Adverbs and auxiliaries that stand between a subject and its verb. Source: Quirk et al., 8.35 (medial position) and 3.21. */
export const BARE_ADVERBS = wordSet(
  'also then later once now still often just even never not only further previously earlier again too soon himself herself themselves itself afterward afterwards recently simply repeatedly reportedly privately publicly today yesterday always ever already has have had would will could did does do can may might must should flatly long thus instead first nonetheless nevertheless meanwhile however',
);
