/**
 * English function words: articles, pronouns, prepositions, conjunctions, auxiliaries and question words.
 * They carry no subject, so they neither match nor count against a match. Closed word classes as listed in
 * Quirk et al., A Comprehensive Grammar of the English Language (1985), chapters 2 and 3, with contractions.
 */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a an the this that these those some any each every no
  i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself she her hers
  herself it its itself they them their theirs themselves one
  who whom whose which what when where why how
  of in on at by for with about against between into through during before after above below to from up down out off
  over under as upon within without via per
  and or but nor so yet if because while although though than whether unless until since
  am is are was were be been being have has had having do does did doing done can could shall should will would may
  might must ought
  not only also too very just there here then again ever
  s t d m ll re ve don isn aren wasn weren hasn haven hadn doesn didn won wouldn couldn shouldn can cannot
  say says said tell tells told`
    .trim()
    .split(/\s+/),
);
