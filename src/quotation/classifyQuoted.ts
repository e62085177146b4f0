import { NAMING_VERBS } from '../english/verbs/verbClasses.js';
import type { Cue } from './cues/cue.js';
import { MASK, type MaskedSentence } from './marks/maskSentences.js';
import type { QuotedText } from './marks/quotedTexts.js';

/** `unreported`: words that no reporting word of their sentence stands for. */
type QuotedClass = 'direct' | 'mixed' | 'unreported' | 'refused';

/** Before a title or a name in marks: the film “The Tidekeeper”, a ship named “Ada”; not "the boat was “not fit”". */
const BEFORE_TITLES =
  /\b(?:film|movie|book|novel|song|album|single|play|musical|opera|show|series|episode|column|essay|poem|painting|magazine|newspaper|podcast|documentary|exhibition|game|ship|boat|titled|entitled|named|nicknamed|so-called|known as|headlined|headline|band|project|operation|code-named|codenamed|alias)(?: (?!(?:is|are|was|were|be|been|has|had|will|would|could|should|can|may|might|looks?|looked|seems?|seemed|to|of|as|for)\b)\p{L}+)?,?\s*$/iu;

/** Before a name in marks that somebody has: "a man who goes by “Rusty.”", "asked to be called “Wren.”" */
const BEFORE_NICKNAMES =
  /\b(?:(?:goes|go|going|went|gone) by(?: the (?:name|nickname|handle|alias)(?: of)?)?|by the (?:name|nickname|handle|alias)(?: of)?|to be (?:called|known|named|identified)(?: only| simply)?(?: as)?|known(?: only| simply| locally| to \p{L}+)? as|(?:calls?|called|calling) (?:him|her|them)sel(?:f|ves))\s*$/iu;

/** Before a term that is spoken about: the word “socialist”. */
const BEFORE_TERMS =
  /\b(?:word|(?<=\b(?:the|these|two)\s)words|term|phrase|expression|label|slogan|hashtag|line)(?:\s\p{L}+)?,?\s*$/iu;

/** No longer text is a term. */
const MAX_TERM_WORDS = 3;

/** The time before an entry of a live blog: 10:55 “We are staying,” says Holm. */
const LIVE_TIME = /^\s*\p{N}{1,2}[:.]\p{N}{2}(?:\s?[ap]\.?m\.?)?\s*/u;

const AFTER_TITLES = /^\s(?:show|program|programme|series|podcast|column|newsletter|broadcast)\b/u;

/**
 * Whether words in marks are a whole utterance, a few words within the reporter's sentence, or no quotation: titles
 * of works, single terms, scare quotes ("so-called “experts”").
 */
