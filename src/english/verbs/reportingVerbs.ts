import { wordSet } from '../wordSet.js';

/**
 * Verbs that report speech, by their base forms. Source: Levin, English Verb Classes and Alternations (1993), classes
 * 37.1 to 37.9 (verbs of communication) and 33 (judgment), as far as news uses them, with the verbs of posting that
 * came later.
 */
const PLAIN = wordSet(`

  accuse acknowledge add admit advise agree allege announce answer apologise apologize argue ask assert assess
  assure begin believe blame boast brand call caution chant characterise characterize charge chide cite claim
  command comment complain concede conclude condemn confirm contend continue counter credit criticise criticize
  cry declare defend demand denounce deny describe determine disclose dismiss dub emphasise emphasize estimate
  exclaim explain express fear find forecast gripe grouse grumble guess hail hint hope implore imply indicate
  inform insist interject joke label lambaste lament liken maintain mock murmur muse mutter note object observe
  opine order plead pledge point portray post praise predict press proclaim promise pronounce propose protest
  put question quip quote read rebuke recall reckon recommend reiterate reject rejoin remark remember remind
  repeat reply report respond retort reveal ridicule rule say scream shout sigh signal slam snap speak specify
  speculate state stress suggest summarise summarize swear tell term testify thank think threaten tout tweet
  urge vow warn whisper wonder write yell`);

/**
 * Source: Quirk et al., A Comprehensive Grammar of the English Language, 3.11 to 3.19 (irregular verbs and doubled
 * consonants).
 */
const IRREGULAR: ReadonlyMap<string, readonly string[]> = new Map([
  ['admit', ['admits', 'admitted', 'admitting']],
  ['begin', ['begins', 'began']],
  ['dub', ['dubs', 'dubbed', 'dubbing']],
  ['find', ['finds', 'found']],
  ['forecast', ['forecasts', 'forecast']],
  ['imply', ['implies', 'implied', 'implying']],
  ['label', ['labels', 'labeled', 'labelled', 'labeling', 'labelling']],
  ['put', ['puts', 'put', 'putting']],
  ['quip', ['quips', 'quipped', 'quipping']],
  ['read', ['reads', 'read']],
  ['say', ['says', 'said', 'saying']],
  ['signal', ['signals', 'signaled', 'signalled', 'signaling', 'signalling']],
  ['slam', ['slams', 'slammed', 'slamming']],
  ['snap', ['snaps', 'snapped', 'snapping']],
  ['speak', ['speaks', 'spoke', 'speaking']],
  ['swear', ['swears', 'swore', 'sworn', 'swearing']],
  ['tell', ['tells', 'told', 'telling']],
  ['think', ['thinks', 'thought']],
  ['write', ['writes', 'wrote', 'writing', 'written']],
]);

function formsOf(base: string): string[] {
  const irregular = IRREGULAR.get(base);
  if (irregular !== undefined) return [base, ...irregular];
  if (base.endsWith('e')) return [base, `${base}s`, `${base}d`, `${base.slice(0, -1)}ing`];
  if (/[^aeiou]y$/u.test(base))
    return [base, `${base.slice(0, -1)}ies`, `${base.slice(0, -1)}ied`, `${base}ing`];
  return [base, /(?:s|sh|ch|x)$/u.test(base) ? `${base}es` : `${base}s`, `${base}ed`, `${base}ing`];
}

/** Every form that can report, with its base form: "told" is of "tell". */
export const REPORTING_VERBS: ReadonlyMap<string, string> = new Map(
  [...PLAIN].flatMap((base) => formsOf(base).map((form) => [form, base] as const)),
);

/**
 * Verbs after which reported speech may stand without "that": "Holm said the bridge was shut". Source: Biber et al.,
 * Longman Grammar of Spoken and Written English (1999), 9.2.2 and 9.2.8, verbs of the news register with zero
 * complementizer.
 */
export const BARE_CLAUSE_VERBS = wordSet(`
  acknowledge add admit allege announce argue assert believe claim concede conclude confirm contend deny estimate
  fear hope insist maintain note pledge predict promise reckon say suggest swear tell testify think warn write`);

/**
 * Verbs that report with "that" or at the end of the clause: "Holm argued that ...", "..., Holm explained". Source:
 * Quirk et al., 16.31 and 16.32 (factual and suasive verbs with a that-clause), as far as they are reporting verbs.
 */
export const THAT_CLAUSE_VERBS = wordSet(`

  acknowledge add admit advise agree allege announce answer argue assert assess assure believe boast caution
  charge claim command comment complain concede conclude confirm contend counter declare demand deny determine
  disclose emphasise emphasize estimate explain fear find forecast gripe grouse grumble guess hint hope imply
  indicate inform insist joke lament maintain note object observe opine order pledge point post predict proclaim
  promise pronounce propose protest quip recall reckon recommend reiterate remark remember remind repeat reply
  report respond reveal rule say signal specify speculate state stress suggest swear tell testify think threaten
  tweet urge vow warn write`);

/** How the complement of a verb begins that asks for, promises or charges something without a clause. */
interface ObjectPattern {
  /** Whether a person stands between the verb and the link: "urged | lawmakers | to pass". */
  readonly object: 'needed' | 'possible' | 'none';
  readonly links: readonly string[];
}

const pattern = (object: ObjectPattern['object'], links: string): ObjectPattern => ({
  object,
  links: links.split(' '),
});

/**
 * Verbs whose object and link tell what was said: "blamed the pump for the flood". Source: Levin (1993), classes 33
 * (judgment: blame, accuse) and 37.9 (advise), FrameNet's frames Request, Commitment and Judgment_communication.
 */
export const OBJECT_PATTERNS: ReadonlyMap<string, ObjectPattern> = new Map([
  ['accuse', pattern('needed', 'of')],
  ['advise', pattern('needed', 'against to')],
  ['blame', pattern('needed', 'for on')],
  ['call', pattern('none', 'for on')],
  ['caution', pattern('possible', 'against')],
  ['implore', pattern('needed', 'to')],
  ['pledge', pattern('none', 'to')],
  ['promise', pattern('none', 'to')],
  ['swear', pattern('none', 'to')],
  ['threaten', pattern('none', 'to')],
  ['urge', pattern('needed', 'to')],
  ['vow', pattern('none', 'to')],
  ['warn', pattern('possible', 'about against of')],
]);
