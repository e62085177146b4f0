import { NO_NAMES, PERSON_NOUNS, SPEAKER_NOUNS, TITLE_NOUNS } from '../data/nameWords.js';
import { REPORTING_VERBS } from '../data/reportingVerbs.js';
import { AUXILIARIES, IRREGULAR_PASTS, PRESENT_VERBS } from '../data/verbForms.js';
import { isCapitalised, type Token } from './tokens.js';

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** Source: the closed classes of English (Quirk et al., A Comprehensive Grammar of the English Language, 2.34). */
export const PRONOUNS = words('he she they it we i you');
export const DETERMINERS = words(
  'the a an this that these those his her its their our my your some any no each every both all another many most several few one two three four five six seven eight nine ten dozens hundreds other',
);
export const PREPOSITIONS = words(
  'of for at from in with on to by about against after before during under over into through near behind between among amid within without across outside inside aboard despite since until as than like via per toward towards upon around',
);
export const CONJUNCTIONS = words('and or but nor yet so');
export const SUBORDINATORS = words(
  'that because while although though when whenever whether if unless where once as since until before after how why what which who whom whose than',
);
const TIME_NOUNS = words(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december today yesterday tomorrow tonight week month year day night morning afternoon evening weekend hours minutes time',
);
const BARE_ADVERBS = words(
  'also then later once now still often just even never not only further previously earlier again too soon himself herself themselves itself afterward afterwards recently simply repeatedly reportedly privately publicly today yesterday always ever already has have had would will could did does do can may might must should flatly long thus instead first nonetheless nevertheless meanwhile however',
);

export const isTimeNoun = ({ bare }: Token): boolean => TIME_NOUNS.has(bare);

/** Between a subject and its verb: "Holm later also said", "they have repeatedly denied". */
export function isAdverb({ bare, text }: Token): boolean {
  return (
    BARE_ADVERBS.has(bare) || (/^\p{Ll}{2,}ly$/u.test(text) && !/^(?:family|ally|assembly|only)$/u.test(bare))
  );
}

/** Whether a word alone, in lower case, is a verb with tense more often than anything else. */
export function isFiniteVerb({ text }: Token): boolean {
  if (!/^\p{Ll}/u.test(text)) return false;
  return (
    AUXILIARIES.has(text) ||
    IRREGULAR_PASTS.has(text) ||
    PRESENT_VERBS.has(text) ||
    (REPORTING_VERBS.has(text) && !text.endsWith('ing') && !NOUN_LIKE.has(text)) ||
    (/\p{L}{3}ed$/u.test(text) && !NO_PASTS.has(text))
  );
}

const NO_PASTS = words('hundred indeed need speed embed united so-called unnamed retired');

/** Reporting verbs that are nouns as often. */
const NOUN_LIKE = words(
  'report reports claim claims promise promises demand demands comment comments call calls answer answers fear fears hope hopes complaint cry state states note notes post posts tweet tweets proposal read put forecast estimate estimates order orders warn request label brand cast caution praise pledge vow blame ask remark remarks',
);

/** Whether a noun says what a person does or is: "spokesman", "secretary-general", "clockmaker". */
export function isPersonNoun(bare: string): boolean {
  const last = bare.split('-').at(-1) ?? bare;
  return (
    PERSON_NOUNS.has(last) ||
    TITLE_NOUNS.has(last) ||
    (/^\p{L}{2,}(?:er|or|ist|ician|arian|crat|man|woman|men|women|ess|eer|ee|ant)$/u.test(last) &&
      !NO_PERSONS.has(last))
  );
}

const NO_PERSONS = words(
  'after other another rather however whether together later earlier former never over under number letter paper matter power order water summer winter river center never ever either neither newspaper chapter quarter poster dinner offer answer computer member-state charter register corner border cover disorder tower transfer murder trigger former major minor labor floor door poor error terror color favor harbor behavior factor sector tractor motor human german roman committee degree fee coffee employee-owned important constant relevant significant restaurant covenant warrant grant process access success congress progress business press address guess mess less unless career fewer bigger smaller greater better higher lower older younger consumer-owned four hour for or per her',
);

/** "officials", "police", "Republicans", "several": what a verb in the plural agrees with. */
export function isPlural({ bare, text }: Token): boolean {
  return (
    /^(?:people|police|men|women|some|many|most|others|both|several|few|all|we|they)$/u.test(bare) ||
    (/[^s'’]s$/u.test(text) && !/(?:us|is)$/u.test(text))
  );
}

/** Any noun for somebody or something that can be said to speak. */
export function isSpeakerNoun(bare: string): boolean {
  return SPEAKER_NOUNS.has(bare) || isPersonNoun(bare);
}

/** A capitalised word that can stand in a name, not "The", "Monday" or "However". */
export function isNameWord(token: Token): boolean {
  if (!isCapitalised(token) || isTimeNoun(token)) return false;
  return !NO_NAMES.has(token.bare) || /^(?:Mr|Ms)\b/u.test(token.text);
}
