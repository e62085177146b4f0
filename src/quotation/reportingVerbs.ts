/**
 * Verbs that report speech, by their base forms: Levin, English Verb Classes and Alternations (1993), classes 37.1 to 37.9 (verbs of
 * communication) and 33 (judgement), as far as news uses them, with the verbs of posting that came later.
 */
const words = (list: string): readonly string[] => list.trim().split(/\s+/u);

/** Whatever is their subject spoke or wrote: "a passer-by said". */
const OF_SAYING = words(`
  say tell add ask answer reply respond write post tweet retweet declare announce explain insist claim warn admit acknowledge
  concede confirm deny stress emphasize emphasise recall remark comment complain joke quip shout cry whisper yell exclaim
  boast testify allege contend counter caution assert interject muse lament mutter murmur retort rejoin chant text message
  recount reiterate volunteer opine plead scoff conclude argue suggest note state maintain report reveal disclose predict promise
  vow pledge urge continue repeat elaborate fume vent gush marvel deadpan thunder bellow sing croak howl scream proclaim
  profess confess confide relate intone quote cite implore beg echo object protest estimate`);

/** They can have a few words in marks as an object, and things as subjects: "called it “a gift”", "the data suggest". */
const OF_JUDGING = words(`
  call describe dub label brand denounce condemn criticize criticise praise dismiss reject accuse blame hail deride mock slam blast
  decry ridicule characterize characterise refer speak invite compare liken brush defend thank attack lambaste lambast portray depict rail lash fire shoot
  hit tout bemoan bash rip chide chastise scold castigate rebuke taunt term cast frame urge demand propose recommend threaten welcome`);

/** "She thinks the bridge is shut": reported with a clause; in marks only beside a quotation. */
const OF_THINKING = words('believe think hope fear wonder reckon agree feel expect know doubt worry');

const OF_GIVING = words('remind assure advise order command inform instruct read summarize summarise put begin forecast indicate show find sigh snap laugh smile');

const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
  say: ['says', 'said', 'saying'],
  tell: ['tells', 'told', 'telling'],
  write: ['writes', 'wrote', 'writing'],
  think: ['thinks', 'thought'],
  know: ['knows', 'knew'],
  feel: ['feels', 'felt'],
  speak: ['speaks', 'spoke', 'speaking'],
  read: ['reads', 'read'],
  begin: ['begins', 'began'],
  forecast: ['forecasts', 'forecast'],
  put: ['puts', 'put', 'putting'],
  find: ['finds', 'found'],
  cast: ['casts', 'cast', 'casting'],
  sing: ['sings', 'sang', 'singing'],
  hit: ['hits', 'hit', 'hitting'],
  shoot: ['shoots', 'shot', 'shooting'],
  beg: ['begs', 'begged', 'begging'],
  rip: ['rips', 'ripped', 'ripping'],
  quip: ['quips', 'quipped', 'quipping'],
  snap: ['snaps', 'snapped', 'snapping'],
  slam: ['slams', 'slammed', 'slamming'],
  admit: ['admits', 'admitted', 'admitting'],
  refer: ['refers', 'referred', 'referring'],
  dub: ['dubs', 'dubbed', 'dubbing'],
  compel: ['compels', 'compelled'],
};

function formsOf(base: string): string[] {
  const irregular = IRREGULAR[base];
  if (irregular !== undefined) return [base, ...irregular];
  if (base.endsWith('e')) return [base, `${base}s`, `${base}d`, `${base.slice(0, -1)}ing`];
  if (/[^aeiou]y$/u.test(base)) return [base, `${base.slice(0, -1)}ies`, `${base.slice(0, -1)}ied`, `${base}ing`];
  return [base, /(?:s|sh|ch|x)$/u.test(base) ? `${base}es` : `${base}s`, `${base}ed`, `${base}ing`];
}

/** Every form that can report, with its base form: "told" is of "tell". */
export const REPORTING_VERBS: ReadonlyMap<string, string> = new Map(
  [...OF_SAYING, ...OF_JUDGING, ...OF_THINKING, ...OF_GIVING].flatMap((base) =>
    formsOf(base).map((form) => [form, base] as const),
  ),
);

export const SAYING_VERBS: ReadonlySet<string> = new Set(OF_SAYING);
export const JUDGING_VERBS: ReadonlySet<string> = new Set(OF_JUDGING);

/** Verbs after which reported speech may stand without "that": "Holm said the bridge was shut". */
export const BARE_CLAUSE_VERBS: ReadonlySet<string> = new Set(
  words('say tell add note think believe hope fear reckon insist admit claim deny warn confirm predict estimate write argue acknowledge concede'),
);

/** Verbs that report what somebody said with "that" or at the clause's end: "Holm argued that ...", "..., Holm explained". */
export const THAT_CLAUSE_VERBS: ReadonlySet<string> = new Set(
  words(`say tell add note state declare announce explain argue insist claim warn admit acknowledge concede confirm deny suggest
  stress emphasize emphasise maintain recall remark comment conclude predict promise vow pledge complain joke
  boast repeat counter caution testify assert allege contend reveal disclose report estimate believe think hope fear
  reckon agree object protest propose recommend demand inform remind assure advise write reply respond answer forecast
  indicate find tweet post recount reiterate proclaim confess show know doubt worry expect text`),
);

/** Nouns that hold what was said, before "that": "stood by her forecast that". */
export const SPEECH_NOUNS: ReadonlySet<string> = new Set(
  words('forecast claim report statement warning promise assertion allegation accusation suggestion belief conclusion prediction pledge assurance'),
);
