import { MONTHS, SHORT_MONTHS, SHORT_WEEKDAYS, WEEKDAYS } from './calendar.js';
import { wordSet } from './wordSet.js';

// Abbreviations by what their full stop does, without it and as they are written: "Sun." is a day, "in the sun." is
// not.

/**
 * Titles stand before a name, so their full stop never ends a sentence: "Mr. Putin", "Lt. Gov. Holm". Source: The
 * Associated Press Stylebook, entries "courtesy titles", "legislative titles" and "military titles", with the Latin
 * abbreviations of running text.
 */
export const TITLES = wordSet(`

  Abp Adm Ald Amb Assoc Asst Atty Bp Br Brig Capt Cdr Cllr Cmdr Cmsr Col Const Cpl Cpt Del Dep Det Dr Drs Ens Fr
  Gen Gnr Gov Govs Hon Insp Lcpl Lt Maj Messrs Mgr Mlle Mme Mons Mr Mrs Ms Msgr Mx Ofc Pfc Pres Prof Pte Pvt Rep
  Reps Rev Sec Sen Sens Sfc Sgt Spc Ssgt Supt Tpr Treas cf eg ie v viz vs`);

/**
 * Their full stop ends no sentence when a figure follows: "No. 5", "Jan. 14", "Fig. 2", "pp. 12". Source: The Chicago
 * Manual of Style, chapter 10 (abbreviations).
 */
export const BEFORE_FIGURES: ReadonlySet<string> = new Set([
  ...SHORT_MONTHS.map(capitalize),
  ...wordSet(`
  Approx Art Arts Ch Chap Fig Figs Hwy No Nos Op Par Rt Sec Secs Tel Vol Vols approx art avg c ca ch chap est ext fig ft hr hrs lb lbs max
  min no nos op p par para pp sec tel vol`),
]);

/**
 * They may end a sentence or stand within one: "Acme Inc. Chairman Holm said", "She left Acme Inc. The board met".
 * Source: The Associated Press Stylebook, entries "addresses", "company names", "days of the week", "months" and
 * "state names".
 */
export const MAYBE_FINAL: ReadonlySet<string> = new Set([
  ...[...SHORT_MONTHS, ...SHORT_WEEKDAYS].map(capitalize),
  ...wordSet(`
  Ala Alta Ariz Ark Assn Ave Blvd Bros Calif Co Colo Conn Corp Del Dept Esq Est Fla Ft Ga Ill Inc Ind Jr Kan Ky LLC
  La Ltd Mass Md Mich Minn Miss Mo Mont Mt Neb Nev Okla Ont Ore PLC Pa Ph.D Pt Que Rd Sr St Ste Tenn Tex Univ Va Vt
  Wash Wis Wyo al dept est etc plc`),
]);

/**
 * Names of companies, broadcasts and plays that are written with a mark of exclamation. Source: the article
 * "Exclamation mark" of Wikipedia, its sections on names.
 */
export const NAMES_WITH_MARKS = wordSet('Airplane Jeopardy Joomla Oklahoma Oliver Panic Wham Yahoo Yum');

/**
 * Words that begin an English sentence far more often than they follow an abbreviation inside one. Source: the closed
 * classes of English (Quirk et al., A Comprehensive Grammar of the English Language, 2.34), with the commonest
 * openings of news ("frequent sentence starters", Kiss and Strunk 2006).
 */
export const STARTERS = wordSet(`
  a according after all also although an and another as asked at because before both but by each for from he her
  here his how however i if in it its many meanwhile most my no not now officials on one or other our people police
  she since so some still that the their then there these they this those though today until we what when where
  while who why with yet you`);

/**
 * Capitalized words that go on after a clock time: "at 5 p.m. Eastern", "at 8 a.m. Monday". Source: The Associated
 * Press Stylebook, entries "time zones" and "times".
 */
export const AFTER_CLOCK_TIMES: ReadonlySet<string> = new Set([
  ...MONTHS,
  ...WEEKDAYS,
  ...wordSet(`
  atlantic bst cdt central cest cet cst ct eastern edt est et gmt local mdt mountain mst mt pacific pdt pst pt utc`),
]);

/**
 * Verbs that tag a speech after its closing mark: “Stop!” Holm shouted. Source: Levin, English Verb Classes and
 * Alternations (1993), 37.3 (manner of speaking) and 37.7 (say), in the forms that news uses.
 */
export const SPEECH_TAGS = wordSet(`
  added adds agreed announced answered answers asked asks called calls continued continues cried cries declared
  demanded exclaimed explained explains insisted joked posted quipped recalled recalls remembered replied replies
  said says screamed shouted shouts sighed snapped tells told tweeted warned warns whispered wondered writes wrote
  yelled`);

function capitalize(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
