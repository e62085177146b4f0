/** Titles stand before a name, so their full stop never ends a sentence: "Mr. Putin", "Lt. Gov. Holm". */
export const TITLES: ReadonlySet<string> = new Set(
  `mr mrs ms mx dr prof st rep reps sen sens gov govs lt gen capt cpt col cmdr cdr maj sgt cpl pvt adm rev hon pres supt insp
  det messrs mme mlle fr msgr amb asst assoc dep vs viz cf eg ie`.split(/\s+/u),
);

/** Their full stop ends no sentence when a figure follows: "No. 5", "Jan. 14", "Fig. 2", "pp. 12". */
export const BEFORE_FIGURES: ReadonlySet<string> = new Set(
  `no nos art arts sec secs fig figs vol vols ch chap p pp par para approx ca jan feb mar apr jun jul aug sep sept oct nov dec`.split(
    /\s+/u,
  ),
);

/** They may end a sentence or stand within one: "Acme Inc. said", "at 5 p.m. The vote". */
export const MAYBE_FINAL: ReadonlySet<string> = new Set(
  `inc co corp ltd llc plc bros jr sr esq etc al est dept univ assn ave blvd rd mt ft jan feb mar apr aug sept oct nov dec mon
  tue tues wed thu thurs fri sat sun ph.d b.a m.a a.m p.m`.split(/\s+/u),
);

/** Words that begin an English sentence far more often than they follow an abbreviation inside one. */
export const STARTERS: ReadonlySet<string> = new Set(
  `the a an this that these those he she it they we i you his her its their our my but and or so yet in on at by for from with
  as after before when while if although though because since until then there here however meanwhile no not one some many most
  all both each what who why how where another other also still now today asked according police officials people`.split(
    /\s+/u,
  ),
);

/** Capitalised words that go on after a clock time: "at 5 p.m. Eastern", "at 8 a.m. Monday". */
export const AFTER_CLOCK_TIMES: ReadonlySet<string> = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december eastern central mountain pacific atlantic et est edt ct cst cdt mt mst mdt pt pst pdt gmt utc bst
  cet cest local`.split(/\s+/u),
);

/** Verbs that tag a speech after its closing mark: “Stop!” Holm shouted. */
export const SPEECH_TAGS: ReadonlySet<string> = new Set(
  `said says asked asks cried cries shouted shouts wrote writes added adds told tells replied replies answered answers called
  calls warned warns insisted joked recalled recalls yelled screamed whispered declared demanded posted tweeted exclaimed
  remembered continued continues explained explains`.split(/\s+/u),
);
