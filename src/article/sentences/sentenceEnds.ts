import {
  AFTER_CLOCK_TIMES,
  BEFORE_FIGURES,
  MAYBE_FINAL,
  NAMES_WITH_MARKS,
  SPEECH_TAGS,
  STARTERS,
  TITLES,
} from '../../english/abbreviations.js';
import { MONTHS } from '../../english/calendar.js';

/** Marks that may stand between the end of a sentence and the space after it. */
const TERMINAL =
  /[\p{Sentence_Terminal}…][”"’'»«“‹›″＂´〞)\]*_\p{Extended_Pictographic}\uFE0F\u200D\s]*$|\p{Extended_Pictographic}\uFE0F?[”"]$/u;

const LIST_MARKER = /^(?:\d{1,3}|\p{Lu}|[ivx]{1,4})[.)]$/u;

/** A brand may begin a sentence in lower case: iPhone, eBay. */
const BRAND = /^[ei]\p{Lu}/u;

const MAX_TAG_WORDS = 8;

/**
 * Whether a sentence ends between two texts: `before`, the sentence so far without the space at its end, and `after`,
 * what follows that space.
 */
export function endsSentence(before: string, after: string): boolean {
  if (!TERMINAL.test(before) || LIST_MARKER.test(before)) return false;
  if (goesOnInLowerCase(after) || isSpeechTag(before, after) || isOfName(before, after)) return false;
  // "on 1. February", "(Phil. 4:8)"
  if (/(?:^|\s)\d{1,2}\.$/u.test(before) && MONTH.test(after)) return false;
  if (/\(\p{Lu}\p{Ll}{1,5}\.$/u.test(before) && /^\d{1,3}:\d{1,3}(?!\s?[ap]\.?m)/u.test(after)) return false;
  const word = /(?:^|[\s“"‘'([—–-])([\p{L}\p{N}.]+)\.$/u.exec(before)?.[1];
  return word === undefined || endsAfterAbbreviation(word, after);
}

const MONTH = new RegExp(String.raw`^(?:${MONTHS.join('|')})\b`, 'iu');

/** "Yum! Holdings rose": a name that is written with its mark, and no usual beginning of a sentence. */
function isOfName(before: string, after: string): boolean {
  const name = /(?:^|[\s“"‘'(—–-])(\p{Lu}\p{L}+)!$/u.exec(before)?.[1];
  const next = /^\p{L}+/u.exec(after)?.[0].toLowerCase();
  return name !== undefined && NAMES_WITH_MARKS.has(name) && next !== undefined && !STARTERS.has(next);
}

/** “Stop!” he cried. He waited … and waited. */
function goesOnInLowerCase(after: string): boolean {
  return /^[\p{Ll},;:]/u.test(after) && !BRAND.test(after);
}

/** “Stop!” Holm shouted. “Why?” Ms. Abara of Skarne asked. */
function isSpeechTag(before: string, after: string): boolean {
  if (!/[!?…][”"’'»″＂´〞]+$/u.test(before)) return false;
  const words = after.split(/\s+/u, MAX_TAG_WORDS);
  const verb = words.findIndex((word) => SPEECH_TAGS.has(word.replace(/\P{L}/gu, '').toLowerCase()));
  return (
    verb > 0 &&
    words.slice(0, verb).every((word) => /^(?:\p{Lu}|(?:the|a|an|of|de|la|van|von|der|and)$)/u.test(word))
  );
}

/** "Dr. Holm" goes on; "They flew to the U.S. The visit was short" ends after an abbreviation. */
function endsAfterAbbreviation(word: string, after: string): boolean {
  if (isIn(TITLES, word)) return false;
  if (isIn(BEFORE_FIGURES, word) && /^\p{N}/u.test(after)) return false;
  // "J. K. Marsh" has initials; "So did I." has none.
  const isInitial = /^\p{Lu}$/u.test(word) && word !== 'I';
  const isDotted = /^\p{L}(?:\.\p{L})+$/u.test(word);
  if (!isInitial && !isDotted && !isIn(MAYBE_FINAL, word)) return true;
  const next = /^[“"‘'«(]*([\p{L}\p{N}’']+)/u.exec(after)?.[1]?.toLowerCase();
  if (next === undefined) return true;
  // "It began at 5 p.m. Holm was late" ends; "at 5 p.m. Eastern" and "at 8 p.m. Sunday" go on.
  if (/^[ap]\.m$/iu.test(word)) return !AFTER_CLOCK_TIMES.has(next);
  return STARTERS.has(next) || (!isInitial && /^[“"‘«]/u.test(after));
}

/** Datelines print it in capitals: "ST. LOUIS, NOV. 5". */
function isIn(abbreviations: ReadonlySet<string>, word: string): boolean {
  return abbreviations.has(word) || abbreviations.has(word.charAt(0) + word.slice(1).toLowerCase());
}
