import { wordSet } from './wordSet.js';

/**
 * Nouns that stand with a capital before a name and say what its bearer is: "Transport Minister Petra Holm". Source: The Associated Press
 * Stylebook, entries "titles", "legislative titles", "military titles", "religious titles" and "courtesy titles", with their British kin.
 */
export const TITLE_NOUNS = wordSet(`
  mr mrs ms miss mx dr prof professor sir dame lord lady baron baroness count king queen prince princess emperor pope
  cardinal archbishop bishop rev reverend father mother brother sister rabbi imam president minister premier chancellor
  mayor governor gov senator sen sens representative rep reps congressman congresswoman councillor councilman councilwoman
  secretary ambassador envoy commissioner chairman chairwoman chair chairperson director spokesman spokeswoman spokesperson
  speaker leader chief deputy general gen colonel col major maj captain capt lieutenant lt sergeant sgt corporal admiral
  commander officer detective inspector superintendent constable sheriff judge justice magistrate prosecutor attorney
  counsel coach manager treasurer principal headmaster dean provost rector editor producer doctor nurse analyst
  economist researcher scientist engineer candidate executive ceo secretary-general
  congressmen delegate vice nominee columnist pastor deacon ayatollah sheikh sultan taoiseach whip strategist pollster marshal
  comptroller superintendent warden clerk alderman trooper chaplain undersecretary administrator`);

/** Titles that are surnames as well: "Sen. Angus King". Source: U.S. Census Bureau, Frequently Occurring Surnames from the Census 2010. */
export const TITLES_LIKE_SURNAMES = wordSet(`
  king bishop pope prince duke earl baron marshal pastor major judge dean cardinal page sergeant abbot noble sheriff priest rector
  provost constable chancellor lord father count`);

/** What a title's "of" names, so that it is no name: "Secretary of State John Kerry". Source: the executive departments of the United States, 5 U.S.C. 101. */
export const OFFICE_FIELDS = wordSet(`
  state staff defense defence treasury justice interior agriculture commerce labor labour health human services housing urban
  development transportation energy education veterans homeland security national intelligence foreign affairs war house finance
  budget trade environment elections canterbury york`);
