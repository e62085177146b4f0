import { wordSet } from '../wordSet.js';

/**
 * Nouns that stand with a capital before a name and say what its bearer is: "Transport Minister Petra Holm". Source:
 * The Associated Press Stylebook, entries "titles", "legislative titles", "military titles", "religious titles" and
 * "courtesy titles", with their British kin.
 */
export const TITLE_NOUNS = wordSet(`

  abp adm administrator admiral alderman ambassador analyst archbishop attorney ayatollah baron baroness bishop
  bp br brig brother candidate capt captain cardinal ceo chair chairman chairperson chairwoman chancellor
  chaplain chief clerk cllr cmdr cmsr coach col colonel columnist commander commissioner comptroller congressman
  congressmen congresswoman const constable corporal councillor councilman councilwoman counsel count cpl cpt
  dame deacon dean del delegate deputy detective director doctor dr economist editor emperor engineer ens envoy
  executive father gen general gnr gov governor headmaster imam insp inspector judge justice king lady lcpl
  leader lieutenant lord lt magistrate maj major manager marshal mayor mgr minister miss mother mr mrs ms msgr
  mx nominee nurse ofc officer pastor pfc pollster pope premier pres president prince princess principal private
  producer prof professor prosecutor provost pte pvt queen rabbi rector rep representative reps researcher rev
  reverend scientist sec secretary secretary-general sen senator sens sergeant sfc sgt sheikh sheriff sir sister
  spc speaker spokesman spokesperson spokeswoman ssgt strategist sultan superintendent supt taoiseach tpr
  treasurer trooper undersecretary vice warden whip`);

/**
 * Titles that are surnames as well: "Sen. Angus King". Source: U.S. Census Bureau, Frequently Occurring Surnames from
 * the Census 2010.
 */
export const TITLES_LIKE_SURNAMES = wordSet(`
  abbot baron bishop cardinal chancellor constable count dean duke earl father judge king lord major marshal noble
  page pastor pope priest prince provost rector sergeant sheriff`);

/**
 * What a title's "of" names, so that it is no name: "Secretary of State John Kerry". Source: the executive
 * departments of the United States, 5 U.S.C. 101.
 */
export const OFFICE_FIELDS = wordSet(`
  affairs agriculture budget canterbury commerce defence defense development education elections energy environment
  finance foreign health homeland house housing human intelligence interior justice labor labour national security
  services staff state trade transportation treasury urban veterans war york`);

/**
 * Offices and parts whose bearer everyone knows, who is only there, or who has no name: "the president said" is
 * no one named before. Source: chosen by hand from TITLE_NOUNS and PERSON_NOUNS.
 */
export const KNOWN_BY_OFFICE = wordSet(`
  boy caller chancellor emperor girl interviewer judge justice king man minister moderator pope premier president
  queen reporter woman`);

/**
 * No one holds two of these at once. Source: the incompatibility and residency rules of the Constitution of the
 * United States and its states.
 */
export const EXCLUSIVE_OFFICES = wordSet(`
  ambassador congressman congresswoman gov governor mayor rep representative sen senator sheriff`);

/**
 * In one court no one is of both kinds. Source: Black's Law Dictionary, entries "party", "witness" and "officer of
 * the court".
 */
export const COURT_PARTIES = wordSet('accused defendant plaintiff suspect witness');
export const COURT_OFFICES = wordSet('attorney clerk counsel judge justice lawyer magistrate prosecutor');

/**
 * Nouns whose "of" names their field: "director of the bank". Source: as for TITLE_NOUNS, with the bodies that such
 * offices head.
 */
export const OFFICES_WITH_OF = wordSet(`
  archbishop bank bishop board bureau chair chairman chairwoman chamber chief college commissioner committee council
  court department director duke federation governor head house institute leader league mayor minister ministry
  office president prince secretary sheriff speaker union university`);

/** Before a title: "former President Bo Lind". Source: chosen by hand from the adjectives before titles in news. */
export const WORDS_BEFORE_TITLES = wordSet(`
  acting assistant conservative current deputy former incoming interim late liberal longtime new onetime ousted
  outgoing retired senior then`);

/**
 * Titles that newspapers shorten before a name and spell out after it. Source: Associated Press Stylebook,
 * legislative, military and religious titles.
 */
export const SHORT_TITLES: ReadonlyMap<string, readonly string[]> = new Map([
  ['captain', ['capt']],
  ['colonel', ['col']],
  ['congressman', ['rep', 'representative']],
  ['congresswoman', ['rep', 'representative']],
  ['doctor', ['dr']],
  ['general', ['gen']],
  ['governor', ['gov']],
  ['lieutenant', ['lt']],
  ['pastor', ['rev']],
  ['professor', ['prof']],
  ['representative', ['rep', 'congressman', 'congresswoman']],
  ['reverend', ['rev']],
  ['senator', ['sen']],
  ['sergeant', ['sgt']],
]);
