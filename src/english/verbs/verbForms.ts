import { wordSet } from '../wordSet.js';

/**
 * Source: the closed class of English auxiliaries and modals (Quirk et al., A Comprehensive Grammar of the English
 * Language, 3.21).
 */
export const AUXILIARIES = wordSet(`
  am are aren't aren’t be been being can can't cannot can’t could couldn't couldn’t did didn't didn’t do does
  doesn't doesn’t don't don’t had hadn't hadn’t has hasn't hasn’t have haven't haven’t having is isn't isn’t may
  might must ought shall should shouldn't shouldn’t was wasn't wasn’t were weren't weren’t will won't won’t would
  wouldn't wouldn’t`);

/**
 * Source: the irregular simple pasts of English (Quirk et al., 3.11–3.19), as far as news uses them, and regular ones
 * that are too short to be told by their ending ("died"); "read" and "put" look like presents.
 */
export const IRREGULAR_PASTS = wordSet(`
  arose awoke beat became began bent bet bit bled blew bore bought bound bred broke brought built burnt burst came
  cast caught chose clung cost crept cut dealt died dove drank drew drove dug dwelt fed fell felt fled flew flung
  forbade forgave forgot fought found froze gave got grew ground had heard held hid hit hung hurt kept knelt knew laid
  lay leant leapt learnt led left lent let lied lit lost made meant met mistook overcame overthrew owed paid pled put
  quit ran rang read rode rose said sang sank sat saw sent set shed shone shook shot showed shrank shut slept slid
  slung sold sought spat sped spent split spoke sprang spread spun stole stood strode strove struck stuck stung sung
  swam swept swore swung taught thought threw thrust tied told took tore understood undertook upset used vied went
  wept withdrew withheld withstood woke won wore wound wrote`);

/**
 * Verbs whose third person news uses in the present tense, beside the reporting verbs. Source: chosen by hand, the
 * commonest in news.
 */
export const PRESENT_VERBS = wordSet(`
  appears backs becomes begins brings chairs closes comes continues declines denies ends expects faces feels finds
  follows gets gives goes has heads hears helps holds hopes includes keeps knows leads leaves lets lives looks loses
  makes means meets needs opens opposes owns pays plans plays puts refuses remains represents runs seeks seems sees
  sends serves shows sits spends stands starts supports takes teaches tries turns walks wants wins works`);

/** Words in -ed that are no pasts. Source: the adjectives and nouns in -ed of WordNet 3.1 that news uses most. */
export const NO_PASTS = wordSet('embed hundred indeed need retired so-called speed united unnamed');

/**
 * Reporting verbs that are nouns as often. Source: the verbs of `reportingVerbs.ts` with a noun of the same form in
 * WordNet 3.1.
 */
export const NOUN_LIKE = wordSet(
  `

  answer answers ask blame brand call calls cast caution charge charges claim claims comment comments complaint
  cry demand demands estimate estimates fear fears forecast guess hope hopes label note notes order orders
  pledge point points post posts praise press promise promises proposal put question questions read remark
  remarks report reports request state states term terms tweet tweets vow warn`,
);
