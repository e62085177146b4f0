import { TITLES } from '../../english/abbreviations.js';
import { INSTITUTIONS } from '../../english/names/nameWords.js';
import { TITLE_NOUNS } from '../../english/names/titleNouns.js';
import { isPersonNoun, PERSON_NOUNS } from '../../english/speakerNouns.js';
import { MASK } from '../marks/maskSentences.js';
import { parseNounPhrase } from '../phrases/nounPhrase.js';
import { partOf } from '../phrases/partOfText.js';
import { roleBefore, roleInApposition, roleOf } from '../phrases/roles.js';
import { isCapitalized, isPossessive, type TokenizedText } from '../phrases/token.js';

/** A name as token indexes, `end` exclusive; the first `titles` of them are titles. */
interface NameSpan {
  readonly start: number;
  readonly end: number;
  readonly titles: number;
}

/** Titles that say little where an apposition names an office: "Rep. Ada Holm, the House minority leader,". */
const LIGHT_TITLE =
  /^(?:(?:Rep|Sen|Gov|Dr|Prof|Rev|Gen|Lt|Col|Capt|Sgt|Maj|Adm|Hon)\.?|Senator|Representative|Congressman|Congresswoman|General|Doctor|Professor|Reverend)$/u;
const PARTY_ONLY =
  /(?:^|\s)(?:republican|democrat|independent|conservative|liberal|moderate|native|veteran|critic|supporter|opponent|freshman|ally)(?=\s(?:of|from|in|who)\b|$)/iu;
const LEADS_PARTY = /^(?:top|ranking|leading|senior|no\. \d)/iu;

/** What the words around a name say its bearer is; null where they say nothing. */
export function roleAroundName(sentence: TokenizedText, name: NameSpan): string | null {
  const { text, tokens } = sentence;
  const { start, end, titles } = name;
  const before = tokens.slice(Math.max(0, start - 14), start);
  const words = tokens.slice(start, start + titles).map(({ text: word }) => word);
  const ahead = roleBefore(before, titles > 0);
  // "police spokesman Lt. Mark Holm": the spokesman says more than the rank.
  const isRank = ahead.length > 0 && words.length === 1 && LIGHT_TITLE.test(words[0] ?? '');
  const title = roleOf(isRank && isPersonNoun(before.at(-1)?.bare ?? '') ? ahead : [...ahead, ...words]);
  const nameEnd = tokens[end - 1]?.end ?? text.length;
  const apposition = roleBeforeComma(sentence, name) ?? roleAfter(sentence, nameEnd);
  if (title !== null && !(LIGHT_TITLE.test(title) && apposition !== null && isOffice(apposition)))
    return title;
  return apposition ?? roleTold(sentence, nameEnd) ?? institutionAfter(sentence, end);
}

const isOffice = (role: string): boolean => LEADS_PARTY.test(role) || !PARTY_ONLY.test(role);

/** A comma or full stop that is not an abbreviation's: "a spokesman for Sen. Marian Tuck, said". */
const APPOSITION_END = new RegExp(
  String.raw`,\s|(?<!\b(?:${[...TITLES].join('|')}|U\.S|U\.N|\p{Lu}))\.\s|[.,]?$`,
  'u',
);

/** What may stand between a name and its apposition: " of Ohio", " (D-Ohio)", ", 72", ", said". */
const BEFORE_APPOSITION =
  /^(?:\s+of\s+\p{Lu}[\p{L}.]+(?:\s\p{Lu}[\p{L}.]+)?)?(?:,?\s*\(?[DRI]-\p{Lu}[\p{L}.]*\)?)?(?:,\s+\p{N}{1,3})?(?:,\s+said)?/u;

const APPOSITION = new RegExp(String.raw`^,\s+([^;:()${MASK}]{3,160})`, 'u');

/**
 * ", 72, the chief engineer of the authority," or ", R-Ky., a teacher." or " (R-Ohio), who leads the caucus," after a
 * name.
 */
