import { MONTHS, WEEKDAYS } from './calendar.js';
import { wordSet } from './wordSet.js';

// Source of the closed classes: Quirk et al., A Comprehensive Grammar of the English Language, 2.34.

export const PRONOUNS = wordSet('he i it she they we you');
/** They stand for a speaker without naming them. */
export const SPEAKER_PRONOUNS = wordSet('he her him his i it its she their them they we who you');
export const DETERMINERS = wordSet(`
  a all an another any both dozens each eight every few five four her his hundreds its many most my nine no one
  other our seven several six some ten that the their these this those three two your`);
/** They name no one. Source: Quirk et al., 6.45 to 6.47 (indefinite pronouns). */
export const INDEFINITE_PRONOUNS = wordSet(
  'anybody anyone anything everybody everyone everything neither nobody none nothing somebody someone something',
);
export const PREPOSITIONS = wordSet(`
  aboard about above across after against along amid among around as at before behind below beneath between beyond by
  despite during for from in
  inside into like near of on outside over per since than through to toward towards under until upon via with within
  without`);
export const CONJUNCTIONS = wordSet('and but nor or so yet');
export const SUBORDINATORS = wordSet(`
  after although as because before how if once since than that though unless until what when whenever where whether
  which while who whom whose why`);
/** Those of them that stand for a noun or before one: "That officer", "Whoever". */
export const NOUNLIKE_SUBORDINATORS = wordSet('once that what which who whom whose');

/** Days, months and other words of time. Source: Quirk et al., 8.52 (nouns as adverbials of time). */
export const TIME_NOUNS: ReadonlySet<string> = new Set([
  ...MONTHS,
  ...WEEKDAYS,
  ...wordSet(`
  afternoon day evening hours minutes month morning night time today tomorrow tonight week weekend year yesterday`),
]);

/**
 * Adverbs and auxiliaries that stand between a subject and its verb. Source: Quirk et al., 8.35 (medial position) and
 * 3.21.
 */
export const BARE_ADVERBS = wordSet(`
  afterward afterwards again already also always can could did do does earlier even ever first flatly further had
  has have herself himself however instead itself just later long may meanwhile might must never nevertheless
  nonetheless not now often once only previously privately publicly recently repeatedly reportedly should simply
  soon still themselves then thus today too will would yesterday`);

/** Of a possessive the pronoun that is a subject: "in her words" are what she said. Source: Quirk et al., 6.2. */
export const SUBJECT_OF_POSSESSIVE: ReadonlyMap<string, string> = new Map([
  ['her', 'she'],
  ['his', 'he'],
  ['its', 'it'],
  ['their', 'they'],
]);
