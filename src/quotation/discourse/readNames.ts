import { NAME_PARTICLES, ORGANIZATION_WORDS } from '../../english/names/nameWords.js';
import { PLACES } from '../../english/names/places.js';
import { OFFICE_FIELDS } from '../../english/names/titleNouns.js';
import { REPORTING_VERBS } from '../../english/verbs/reportingVerbs.js';
import { wordSet } from '../../english/wordSet.js';
import { bodyTail } from '../phrases/namedPhrase.js';
import { withoutNicknames } from '../phrases/partOfText.js';
import { isTitle, titleLength } from '../phrases/titles.js';
import { isPossessive, type Token, type TokenizedText } from '../phrases/token.js';
import { isNameWord } from '../phrases/wordClasses.js';
import { roleAroundName } from './roleAroundName.js';

/** A name where it stands in a sentence. */
export interface FoundName {
  /** `surname`: of a person by one word, "President Holm" or "Holm, the chief engineer,". */
  readonly kind: 'person' | 'surname' | 'organization';
  readonly name: string;
  /** "SLA" of "the Sellin Link Authority (SLA)"; null elsewhere. */
  readonly short: string | null;
  readonly titles: string;
  readonly role: string | null;
  /** Whether the role is that of someone who belongs to a body: "its spokesman, Bo Lind". */
  readonly isOwned: boolean;
  /** Whether "the" stands before it. */
  readonly isDefinite: boolean;
}

/** The names in a sentence with what the words around each say its bearer is. */
export function readNames(words: TokenizedText): FoundName[] {
  const sentence = withoutNicknames(words);
  const { tokens } = sentence;
  const found: FoundName[] = [];
  let at = 0;
  while (at < tokens.length) {
    const end = runEnd(tokens, at);
    if (end === at) {
      at++;
      continue;
    }
    const name = readRun(sentence, at, end);
    if (name !== null) found.push(name);
    at = end;
  }
  return found;
}

function runEnd(tokens: readonly Token[], start: number): number {
  let at = start;
  while (at < tokens.length) {
    const token = tokens[at];
    if (token === undefined) break;
    const next = tokens[at + 1];
    const isParticle =
      at > start &&
      NAME_PARTICLES.has(token.text) &&
      next !== undefined &&
      (isNameWord(next) || NAME_PARTICLES.has(next.text));
    const isOffice =
      token.bare === 'of' &&
      at > start &&
      isTitle(tokens[at - 1] ?? token) &&
      OFFICE_FIELDS.has(next?.bare ?? '');
    if ((!isNameWord(token) && !isParticle && !isOffice) || isReportInCapitals(token)) break;
    at++;
    if (isPossessive(token)) break;
  }
  return at;
}

/** "LENA HOLM | SAID", "JON LIND | TOLD": no name, in a text without small letters. */
function isReportInCapitals({ text }: Token): boolean {
  return /^(?!SAY|ASK|TELL)\p{Lu}{4,}$/u.test(text) && REPORTING_VERBS.has(text.toLowerCase());
}

function readRun(sentence: TokenizedText, start: number, end: number): FoundName | null {
  const { text, tokens } = sentence;
  let first = start;
  const isOpening = start === 0 || tokens[start - 1]?.kind !== 'word';
  const run = tokens.slice(start, end);
  const titleAt = titleLength(run) - 1;
  if (titleAt < 0 && isOpening && run.length > 2 && /(?:ed|ing|ly)$/u.test(run[0]?.text ?? ''))
    first = start + 1;
  const name = tokens.slice(Math.max(first, start + titleAt + 1), end);
  if (name.length === 0) return null;
  const titles = run.slice(0, titleAt + 1).map(({ text: word }) => word);
  const words = name.map(({ text: word }) => word.replace(/['’]s$/u, ''));
  const full = words.join(' ').replace(/(?<!\b[JS]r)\.$/u, '');
  const isDefinite = tokens[start - 1]?.bare === 'the';
  const short = shortAfter(tokens, end);
  const body = (): FoundName => {
    const tail = bodyTail(name.at(-1)?.bare ?? '', text.slice(tokens[end - 1]?.end));
    const head = headOfBody(sentence, start);
    return {
      kind: 'organization',
      name: `${head}${full}${tail}`,
      short,
      titles: '',
      role: null,
      isOwned: false,
      isDefinite: isDefinite || head !== '',
    };
  };
  if (name.some(({ bare }) => ORGANIZATION_WORDS.has(bare)) || PLACES.has(full)) {
    const isPart = titleAt >= 0 || name.length < 2 || PLACES.has(full);
    return isPart ? null : body();
  }
  // a headline: "Holm Denies Doping"
  if (words.some((word, i) => i > 0 && /(?:s|ed)$/u.test(word) && REPORTING_VERBS.has(word.toLowerCase())))
    return null;
  if (short !== null && titleAt < 0) return body();
  if (name.length > 5 || name.every(({ text: word }) => NAME_PARTICLES.has(word))) return null;
  const before = tokens.slice(Math.max(0, start - 14), start);
  if (titleAt < 0 && (before.at(-1)?.bare === 'the' || isPlaceAfter(before))) return null;
  const role = roleAroundName(sentence, { start, end, titles: titles.length });
  if (name.length === 1 && (role === null || !/^\p{Lu}\p{Ll}/u.test(full))) return null;
  const isOwned = /\bits\s[^,.;]{2,60},?\s*$/iu.test(text.slice(0, tokens[start]?.start));
  const kind = name.length === 1 ? 'surname' : 'person';
  return { kind, name: full, short: null, titles: titles.join(' '), role, isOwned, isDefinite };
}

/** "Rail and " ahead of "Transport Union", where "the" stands before it: one body, not two. */
function headOfBody({ text, tokens }: TokenizedText, start: number): string {
  if (!/^(?:and|&)$/u.test(tokens[start - 1]?.text ?? '')) return '';
  let from = start - 1;
  const isPart = (token: Token | undefined) =>
    token !== undefined && isNameWord(token) && !isPossessive(token) && !ORGANIZATION_WORDS.has(token.bare);
  while (isPart(tokens[from - 1])) from--;
  const [first, next] = [tokens[from], tokens[start]];
  if (from === start - 1 || tokens[from - 1]?.bare !== 'the' || first === undefined || next === undefined)
    return '';
  const head = text.slice(first.start, next.start);
  return PLACES.has(head.replace(/ (?:and|&) $/u, '')) ? '' : head;
}

/** "the mayor of | East Holm", "residents of | Upper Lind": no one is ruled or lived in. */
function isPlaceAfter(before: readonly Token[]): boolean {
  return before.at(-1)?.bare === 'of' && OF_PLACES.has(before.at(-2)?.bare ?? '');
}

/** Source: FrameNet's frames Leadership, Locale and Residence, the nouns whose "of" names a place. */
const OF_PLACES = wordSet(`
  archbishop bishop borough citizens city coast county district duchess duke emir emperor governor hamlet inhabitants
  island king locals mayor mayoress north outskirts parish people port premier prince princess provost queen region
  republic residents sheriff shore south state streets suburb sultan town township valley village villagers voters`);

/** The "(SLA)" behind a name. */
function shortAfter(tokens: readonly Token[], end: number): string | null {
  const [open, short, close] = tokens.slice(end, end + 3);
  return open?.text === '(' && close?.text === ')' && /^\p{Lu}{2,8}$/u.test(short?.text ?? '')
    ? (short?.text ?? null)
    : null;
}
