import { MONTHS, WEEKDAYS } from '../calendar.js';
import {
  BARE_ADVERBS,
  CONJUNCTIONS,
  DETERMINERS,
  INDEFINITE_PRONOUNS,
  PREPOSITIONS,
  SUBORDINATORS,
} from '../functionWords.js';
import { wordSet } from '../wordSet.js';

/**
 * Words in the name of an organization, an office or a publication. Source: the hyponyms of "organization" in WordNet
 * 3.1 that end names, with the parties and seats of government of the United States and Britain and the commonest
 * words in newspapers' titles.
 */
export const ORGANIZATION_WORDS = wordSet(`
  academy administration agency airlines airport airways alliance army assembly association authority bank board
  bureau cabinet campaign center centre chamber church clinic club co co-operative coalition college commission
  committee company congress conservatives cooperative corp corporation council courier court democrats department
  downing embassy eu exchange federation foods force forces foundation front fund gallery gazette government greens
  group guardian herald holdings hospital house inc industries institute journal kremlin laboratories laboratory
  labour league ledger library lines llc ltd magazine ministry motors movement museum nato navy network news
  observatory office organisation organization parliament party pentagon plc police post press protection report
  republicans school securities senate service services society station systems team telegraph times tories tribune
  trust un union university who`);

/**
 * Small words within a family name: Ludwig van der Berg. Source: The Chicago Manual of Style, 8.5 to 8.14, names with
 * particles.
 */
export const NAME_PARTICLES = wordSet(
  `
  al ben bin da de del della den der di dos du d’ el ibn la le o’ ten ter van von zu`,
);

/**
 * Capitalized words that begin no name. Source: the closed classes of English (Quirk et al., 2.34), the days, the
 * months and words of time.
 */
export const NO_NAMES: ReadonlySet<string> = new Set([
  ...MONTHS,
  ...WEEKDAYS,
  ...CONJUNCTIONS,
  ...DETERMINERS,
  ...INDEFINITE_PRONOUNS,
  ...PREPOSITIONS,
  ...SUBORDINATORS,
  ...[...BARE_ADVERBS].filter((word) => !/^(?:will|may|long)$/u.test(word)),
  ...wordSet(`
  a about according after all also although an and another as asked at because before both but by despite during
  each earlier early even every few first for former from he her here his how however i if in it its last late later
  less many maybe meanwhile more moreover most mr ms my next no nor not now ok old on one only or other others our over perhaps second several she
  since so some still such that the their then there these they this those though three to today tomorrow two under
  until we well what when where which while who whose why with yes yesterday yet you your`),
]);

/** Bodies whose name goes on after "of" and "for": "Center for Politics". Source: as for ORGANIZATION_WORDS. */
export const BODIES_WITH_OF = wordSet(`
  academy agency alliance association authority bank board bureau campaign center centre chamber church coalition
  college commission committee council court department embassy federation foundation house institute institution
  league ministry network observatory office school service society union university`);

/** Where scholars and doctors are from: "Ada Holm of the University of Lund". Source: as for ORGANIZATION_WORDS. */
export const INSTITUTIONS = wordSet(`
  center centre college foundation hospital institute institution laboratory observatory school university`);
