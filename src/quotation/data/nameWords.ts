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
  economist researcher scientist engineer candidate executive ceo secretary-general
  congressmen delegate vice nominee columnist pastor deacon ayatollah sheikh sultan taoiseach whip strategist pollster marshal
  comptroller superintendent warden clerk alderman trooper chaplain undersecretary`);

/** Titles that are surnames as well: "Sen. Angus King". Source: U.S. Census Bureau, Frequently Occurring Surnames from the Census 2010. */
export const TITLES_LIKE_SURNAMES = words(`
  king bishop pope prince duke earl baron marshal pastor major judge dean cardinal page sergeant abbot noble sheriff priest rector
  provost constable chancellor lord father count`);

/** What a title's "of" names, so that it is no name: "Secretary of State John Kerry". Source: the executive departments of the United States, 5 U.S.C. 101. */
export const OFFICE_FIELDS = words(`
  state staff defense defence treasury justice interior agriculture commerce labor labour health human services housing urban
  development transportation energy education veterans homeland security national intelligence foreign affairs war house finance
  budget trade environment elections canterbury york`);

/** Words in the name of an organisation, an office or a publication. */
export const ORGANISATION_WORDS = words(`
  authority ministry department office service services agency company co corp corporation inc ltd llc plc group holdings
  foundation federation association union board council committee commission court university college institute school
  academy hospital clinic bank party club police army navy force forces house senate congress parliament assembly kremlin
  pentagon downing government administration campaign times post journal news press gazette ledger courier magazine herald
  tribune guardian telegraph report foods lines airlines airways airport securities museum gallery library chamber team
  society trust bureau center centre organization organisation league alliance network station church embassy cabinet
  coalition movement front fund exchange industries motors systems laboratory laboratories observatory co-operative cooperative nato eu un who
  protection boats greens democrats republicans conservatives tories labour`);

/**
 * Common nouns for people who speak without a name. Source: the hyponyms of "person" in WordNet 3.1 that newspapers use as sources, beside
 * those that end in -er, -or, -ist, -man and the like.
 */
export const PERSON_NOUNS = words(`
  official officials spokesman spokeswoman spokesperson spokespeople representative representatives source sources person
  people man men woman women boy girl boys girls passenger passengers resident residents witness witnesses neighbour neighbor
  neighbours neighbors doctor doctors nurse nurses teacher teachers student students driver drivers owner owners farmer farmers
  fisherman worker workers employee employees manager managers executive executives engineer engineers scientist scientists
  researcher researchers expert experts analyst analysts economist economists geologist critic critics supporter supporters
  opponent opponents aide aides adviser advisers advisor advisors diplomat diplomats minister ministers president mayor governor
  governors senator senators lawmaker lawmakers prosecutor prosecutors lawyer lawyers attorney attorneys judge judges juror
  jurors officer officers investigator investigators leader leaders chief chiefs director directors head chairman chairwoman
  coach captain player players fan fans author authors editor editors journalist journalists reporter reporters member members
  veteran veterans victim victims mother father brother sister son daughter wife husband friend friends colleague colleagues
  guest caller visitor shopkeeper clerk biologist pilot actress actor singer artist dealer curator candidate candidates rival
  rivals counterpart counterparts nominee nominees organisers organizers spectator commander commanders soldier soldiers general
  generals rebels protesters demonstrators activist activists campaigner campaigners voter voters professor professors historian
  historians lecturer surgeon plaintiff plaintiffs defendant applicant tenant landlord user users customer customers citizen
  citizens mediator envoy strategist strategists operative operatives pollster pollsters conservative conservatives liberal
  liberals democrat democrats republican republicans politician politicians columnist volunteer volunteers delegate delegates
  donor donors insider insiders ally allies billionaire businessman businesswoman developer mogul tycoon magnate incumbent
  hopeful contender contenders frontrunner front-runner whistleblower insurgents militants refugee refugees migrant migrants
  immigrant immigrants parent parents uncle aunt cousin grandmother grandfather partner widow spouse steward fitter captive
  negotiator negotiators paramedic paramedics mate confidant surrogate surrogates fellow fellows agent agents correspondent correspondents superintendent
  dissident dissidents constituent constituents consultant consultants scholar scholars blogger host anchor pundit pundits boss czar
  moderate moderates progressive progressives evangelical evangelicals independent hawk hawks chairperson founder co-founder heir monk nun counsel principal dean priest pastor imam rabbi`);

/** Common nouns for bodies, writings and other things that are said to speak. Source: the hyponyms of "social group" and "document" in WordNet 3.1. */
export const BODY_NOUNS = words(`
  police authority authorities government ministry department agency agencies company firm bank union club team federation
  association board council committee party campaign commission office church group groups organisation organization
  organizations organisations jury court regulator watchdog station museum school hospital airline operator retailer maker
  brewery institute university foundation panel crowd family pair duo couple administration bureau coalition alliance military
  army navy delegation embassy network newspaper newspapers magazine website outlet media press broadcaster chamber senate
  congress house parliament kremlin pentagon white vatican palace camp industry network side sides campaigns unions companies
  firms banks investigators mission treasury service force forces center centre team squad super-pac pac tribe states
  nation country countries city county`);

export const DOCUMENT_NOUNS = words(`
  report reports statement statements letter memo memorandum study survey document documents article post filing filings
  indictment complaint lawsuit ruling rulings verdict email emails e-mail message messages note sign banner poll polls book
  paper papers record records transcript review audit dossier affidavit opinion decision editorial column story stories resolution
  findings tweet tweets press-release release text account accounts manifesto platform website ad ads video cable cables
  minutes brief bill`);

export const SPEAKER_NOUNS: ReadonlySet<string> = new Set([
  ...PERSON_NOUNS,
  ...BODY_NOUNS,
  ...DOCUMENT_NOUNS,
]);

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
