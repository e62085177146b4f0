import { parseNounPhrase } from './nounPhrase.js';
import { MASK } from './paragraph.js';
import { REPORTING_VERBS } from './data/reportingVerbs.js';

/** A word of a sentence that reports, and who it says spoke. Offsets within the sentence. */
export interface Cue {
  readonly start: number;
  readonly end: number;
  /** As it stands: "told", "according to". */
  readonly text: string;
  /** The verb's base form; "according to" is its own. */
  readonly verb: string;
  /** The words that name the speaker, and where they begin; null when the sentence has none for this cue. */
  readonly subject: Subject | null;
}

export interface Subject {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** A phrase in apposition: "the chief engineer", which may be the role of a name, or hold the name itself. */
  readonly apposition: string | null;
  /** `inverted`: "said Holm". */
  readonly form: 'before' | 'inverted' | 'according-to' | 'carried-verb';
}

const CANDIDATE = /\b(?:according to|in the words of|as \p{L}+ put it)\b|\p{L}+/giu;
const AUXILIARIES =
  /(?:\s+(?:not|has|have|had|also|then|later|once|now|still|often|repeatedly|reportedly|simply|only|just|even|never|would|will|could|can|did|was|is|further|previously|earlier|again|publicly|privately|\p{L}+ly))+$/iu;