export function classifyQuoted(
  quoted: QuotedText,
  sentence: MaskedSentence,
  text: string,
  cues: readonly Cue[],
): QuotedClass {
  const words = text.trim().split(/\s+/u);
  const from = Math.max(0, sentence.within(quoted.outer.start));
  const before = sentence.masked.slice(0, from);
  const to = Math.min(sentence.masked.length, sentence.within(quoted.outer.end));
  const after = sentence.masked.slice(to);
  const isAlone = !/[\p{L}\p{N}]/u.test(before + after);
  const opens = !new RegExp(`[\\p{L}\\p{N}${MASK}]`, 'u').test(before.replace(LIVE_TIME, ''));
  const startsUpper = /^[\p{P}\s]*[\p{Lu}\p{N}]/u.test(text);
  const endsUtterance = /[.,!?…—–-][”"’']?$/u.test(text.trim());
  const governing = cues.filter(({ subject, verb }) => subject !== null || verb === 'say');

  if (!/\p{L}/u.test(text)) return 'refused';
  if (isAlone) return words.length > 1 || endsUtterance ? 'direct' : 'refused';
  if (/:\s*$/u.test(before) && !/\p{L}/u.test(after) && (words.length > 2 || endsUtterance)) return 'direct';
  if (startsUpper && opens && /^\s*[,–—]/u.test(after) && governing.length > 0) return 'direct';
  const follows = /(?:^|[,:—–]|\p{L})\s*$/u.test(before);
  // called Lind “the Last Sailor.”
  const isName =
    words.length <= MAX_TERM_WORDS &&
    NAMING_VERBS.has(governing.findLast(({ end }) => end <= from)?.verb ?? '');
  const isObject = isName && /\p{L}\s*$/u.test(before);
  if (
    startsUpper &&
    endsUtterance &&
    !isObject &&
    (opens || /[,:—–]\s*$/u.test(before) || endsInCue(before, cues))
  ) {
    if (governing.length > 0 || /:\s*$/u.test(before) || opens) return 'direct';
    // sent an email that began, “Tonight we came up short.”
    if (/,\s*$/u.test(before) && words.length > MAX_TERM_WORDS && !isTitleCase(words)) return 'direct';
  }
  // “We can carry cars,” Holm said, “but we cannot carry a railway.” “The owls” — Holm smiled — “are back.”
  if (
    before.includes(MASK) &&
    /[,—–]\s*$/u.test(before) &&
    governing.length > 0 &&
    follows &&
    /[.!?…,]$/u.test(text)
  )
    return 'direct';
  // "in Holm’s words, “…”" ends in a noun of titles, too.
  const afterSource = cues.some(
    ({ verb, end }) => verb === 'according to' && /^[\s,:]*$/u.test(before.slice(end)),
  );
  if (BEFORE_TITLES.test(before) && !afterSource) return 'refused';
  if (BEFORE_NICKNAMES.test(before) && words.length <= MAX_TERM_WORDS && /^\p{Lu}/u.test(text))
    return 'refused';
  // NBC’s “Today” show
  if (words.length <= MAX_TERM_WORDS && AFTER_TITLES.test(after)) return 'refused';
  if (words.length <= MAX_TERM_WORDS && BEFORE_TERMS.test(before) && !afterSource) return 'refused';
  // said on ABC’s “This Week”
  if (isTitleCase(words) && ((!endsInCue(before, cues) && !isObject) || /(?:['’]s|s['’])\s*$/u.test(before)))
    return 'refused';
  const naming = governing.some(
    ({ verb, end }) => end <= from && (NAMING_VERBS.has(verb) || from - end < 60),
  );
  if (governing.length === 0) return 'unreported';
  if (governing.some((cue) => isSourceOfAll(cue, sentence.masked, from))) return 'mixed';
  if (words.length <= 2 && !naming && !endsInCue(before, cues) && !isBesideCue(text, after, governing, to))
    return 'refused';
  return 'mixed';
}

function isTitleCase(words: readonly string[]): boolean {
  const significant = words.filter(
    (word) => !/^\P{L}*(?:an?|the|of|for|and|or|in|on|at|to|by|with|from)\P{L}*$/u.test(word),
  );
  return (
    significant.length >= 1 &&
    words.length <= 8 &&
    significant.every((word) => /^\p{P}*\p{Lu}/u.test(word)) &&
    words.length >= 2
  );
}

function endsInCue(before: string, cues: readonly Cue[]): boolean {
  const end = before.trimEnd().length;
  return cues.some(
    (cue) =>
      cue.end <= end && !/[\p{L}\p{N}]{1,}\s+[\p{L}\p{N}]+\s+[\p{L}\p{N}]+/u.test(before.slice(cue.end, end)),
  );
}

/** The server was “careless,” Holm said: a comma, and the reporting clause. */
function isBesideCue(text: string, after: string, cues: readonly Cue[], to: number): boolean {
  return cues.some(({ start, subject, end }) => {
    const gap = after.slice(0, Math.max(0, Math.min(subject?.start ?? start, start) - to));
    return end > to && /^[\s,]*$/u.test(gap) && `${text}${gap}`.includes(',');
  });
}

/**
 * "According to his doctor, he showed “rare” strength": a source that opens the sentence, or one in "as Holm put it",
 * stands for all of its marks.
 */
function isSourceOfAll({ start, end, verb, subject }: Cue, masked: string, from: number): boolean {
  if (verb === 'according to') return end <= from && !/\p{L}/u.test(masked.slice(0, start));
  const first = Math.min(start, subject?.start ?? start);
  return first > from && /(?:^|[\s,–—-])as\s(?:the\s)?$/u.test(masked.slice(0, first));
}
