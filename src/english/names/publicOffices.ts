import { wordSet } from '../wordSet.js';

// Offices and bodies of states, as news name them. Source: chosen by hand.

/** What people hold: "the mayor of Kessaly". */
export const PUBLIC_OFFICES = wordSet(`
  adm administrator admiral alderman ambassador assemblyman assemblywoman brigadier chancellor colonel commissioner
  congressman congresswoman consul councillor councilman councilmember councilor councilwoman diplomat emperor envoy
  general gov governor judge king lawmaker legislator magistrate mayor mep minister mp official officials ombudsman
  parliamentarian policeman policewoman premier president prince princess prosecutor queen regulator rep
  representative reps secretary sen senator sens sheriff speaker superintendent`);

/** What people speak for, or what speaks itself: "Ministry of Ferries", "a police spokesman". */
export const PUBLIC_BODIES = wordSet(`
  administration agency army authorities authority cabinet cia commission congress congressional consulate council
  county court customs department embassy eu fbi government junta kremlin military ministry nato navy parliament
  pentagon police senate treasury troops un`);

/** "the president of the rowing club", "a company official": an office, but none of a state. */
export const PRIVATE_BODIES = wordSet(`
  academy association bank bar business campaign charity choir church club college company cooperative corporation
  factory federation firm foundation group hospital hotel inc institute league ltd magazine manager museum newspaper
  operative orchestra party plc restaurant school shop society startup store team theater theatre trade union
  university`);

/** What they are called in several words. */
export const BODIES_OF_STATES = [
  'european union',
  'majority leader',
  'minority leader',
  'united nations',
  'white house',
];

/** "the mayor’s brother": somebody who is close to one in office. */
export const CLOSE_TO_OTHERS = wordSet(`
  aunt brother candidate challenger cousin daughter father friend grandfather grandmother husband lawyer mate mother
  neighbor neighbour nephew niece nominee opponent predecessor rival sister son uncle widow wife`);

/** "the former president", "the late king": no more in office. */
export const NO_MORE_IN_OFFICE = wordSet('ex former late onetime retired then');
