/**
 * Nouns that say what somebody is. Titles and offices as the Associated Press Stylebook capitalises them before names; persons and
 * organisations from the noun classes person.n.01 and social_group.n.01 of Princeton WordNet 3.1, as far as news lets them speak.
 */
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** They stand before a name and are none: "Transport Minister Petra Holm", "Sen. Bo Lind". */
export const TITLE_NOUNS = words(`
  mr mrs ms miss mx dr prof professor sir dame lord lady baron baroness count king queen prince princess emperor pope
  cardinal archbishop bishop rev reverend father rabbi imam sheikh president minister premier chancellor
  mayor governor gov lt senator sen sens representative rep reps congressman congresswoman councillor councilor councilman councilwoman alderman
  assemblyman assemblywoman delegate secretary ambassador envoy commissioner chairman chairwoman chair chairperson director spokesman spokeswoman spokesperson
  speaker leader chief deputy general gen colonel col major maj captain capt cpt lieutenant sergeant sgt cpl corporal pvt admiral adm brigadier
  commander cmdr officer detective inspector superintendent constable sheriff judge justice magistrate prosecutor attorney solicitor
  counsel coach manager treasurer principal headmaster dean provost rector editor producer doctor nurse analyst
  economist researcher scientist engineer candidate nominee executive ceo cfo whip strategist adviser advisor pollster democrat republican
  counselor counsellor administrator registrar comptroller auditor coordinator`);

/** Words in the name of an organisation, an office or a publication. */
export const ORGANISATION_WORDS = words(`
  authority ministry department office service services agency company corp corporation inc ltd llc plc group holdings
  foundation federation association union board council committee commission court university college institute school
  academy hospital clinic bank party club police army navy force forces house senate congress parliament assembly kremlin
  pentagon downing government administration campaign times post journal news press gazette ledger courier magazine herald
  tribune guardian telegraph report foods lines airlines airways airport securities museum gallery library chamber team
  society trust bureau center centre organization organisation league alliance network station church embassy cabinet
  coalition movement front fund exchange industries motors systems laboratory laboratories observatory nato eu un who
  greens democrats republicans conservatives tories labour liberals states nations reserve treasury today globe sun
  observer examiner chronicle standard reuters wire broadcasting radio television media twitter facebook google microsoft apple amazon youtube
  hotel tower airbase partners brothers sons technologies works workers teachers tribunal panel caucus pac mission guard patrol
  wikileaks hezbollah hamas taliban u.s u.s. u.k u.k. u.n u.n. e.u. f.b.i. c.i.a. g.o.p. gop`);

/** Common nouns for somebody or something that speaks without a name: "a ministry official", "the report". */
export const SPEAKER_NOUNS = words(`
  official officials spokesman spokeswoman spokesperson spokespeople representative representatives source sources person
  people man woman men women boy girl boys girls child children passenger passengers resident residents witness witnesses neighbour neighbours neighbor neighbors doctor doctors nurse nurses teacher teachers
  student students driver drivers owner owners farmer farmers fisherman worker workers employee employees manager executive executives engineer engineers scientist
  scientists researcher researchers expert experts analyst analysts economist economists geologist critic critics supporter
  supporters opponent opponents aide aides adviser advisers advisor advisors diplomat diplomats minister ministers president mayor governor governors
  senator senators lawmaker lawmakers congressman congresswoman prosecutor prosecutors lawyer lawyers attorney attorneys judge judges jury court police officer officers
  investigator investigators authority authorities government governments ministry department agency agencies company companies firm firms bank union unions club team
  federation association board council committee party campaign campaigns commission office church group groups organisation organization administration
  report reports statement letter memo study survey poll polls document documents article story editorial newspaper paper magazine website post filing transcript
  indictment complaint lawsuit ruling verdict email e-mail message note sign banner poster leader leaders chief director head chairman
  chairwoman coach captain player players fan fans author authors editor editors journalist journalists reporter reporters member members veteran veterans victim victims
  mother father brother sister son daughter wife husband friend friends colleague colleagues guest guests caller callers visitor visitors shopkeeper clerk biologist
  pilot crew actress actor singer artist dealer curator referee candidate candidates nominee rival rivals billionaire businessman businesswoman mogul
  organisers organizers organiser organizer spectator spectators regulator regulators watchdog station museum school hospital airline operator retailer maker
  inspector inspectors commander commanders soldier soldiers general generals rebels protesters demonstrators activists activist campaigners campaigner voter voters
  professor historian lecturer surgeon chemist physicist meteorologist forecaster forecasters plaintiff plaintiffs defendant defendants juror jurors
  applicant tenant tenants landlord user users customer customers democrat democrats republican republicans conservatives liberals
  insider insiders strategist strategists pollster operative operatives secretary ambassador envoy commentator columnist anchor host moderator
  detective detectives deputy sheriff deputies trooper troopers firefighters paramedics relative relatives parent parents survivor survivors guard guards
  tweet press-release release petition declaration advert ad video article blog caption affidavit testimony brief counsel economist army navy military
  congress parliament cabinet panel embassy bureau chamber newsroom network outlet publisher think-tank watchdogs monitors foundation charity
  accused suspect speaker deacon priest bishop rabbi imam pastor crowd crowds audience marchers striker goalkeeper manager winger skipper`);

/** Their names are the reports that speak: "the Times report". */
export const PUBLICATION_NOUNS = words('report newspaper article story magazine paper editorial');

/** Small words within a family name: Ludwig van der Berg. */
export const NAME_PARTICLES = words(
  'van von der den de del della di da dos du la le al bin ben ibn el ter ten zu und y of-the',
);

/** Titles and nouns that tell whether "he" or "she" can be meant. */
export const MALE_NOUNS = words(`
  mr sir lord king prince spokesman chairman father brother son husband congressman councilman assemblyman alderman man boy actor postman fisherman
  businessman grandfather uncle nephew gentleman waiter policeman fireman salesman craftsman sportsman pope priest baron emperor widower`);
export const FEMALE_NOUNS = words(`
  mrs ms miss dame lady queen princess spokeswoman chairwoman mother sister daughter wife congresswoman councilwoman assemblywoman woman girl
  actress businesswoman grandmother aunt niece waitress policewoman baroness widow nun duchess heroine hostess`);