function roleAfter(sentence: TokenizedText, nameEnd: number): string | null {
  const after = sentence.text.slice(nameEnd);
  const before = BEFORE_APPOSITION.exec(after)?.[0].length ?? 0;
  const match = APPOSITION.exec(after.slice(before));
  if (match?.[1] === undefined) return null;
  const close = match[1].search(APPOSITION_END);
  const end = nameEnd + before + match[0].length;
  const start = end - match[1].length;
  return roleInApposition(partOf(sentence, start, close < 0 ? end : start + close));
}

/**
 * "Its chairman, Bo Lind," and "the committee's chairman, Representative Bo Lind,": the phrase that a name stands in
 * apposition to.
 */
function roleBeforeComma({ text, tokens }: TokenizedText, { start, end }: NameSpan): string | null {
  if (tokens[start - 1]?.text !== ',') return null;
  const after = tokens[end];
  if (after?.kind === 'word' && !/^(?:and|who|said|told|asked)$/u.test(after.bare)) return null;
  const upTo = tokens[start - 1]?.start ?? 0;
  for (let from = Math.max(0, start - 12); from < start - 1; from++) {
    const token = tokens[from];
    const before = tokens[from - 1];
    if (token?.kind !== 'word' || before?.bare === 'the' || (before !== undefined && isPossessive(before)))
      continue;
    if (
      !/^(?:the|a|an|its|his|her|their|one)$/u.test(token.bare) &&
      !isPossessive(token) &&
      !(from === 0 || before?.kind !== 'word')
    )
      continue;
    const words = text.slice(token.start, upTo);
    if (words.includes(',')) continue;
    const phrase = parseNounPhrase(tokens.slice(from, start - 1));
    if (phrase?.kind === 'description' && phrase.isPerson && phrase.text.length >= words.length - 5)
      return roleOf(words.split(/\s+/u));
  }
  return null;
}

/**
 * "Marcus Holm of the Greens is the new mayor of Skarne", "Rosa Holm became fire chief", "who was elected governor".
 */
function roleTold(sentence: TokenizedText, nameEnd: number): string | null {
  const [all = '', phrase] = TOLD.exec(sentence.text.slice(nameEnd)) ?? [];
  if (phrase === undefined || /^(?:an?|the)\s(?:person|man|woman)\b/u.test(phrase)) return null;
  if (isComparative(phrase)) return null;
  const end = nameEnd + all.length;
  return roleInApposition(partOf(sentence, end - phrase.length, end));
}

/** "was angrier", "was even blunter about it": without an article only a noun that is known says what somebody is. */
function isComparative(phrase: string): boolean {
  const head = /^(?:(?!(?:of|for|at|in|to|about|than|the|an?|his|her)\b)[\p{L}-]+\s?)+/u
    .exec(phrase)?.[0]
    .trim();
  const last = head?.split(' ').at(-1)?.toLowerCase() ?? '';
  return last.endsWith('er') && !PERSON_NOUNS.has(last) && !TITLE_NOUNS.has(last);
}

const TOLD =
  /^(?:\sof\s(?:the\s)?\p{Lu}[\p{L}.]+(?:\s\p{Lu}[\p{L}.]+)*)?\s(?:(?:was|were) (?:elected|named|appointed|declared|sworn in)(?: as)?|is|was|became|has been)\s((?:(?:the|an?|his|her)\s)?[^,.;:\uE000]{3,120})/u;

/** The name of an institution ends no farther behind the name of its member, in UTF-16 units. */
const MAX_TO_INSTITUTION = 120;

/** "Ada Holm of the University of Lund": no role, but where someone is from. */
function institutionAfter({ text, tokens }: TokenizedText, end: number): string | null {
  const of = tokens[end];
  if (of?.bare !== 'of') return null;
  const from = tokens[end + 1]?.bare === 'the' ? end + 2 : end + 1;
  const limit = of.start + MAX_TO_INSTITUTION;
  const isName = (at: number): boolean => {
    const token = tokens[at];
    return token !== undefined && token.end <= limit && isCapitalized(token);
  };
  let to = from;
  while (isName(to) || (tokens[to]?.bare === 'of' && isName(to + 1))) to++;
  const words = tokens.slice(from, to);
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined || !words.some(({ bare }) => INSTITUTIONS.has(bare)))
    return null;
  return text.slice(first.start, last.end);
}
