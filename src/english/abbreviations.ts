import { MONTHS, SHORT_MONTHS, SHORT_WEEKDAYS, WEEKDAYS } from './calendar.js';

/**
 * Abbreviations by what their full stop does, without it and as they are written: "Sun." is a day, "in the sun." is not.
 */

/** Titles stand before a name, so their full stop never ends a sentence: "Mr. Putin", "Lt. Gov. Holm". */
export const TITLES = words(`
  Mr Mrs Ms Mx Dr Drs Prof Rep Reps Sen Sens Gov Govs Lt Gen Capt Cpt Col Cmdr Cdr Maj Sgt Cpl Pvt Adm Rev Hon Pres Supt Insp
  Det Messrs Mme Mlle Fr Msgr Amb Asst Assoc Dep Atty Ald Sec Treas vs v viz cf eg ie`);

/** Their full stop ends no sentence when a figure follows: "No. 5", "Jan. 14", "Fig. 2", "pp. 12". */
export const BEFORE_FIGURES = words(`
  No no Nos nos c ca approx Art Arts art Sec Secs sec Fig Figs fig Vol Vols vol Ch Chap ch chap p pp Par par para Rt Hwy op Op tel Tel ext max min est avg
  ${SHORT_MONTHS.map(capitalized).join(' ')}`);

/** They may end a sentence or stand within one: "Acme Inc. Chairman Holm said", "She left Acme Inc. The board met". */
export const MAYBE_FINAL = words(`
  Inc Co Corp Ltd LLC plc PLC Bros Jr Sr Esq etc al est Est Dept dept Univ Assn Ave Blvd Rd St Ste Mt Ft Pt Ph.D
  ${[...SHORT_MONTHS, ...SHORT_WEEKDAYS].map(capitalized).join(' ')}
  Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex Va Vt
  Wash Wis Wyo Ont Que Alta`);

/** Words that begin an English sentence far more often than they follow an abbreviation inside one. */
export const STARTERS = words(`
  the a an this that these those he she it they we i you his her its their our my but and or so yet in on at by for from with
  as after before when while if although though because since until then there here however meanwhile no not one some many most
  all both each what who why how where another other also still now today asked according police officials people`);

/** Capitalized words that go on after a clock time: "at 5 p.m. Eastern", "at 8 a.m. Monday". */
export const AFTER_CLOCK_TIMES = words(`
  ${[...WEEKDAYS, ...MONTHS].join(' ')} eastern central mountain pacific atlantic et est edt ct cst cdt mt mst mdt pt pst pdt gmt utc bst
  cet cest local`);

/** Verbs that tag a speech after its closing mark: “Stop!” Holm shouted. */
export const SPEECH_TAGS = words(`
  said says asked asks cried cries shouted shouts wrote writes added adds told tells replied replies answered answers called
  calls warned warns insisted joked recalled recalls yelled screamed whispered declared demanded posted tweeted exclaimed
  remembered wondered continued continues explained explains announced agreed sighed snapped quipped`);

function capitalized(word: string): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/u));
}
