import { TITLE_NOUNS } from './names/titleNouns.js';
import { wordSet } from './wordSet.js';

/**
 * Common nouns for people who speak without a name. Source: the hyponyms of "person" in WordNet 3.1 that newspapers
 * use as sources, beside those that end in -er, -or, -ist, -man and the like.
 */
export const PERSON_NOUNS = wordSet(`
  accused activist activists actor actress adviser advisers advisor advisors agent agents aide aides allies ally
  analyst analysts anchor applicant artist attorney attorneys aunt author authors billionaire biologist blogger boss
  boy boys brother businessman businesswoman caller campaigner campaigners candidate candidates captain captive
  chairman chairperson chairwoman chief chiefs citizen citizens clerk co-founder coach colleague colleagues columnist
  comedian comedians commander commanders confidant conservative conservatives constituent constituents consul
  consultant consultants contender contenders cook cooks correspondent correspondents counsel counterpart counterparts
  cousin critic critics curator customer customers czar daughter dealer dean deckhand deckhands defendant delegate
  delegates democrat democrats demonstrators developer diplomat diplomats director directors dissident dissidents
  doctor doctors donor donors driver drivers economist economists editor editors employee employees engineer engineers
  envoy evangelical evangelicals executive executives expert experts fan fans farmer farmers farmhand farmhands father
  fellow fellows fisherman fitter founder friend friends front-runner frontrunner general generals geologist girl
  girls governor governors grandfather grandmother guard guards guest hawk hawks head heir historian historians
  hopeful host husband imam immigrant immigrants incumbent independent insider insiders insurgents investigator
  investigators journalist journalists judge judges juror jurors landlord lawmaker lawmakers lawyer lawyers leader
  leaders lecturer liberal liberals magistrate magnate man manager managers mate mayor mediator member members men
  migrant migrants militants minister ministers moderate moderates mogul monk mother negotiator negotiators neighbor
  neighbors neighbour neighbours nominee nominees nun nurse nurses officer officers official officials ombudsman
  operative operatives opponent opponents organisers organizers owner owners paramedic paramedics parent parents
  partner passenger passengers pastor people person physio pilot plaintiff plaintiffs player players politician
  politicians pollster pollsters prefect president priest principal professor professors progressive progressives
  prosecutor prosecutors protesters pundit pundits rabbi rebels refugee refugees reporter reporters representative
  representatives republican republicans researcher researchers resident residents rival rivals scholar scholars
  scientist scientists senator senators shopkeeper singer sister soldier soldiers son source sources spectator
  spokesman spokespeople spokesperson spokeswoman spouse steward strategist strategists student students
  superintendent supporter supporters surgeon surrogate surrogates teacher teachers tenant tycoon uncle user users
  veteran veterans victim victims visitor volunteer volunteers voter voters whistleblower widow wife witness witnesses
  woman women worker workers`);

/** Common nouns for bodies that are said to speak. Source: the hyponyms of "social group" in WordNet 3.1. */
export const BODY_NOUNS = wordSet(`
  administration agencies agency airline alliance army association authorities authority bank banks board brewery
  broadcaster bureau camp campaign campaigns center centre chamber church city club coalition commission committee
  companies company congress council countries country county couple court crowd delegation department duo embassy
  family federation firm firms force forces foundation government group groups hospital house industry institute
  investigators jury kremlin magazine maker media military ministry mission museum nation navy network newspaper
  newspapers office operator organisation organisations organization organizations outlet pac pair palace panel
  parliament party pentagon police press regulator retailer school senate service side sides squad states station
  super-pac team treasury tribe union unions university vatican watchdog website white`);

/**
 * Common nouns for writings that are said to speak: "the report said". Source: the hyponyms of "document" in WordNet
 * 3.1.
 */
export const DOCUMENT_NOUNS = wordSet(`

  account accounts ad ads affidavit analysis article assessment audit banner bill book brief cable cables census
  charter column complaint data decision document documents dossier e-mail editorial email emails essay evidence
  figures filing filings findings flyer forecast forecasts guide guidelines handbook indictment inquiry
  investigation judgement judgment lawsuit leaflet leaflets letter manifesto manual memo memorandum message
  messages minutes motion note notice opinion ordinance pamphlet paper papers petition placard platform poll polls post
  press-release probe proposal prospectus readings record records release report reports research resolution
  review ruling rulings sign slogan spot spots statement statements statistics stories story studies study
  summary survey surveys text transcript tweet tweets verdict video website`);

/**
 * Words in -er, -or, -ess and the like that are no persons. Source: the commonest such words of English in WordNet
 * 3.1 without a sense under "person".
 */
const NO_PERSONS = wordSet(
  `
  access address after altar anchor another answer antler banner barrier behavior better bigger border buffer
  bumper burger business butter calendar cancer career center chamber chapter charter cider cinder 
   coffee collar color committee computer congress constant container copper corner
  counter covenant cover cracker crater decor degree dinner disorder dollar door drawer earlier
  either elevator employee-owned error escalator ever factor favor feather fee fender fewer filter
  finger flavor floor folder for former four freezer gear  generator german grant greater 
  guess hammer harbor helicopter her higher honor hour however human humor hunger important labor ladder laser
  later less letter lever liquor liver locker lower lumber major matter member-state mess meter minor mirror
  monitor monster motor murder neither never newspaper number odor offer older or order other over oyster paper
  parlor pepper per pillar plant plaster platter pointer  poor poster powder power press printer process
  progress propeller quarter rather razor reactor refrigerator register relevant restaurant river roman rooster
  rubber rumor scanner scooter sector sensor server shelter shoulder shower shutter significant 
  skyscraper slipper smaller spider stapler starter sticker success summer sweater tanker terror theater theatre
  thunder timber together tower tractor trailer transfer transformer tree tremor trigger  tumor 
  under unless vapor vector ventilator voucher warrant water weather whether winter wonder younger`,
);

/** Whether a noun says what a person does or is: "spokesman", "secretary-general", "clockmaker". */
export function isPersonNoun(word: string): boolean {
  const last = word.split('-').at(-1) ?? word;
  return (
    PERSON_NOUNS.has(last) ||
    TITLE_NOUNS.has(last) ||
    (/^\p{L}{2,}(?:(?:er|or|ist|ician|arian|crat|ant)s?|man|woman|men|women|ess|eer|ee|eers|ees)$/u.test(
      last,
    ) &&
      !NO_PERSONS.has(last.replace(/(?<=[^s])s$/u, '')))
  );
}

/** Any noun for someone or something that can be said to speak. */
export function isSpeakerNoun(word: string): boolean {
  return BODY_NOUNS.has(word) || DOCUMENT_NOUNS.has(word) || PERSON_NOUNS.has(word) || isPersonNoun(word);
}
