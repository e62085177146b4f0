const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** Nouns that stand with a capital before a name and say what its bearer is: "Transport Minister Petra Holm". */
export const TITLE_NOUNS = words(`
  mr mrs ms miss mx dr prof professor sir dame lord lady baron baroness count king queen prince princess emperor pope
  cardinal archbishop bishop rev reverend father mother brother sister rabbi imam president minister premier chancellor
  mayor governor gov senator sen sens representative rep reps congressman congresswoman councillor councilman councilwoman
  secretary ambassador envoy commissioner chairman chairwoman chair chairperson director spokesman spokeswoman spokesperson
  speaker leader chief deputy general gen colonel col major maj captain capt lieutenant lt sergeant sgt corporal admiral
  commander officer detective inspector superintendent constable sheriff judge justice magistrate prosecutor attorney
  counsel coach manager treasurer principal headmaster dean provost rector editor producer doctor nurse analyst
  economist researcher scientist engineer candidate executive ceo`);

/** Words in the name of an organisation, an office or a publication. */
export const ORGANISATION_WORDS = words(`
  authority ministry department office service services agency company corp corporation inc ltd llc plc group holdings
  foundation federation association union board council committee commission court university college institute school
  academy hospital clinic bank party club police army navy force forces house senate congress parliament assembly kremlin
  pentagon downing government administration campaign times post journal news press gazette ledger courier magazine herald
  tribune guardian telegraph report foods lines airlines airways airport securities museum gallery library chamber team
  society trust bureau center centre organization organisation league alliance network station church embassy cabinet
  coalition movement front fund exchange industries motors systems laboratory laboratories observatory nato eu un who
  protection boats greens democrats republicans conservatives tories labour`);

/** Common nouns for somebody or something that speaks without a name: "a ministry official", "the report". */
export const SPEAKER_NOUNS = words(`
  official officials spokesman spokeswoman spokesperson spokespeople representative representatives source sources person
  people man woman boy girl passenger passengers resident residents witness witnesses neighbour neighbor doctor nurse teacher
  student students driver owner farmer fisherman worker workers employee employees manager executive engineer scientist
  scientists researcher researchers expert experts analyst analysts economist economists geologist critic critics supporter
  supporters opponent opponents aide aides adviser advisers advisor diplomat diplomats minister president mayor governor
  senator lawmaker lawmakers prosecutor prosecutors lawyer lawyers attorney attorneys judge jury court police officer officers
  investigator investigators authority authorities government ministry department agency company firm bank union club team
  federation association board council committee party campaign commission office church group organisation organization
  report reports statement letter memo study survey document documents article newspaper paper magazine website post filing
  indictment complaint lawsuit ruling verdict email message note sign banner leader leaders chief director head chairman
  chairwoman coach captain player players fan fans author editor journalist reporter reporters member members veteran victim
  mother father brother sister son daughter wife husband friend colleague guest caller visitor shopkeeper clerk biologist
  seismologist librarian pilot captain deckhand actress actor singer artist dealer curator postman referee candidate rival
  organisers organizers spectator regulator watchdog station museum school hospital airline operator retailer maker brewery
  inspector inspectors commander soldier soldiers general rebels protesters demonstrators activists activist campaigners voter voters
  professor historian lecturer surgeon chemist physicist meteorologist forecaster forecasters plaintiff defendant juror
  applicant tenant landlord user users customer customers poll polls`);

/** Small words within a family name: Ludwig van der Berg. */
export const NAME_PARTICLES = words(
  'van von der den de del della di da dos du la le al bin ben ibn el ter ten zu d’ o’',
);

/** Capitalised words that begin no name. */
export const NO_NAMES = words(`
  the a an this that these those he she it they we i you his her its their our my your but and or so yet if when while as at
  by for from in on to with after before since until then there here however meanwhile although though because what who
  whose which why how where not no nor one two three some many most all both each every another other such only even still
  also now later earlier monday tuesday wednesday thursday friday saturday sunday january february march april may june july
  august september october november december yes well ok asked according despite during under over about more less few
  several last next old first second former late early today yesterday tomorrow ms mr`);

/** Titles and nouns that tell whether "he" or "she" can be meant. */
export const GENDERED: Readonly<Record<string, 'he' | 'she'>> = {
  mr: 'he',
  sir: 'he',
  lord: 'he',
  king: 'he',
  prince: 'he',
  spokesman: 'he',
  chairman: 'he',
  father: 'he',
  brother: 'he',
  son: 'he',
  husband: 'he',
  congressman: 'he',
  councilman: 'he',
  man: 'he',
  boy: 'he',
  actor: 'he',
  postman: 'he',
  fisherman: 'he',
  mrs: 'she',
  ms: 'she',
  miss: 'she',
  dame: 'she',
  lady: 'she',
  queen: 'she',
  princess: 'she',
  spokeswoman: 'she',
  chairwoman: 'she',
  mother: 'she',
  sister: 'she',
  daughter: 'she',
  wife: 'she',
  congresswoman: 'she',
  councilwoman: 'she',
  woman: 'she',
  girl: 'she',
  actress: 'she',
};