/** Words between which a clause, and with it the search for a subject, ends. */
const CLAUSE_START =
  /(?:^|[\s,;:—–(])(?:but|because|while|as|although|though|when|whether|if|after|before|since|until|that|which|where|so|yet|than)\s+/giu;

/** All reporting words of a sentence outside its marked texts. */
export function findCues(masked: string): Cue[] {
  const cues: Cue[] = [];
  for (const match of masked.matchAll(CANDIDATE)) {
    const word = match[0];
    const lower = word.toLowerCase();
    const [start, end] = [match.index, match.index + word.length];
    if (lower === 'according to' || lower === 'in the words of') {
      const subject = subjectAfter(masked, end, 'according-to');
      if (subject !== null) cues.push({ start, end, text: word, verb: lower, subject });
      continue;
    }
    const verb = REPORTING_VERBS.get(word);
    if (verb === undefined || !isVerb(masked, start, end, verb)) continue;
    cues.push({ start, end, text: word, verb, subject: subjectOf(masked, start, end, cues.at(-1)) });
  }
  return cues;
}

/** Nouns that look like verbs stand after an article or an adjective: "the report", "its claim", "a promise". */
function isVerb(masked: string, start: number, end: number, verb: string): boolean {
  const before = /(\p{L}+)['’]?s?\s+$/u
    .exec(masked.slice(Math.max(0, start - 30), start))?.[1]
    ?.toLowerCase();
  if (
    before !== undefined &&
    /^(?:the|a|an|this|that|these|those|its|his|her|their|no|any|to|of|for|in|on|with|new|joint|first|last|more|by)$/u.test(
      before,
    )
  ) {
    return false;
  }
  if (verb === 'ask' && /^\s+(?:not to|for)\b/u.test(masked.slice(end))) return false;
  // "The Times report noted"
  const next = /^\s+(\p{L}+)/u.exec(masked.slice(end))?.[1];
  if (next !== undefined && REPORTING_VERBS.has(next) && !next.endsWith('ing')) return false;
  // "was asked", "has been accused": somebody else spoke.
  if (
    /\b(?:was|were|is|are|been|be|being|got)\s+(?:\p{L}+ly\s+)?$/iu.test(
      masked.slice(Math.max(0, start - 30), start),
    )
  ) {
    return masked.slice(start, end).endsWith('ing') || verb === 'quote';
  }
  return true;
}

/** The first reading that names somebody: after a quotation "said Holm", then "and said", then "Holm said", then ", said Holm". */
function subjectOf(masked: string, start: number, end: number, before: Cue | undefined): Subject | null {
  const readings = [
    () => (followsQuotation(masked, start) ? subjectAfter(masked, end, 'inverted') : null),
    () => carriedSubject(masked, start, before),
    () => subjectBefore(masked, start, before?.end ?? 0),
    () => (/,\s*$/u.test(masked.slice(0, start)) ? subjectAfter(masked, end, 'inverted') : null),
  ];
  for (const read of readings) {
    const subject = read();
    if (subject !== null && parseNounPhrase(subject.text) !== null) return subject;
  }
  return null;
}

/** “…,” said Holm; also “…” – said Holm. */
function followsQuotation(masked: string, start: number): boolean {
  return new RegExp(`${MASK}[\\s,.–—-]*(?:and |or )?$`, 'u').test(masked.slice(0, start));
}

const ACCORDING_TO_LENGTH = 'according to'.length;

/** The phrase that begins at an offset, up to the end of its clause. */
function subjectAfter(masked: string, from: number, form: 'inverted' | 'according-to'): Subject | null {
  const rest = masked.slice(from);
  const match =
    /^\s+((?:the |a |an |one |his |her |its |their )?[^,.;:!?—–()\uE000]*(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Lt|Gen|Col|Capt|Sgt|Rev|St|Jr|Sr|\p{Lu})\.[^,.;:!?—–()\uE000]*)*)/u.exec(
      rest,
    );
  const phrase = match?.[1]?.trimEnd();
  if (phrase === undefined || phrase === '') return null;
  const cut = phrase.search(
    /\s(?:in an?|in the|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|on (?:the|his|her|its|Twitter|Facebook)|at (?:a|the|his|her)|during|after|before|when|as (?:he|she|they|it)|while|to (?:the|a|reporters)|last|this|late|early|yesterday|today|by (?:phone|e-?mail|telephone)|through|via|and (?:that|it|he|she|they)|but)\b/u,
  );
  const text = cut > 0 ? phrase.slice(0, cut) : phrase;
  if (
    form === 'inverted' &&
    !/^(?:\p{Lu}|the |an? |one |his |her |its |their |he$|she$|they$|\p{Ll}+ (?:\p{Ll}+ )?(?:\p{Ll}+ )?\p{Lu}|\p{Ll}+s?$)/u.test(
      text,
    )
  )
    return null;
  const start = from + rest.indexOf(phrase);
  const end = start + text.length;
  const apposition = appositionAfter(masked, end);
  // "According to Holm, the bridge is shut": what follows the comma of an opening phrase is the clause.
  const opens = form === 'according-to' && !/\p{L}{3}/u.test(masked.slice(0, from - ACCORDING_TO_LENGTH));
  const isClause = opens && apposition !== null && masked.charAt(end + 2 + apposition.length) !== ',';
  return { start, end, text, apposition: isClause ? null : apposition, form };
}

function appositionAfter(masked: string, end: number): string | null {
  return (
    /^,\s+(?:\d+,\s+)?((?:the|a|an|its|his|her|their|who is|\p{L}+)\s[^.;:—–\uE000]*?)(?=[,.;:—–\uE000]|$)/u.exec(
      masked.slice(end),
    )?.[1] ?? null
  );
}

/** "Holm said", "the mayor, Ada Holm, said", "Holm, a baker, said", "Holm also told". */
function subjectBefore(masked: string, verbStart: number, from: number): Subject | null {
  const clauseStart = Math.max(
    from,
    masked.lastIndexOf(MASK, verbStart - 1) + 1,
    lastBreak(masked, verbStart),
  );
  let clause = masked.slice(clauseStart, verbStart).trimEnd();
  clause = clause.replace(AUXILIARIES, '').trimEnd();
  let apposition: string | null = null;
  if (clause.endsWith(',')) {
    const parts = clause.slice(0, -1).split(/,\s+/u);
    apposition = parts.pop() ?? null;
    // "Holm, 34, a baker, said"; "Holm, speaking on Friday in the harbour, said"
    while (parts.length > 1 && !/\p{Lu}/u.test(parts.at(-1) ?? '')) apposition = parts.pop() ?? null;
    clause = parts.join(', ');
  }
  const pronoun = /(?:^|\s)(he|she|they|it)$/iu.exec(clause)?.[1];
  if (pronoun !== undefined) clause = pronoun;
  const relative = /^(.*?),?\s+(?:who|which)$/u.exec(clause)?.[1];
  if (relative !== undefined) clause = relative;
  const phrase = lastPhrase(clause);
  if (phrase === '') return null;
  const start = masked.lastIndexOf(phrase, verbStart - phrase.length);
  return { start, end: start + phrase.length, text: phrase, apposition, form: 'before' };
}

/** Where the clause before an offset begins: after a full stop that ends no abbreviation, a colon, a dash, a bracket. */
function lastBreak(masked: string, before: number): number {
  let at = 0;
  for (const match of masked.slice(0, before).matchAll(/[;—–(]|[:.?!]\s/gu)) {
    const end = match.index + match[0].length;
    if (match[0].startsWith('.') && ABBREVIATED.test(masked.slice(0, end))) continue;
    at = end;
  }
  return at;
}

const ABBREVIATED =
  /\b(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Lt|Gen|Col|Capt|Sgt|Rev|St|Jr|Sr|[ap]\.m|\p{Lu})\.\s$/u;

/** What is left of a clause after its last comma, conjunction or lead-in. */
function lastPhrase(clause: string): string {
  const comma = clause.lastIndexOf(', ');
  let phrase = comma < 0 ? clause : clause.slice(comma + 2);
  for (const match of phrase.matchAll(CLAUSE_START)) {
    phrase = phrase.slice(phrase.length - (match.input.length - match.index - match[0].length));
  }
  const and = /^(.*)\s(?:and|or)\s+(.+)$/u.exec(phrase);
  if (and !== null && !isNameList(and[1] ?? '', and[2] ?? '')) phrase = and[2] ?? phrase;
  return phrase.replace(/^(?:And|But|Or|So|Yet|Then|Meanwhile|However|and|then|still)\s+/u, '').trimStart();
}

/** "Holm and Lind said", "the ministry of rail and harbours said". */
function isNameList(before: string, after: string): boolean {
  return (
    !/\b(?:was|were|is|are|had|has|have|would|will|\p{L}{3,}ed|said|told|went|left|came|made|took|got)\b/u.test(
      before,
    ) && !/^(?:he|she|it|they)$/u.test(after)
  );
}

/** "Holm thanked the crew and said": a second verb with the subject of the first. */
function carriedSubject(masked: string, start: number, before: Cue | undefined): Subject | null {
  if (before?.subject?.form !== 'before') return null;
  return /\b(?:and|but|or)\s+(?:\p{L}+ly\s+|then\s+|also\s+|later\s+)?$/u.test(masked.slice(0, start))
    ? { ...before.subject, form: 'carried-verb' }
    : null;
}
