import { MONTHS, WEEKDAYS } from './calendar.js';
import { wordSet } from './wordSet.js';

/**
 * Words in the name of an organization, an office or a publication. Source: the hyponyms of "organization" in WordNet 3.1 that end names,
 * with the parties and seats of government of the United States and Britain and the commonest words in newspapers' titles.
 */
export const ORGANIZATION_WORDS = wordSet(`
  authority ministry department office service services agency company co corp corporation inc ltd llc plc group holdings
  foundation federation association union board council committee commission court university college institute school
  academy hospital clinic bank party club police army navy force forces house senate congress parliament assembly kremlin
  pentagon downing government administration campaign times post journal news press gazette ledger courier magazine herald
  tribune guardian telegraph report foods lines airlines airways airport securities museum gallery library chamber team
  society trust bureau center centre organization organisation league alliance network station church embassy cabinet
  coalition movement front fund exchange industries motors systems laboratory laboratories observatory co-operative cooperative nato eu un who
  protection greens democrats republicans conservatives tories labour`);

/** Small words within a family name: Ludwig van der Berg. Source: The Chicago Manual of Style, 8.5 to 8.14, names with particles. */
export const NAME_PARTICLES = wordSet(
  'van von der den de del della di da dos du la le al bin ben ibn el ter ten zu d’ o’',
);

/** Capitalized words that begin no name. Source: the closed classes of English (Quirk et al., 2.34), the days, the months and words of time. */
export const NO_NAMES = wordSet(`
  the a an this that these those he she it they we i you his her its their our my your but and or so yet if when while as at
  by for from in on to with after before since until then there here however meanwhile although though because what who
  whose which why how where not no nor one two three some many most all both each every another other such only even still
  also now later earlier ${[...WEEKDAYS, ...MONTHS].join(' ')} yes well ok asked according despite during under over about more less few
  several last next old first second former late early today yesterday tomorrow ms mr`);
