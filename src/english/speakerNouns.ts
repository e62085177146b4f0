import { wordSet } from './wordSet.js';

/**
 * Common nouns for people who speak without a name. Source: the hyponyms of "person" in WordNet 3.1 that newspapers use as sources, beside
 * those that end in -er, -or, -ist, -man and the like.
 */
export const PERSON_NOUNS = wordSet(`
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
  negotiator negotiators paramedic paramedics prefect consul magistrate ombudsman mate confidant surrogate surrogates fellow fellows agent agents correspondent correspondents superintendent
  dissident dissidents constituent constituents consultant consultants scholar scholars blogger host anchor pundit pundits boss czar
  moderate moderates progressive progressives evangelical evangelicals independent hawk hawks chairperson founder co-founder heir monk nun counsel principal dean priest pastor imam rabbi`);

/** Common nouns for bodies that are said to speak. Source: the hyponyms of "social group" in WordNet 3.1. */
export const BODY_NOUNS = wordSet(`
  police authority authorities government ministry department agency agencies company firm bank union club team federation
  association board council committee party campaign commission office church group groups organisation organization
  organizations organisations jury court regulator watchdog station museum school hospital airline operator retailer maker
  brewery institute university foundation panel crowd family pair duo couple administration bureau coalition alliance military
  army navy delegation embassy network newspaper newspapers magazine website outlet media press broadcaster chamber senate
  congress house parliament kremlin pentagon white vatican palace camp industry network side sides campaigns unions companies
  firms banks investigators mission treasury service force forces center centre team squad super-pac pac tribe states
  nation country countries city county`);

/** Common nouns for writings that are said to speak: "the report said". Source: the hyponyms of "document" in WordNet 3.1. */
export const DOCUMENT_NOUNS = wordSet(`
  report reports statement statements letter memo memorandum study survey document documents article post filing filings
  indictment complaint lawsuit ruling rulings verdict email emails e-mail message messages note sign banner poll polls book
  paper papers record records transcript review audit dossier affidavit opinion decision editorial column story stories resolution
  findings tweet tweets press-release release text account accounts manifesto platform website ad ads video cable cables
  minutes brief bill`);

/** Everything of the three lists. */
export const SPEAKER_NOUNS: ReadonlySet<string> = new Set([
  ...PERSON_NOUNS,
  ...BODY_NOUNS,
  ...DOCUMENT_NOUNS,
]);
