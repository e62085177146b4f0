/**
 * Verbs that report speech, by their base forms: Levin, English Verb Classes and Alternations (1993), classes 37.1 to 37.9 (verbs of
 * communication) and 33 (judgement), as far as news uses them, with the verbs of posting that came later.
 */
const PLAIN = `say tell add ask answer reply respond write post tweet note state declare announce explain argue insist claim
  warn admit acknowledge concede confirm deny suggest stress emphasize emphasise maintain recall remember remark observe
  comment continue conclude predict promise vow pledge urge complain joke quip shout cry whisper yell exclaim boast repeat
  counter caution testify assert allege contend reveal disclose report estimate believe think hope fear
  wonder reckon agree object protest propose recommend demand describe call dub label brand denounce condemn criticize
  criticise praise dismiss reject accuse blame speak inform remind assure advise order command read interject muse lament
  summarize summarise mutter murmur scream snap sigh retort rejoin begin forecast indicate put thank hail quote cite find
  rule swear threaten mock ridicule slam chide rebuke lambaste tout defend portray characterize characterise liken apologize
  apologise implore plead speculate hint imply specify assess reiterate signal chant`;

const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
  say: ['says', 'said', 'saying'],
  tell: ['tells', 'told', 'telling'],
  write: ['writes', 'wrote', 'writing', 'written'],
  think: ['thinks', 'thought'],
  speak: ['speaks', 'spoke', 'speaking'],
  read: ['reads', 'read'],
  begin: ['begins', 'began'],
  forecast: ['forecasts', 'forecast'],
  put: ['puts', 'put', 'putting'],
  find: ['finds', 'found'],
  quip: ['quips', 'quipped', 'quipping'],
  snap: ['snaps', 'snapped', 'snapping'],
  admit: ['admits', 'admitted', 'admitting'],
  dub: ['dubs', 'dubbed', 'dubbing'],
  swear: ['swears', 'swore', 'sworn', 'swearing'],
  imply: ['implies', 'implied', 'implying'],
  slam: ['slams', 'slammed', 'slamming'],
};

function formsOf(base: string): string[] {
  const irregular = IRREGULAR[base];
  if (irregular !== undefined) return [base, ...irregular];
  if (base.endsWith('e')) return [base, `${base}s`, `${base}d`, `${base.slice(0, -1)}ing`];
  if (/[^aeiou]y$/u.test(base))
    return [base, `${base.slice(0, -1)}ies`, `${base.slice(0, -1)}ied`, `${base}ing`];
  return [base, /(?:s|sh|ch|x)$/u.test(base) ? `${base}es` : `${base}s`, `${base}ed`, `${base}ing`];
}

/** Every form that can report, with its base form: "told" is of "tell". */
export const REPORTING_VERBS: ReadonlyMap<string, string> = new Map(
  PLAIN.split(/\s+/u).flatMap((base) => formsOf(base).map((form) => [form, base] as const)),
);

/**
 * Verbs after which reported speech may stand without "that": "Holm said the bridge was shut". Source: Biber et al., Longman Grammar of
 * Spoken and Written English (1999), 9.2.2 and 9.2.8, verbs of the news register with zero complementizer.
 */
export const BARE_CLAUSE_VERBS: ReadonlySet<string> = new Set(
  'say tell add note think believe hope fear reckon insist admit claim deny warn confirm predict estimate write acknowledge argue suggest promise pledge announce allege contend maintain swear testify conclude assert concede'.split(
    ' ',
  ),
);

/** Verbs that report what somebody said only with "that" or at the clause's end: "Holm argued that ...", "..., Holm explained". */
export const THAT_CLAUSE_VERBS: ReadonlySet<string> = new Set(
  `say tell add note state declare announce explain argue insist claim warn admit acknowledge concede confirm deny suggest
  stress emphasize emphasise maintain recall remark observe comment conclude predict promise vow pledge complain joke
  boast repeat counter caution testify assert allege contend reveal disclose report estimate believe think hope fear
  reckon agree object protest propose recommend demand inform remind assure advise write reply respond answer forecast
  indicate remember find rule swear threaten tweet post quip lament speculate hint imply specify assess reiterate signal
  command order urge`.split(/\s+/u),
);

/** How the complement of a verb begins that asks for, promises or charges something without a clause. */
export interface ObjectPattern {
  /** Whether somebody stands between the verb and the link: "urged | lawmakers | to pass". */
  readonly object: 'needed' | 'possible' | 'none';
  readonly links: readonly string[];
}

const pattern = (object: ObjectPattern['object'], links: string): ObjectPattern => ({
  object,
  links: links.split(' '),
});

/**
 * Verbs whose object and link tell what was said: "blamed the pump for the flood". Source: Levin (1993), classes 33 (judgement: blame,
 * accuse) and 37.9 (advise), FrameNet's frames Request, Commitment and Judgment_communication.
 */
export const OBJECT_PATTERNS: Readonly<Record<string, ObjectPattern>> = {
  blame: pattern('needed', 'for on'),
  accuse: pattern('needed', 'of'),
  urge: pattern('needed', 'to'),
  implore: pattern('needed', 'to'),
  advise: pattern('needed', 'to against'),
  warn: pattern('possible', 'of against about'),
  caution: pattern('possible', 'against'),
  call: pattern('none', 'for on'),
  vow: pattern('none', 'to'),
  pledge: pattern('none', 'to'),
  promise: pattern('none', 'to'),
  swear: pattern('none', 'to'),
  threaten: pattern('none', 'to'),
};
