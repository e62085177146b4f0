import { MONTHS, WEEKDAYS } from '../../english/calendar.js';
import { DETERMINERS, PREPOSITIONS } from '../../english/functionWords.js';
import { isGivenName } from '../../english/names/givenNames.js';
import { BODIES_WITH_OF, NAME_PARTICLES, ORGANIZATION_WORDS } from '../../english/names/nameWords.js';
import { PLACES } from '../../english/names/places.js';
import { OFFICE_FIELDS } from '../../english/names/titleNouns.js';
import { BODY_NOUNS, DOCUMENT_NOUNS, isPersonNoun } from '../../english/speakerNouns.js';
import { wordSet } from '../../english/wordSet.js';
import type { NounPhrase } from './phraseKinds.js';
import { roleOf } from './roles.js';
import { isTheOfName } from './span/theOfName.js';
import { isTitle, titleLength } from './titles.js';
import { isPossessive, type Token } from './token.js';
import { isNameWord, isPlural } from './wordClasses.js';

/** "Friday", "April". */
const DAYS = [...WEEKDAYS, ...MONTHS].map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('|');

/** A phrase that ends in a name. */
export function named(core: readonly Token[], whole: string): NounPhrase | null {
  const nameAt = trailingNameStart(core);
  const run = core.slice(nameAt);
  if (run.length === 0 || (nameAt === 0 && isPluralNoun(run))) return null;
  const before = core.slice(0, nameAt);
  // "the Wisconsin Republican"
  if (before.length > 0 && /^(?:Republican|Democrat|Libertarian)$/u.test(run.at(-1)?.text ?? '')) return null;
  const isTheTitle = run.length === 1 && before.length > 0 && run.every(isTitle);
  const titleAt = isTheTitle ? 0 : titleLength(run) - 1;
  const name = run.slice(titleAt + 1);
  // "the Prime Minister of Upper Holm": an office, no name
  if (name.length === 0 || name[0]?.bare === 'of') return null;
  const followsNoun = endsInRole(before);
  if (isCalledBody(before) && !followsNoun)
    return { kind: 'organization', name: `${textOf(run)}${ofName(run, whole)}` };
  if (titleAt < 0 && !followsNoun && isOrganization(run, before)) {
    return { kind: 'organization', name: bodyName(run, before, whole) };
  }
  // A title with a body behind it: "House Democrats", "Defense Department".
  if (titleAt >= 0 && name.every(({ bare }) => ORGANIZATION_WORDS.has(bare)))
    return { kind: 'organization', name: run.map(({ text }) => text).join(' ') };
  const isBare = before.every(({ bare }) => DETERMINERS.has(bare));
  // "a doubtful Bo Lind", "a visibly shaken Bo Lind"
  const isStaged = /^an?$/u.test(before[0]?.bare ?? '') && name.length > 1 && !followsNoun;
  if (titleAt < 0 && !isBare && !followsNoun && !isStaged) return null;
  const owner = name.findLastIndex((token, i) => i < name.length - 1 && isPossessive(token));
  const own = name.slice(owner + 1);
  const role = roleOf([...(isStaged ? [] : before), ...run.slice(0, titleAt + 1)].map(({ text }) => text));
  const title = titleAt >= 0 ? (run[titleAt]?.bare ?? '') : null;
  return {
    kind: 'person',
    name: own
      .map(({ text }) => text)
      .join(' ')
      .replace(/(?<!\b(?:[JS]r|Co|Inc|Corp|Ltd))\.$/u, ''),
    role,
    title,
  };
}

/** "Officials", "Lawmakers" at the beginning of a sentence; "Democrats" keeps its capital. */
function isPluralNoun([only, ...more]: readonly Token[]): boolean {
  return (
    only !== undefined &&
    more.length === 0 &&
    isPlural(only) &&
    isPersonNoun(only.bare) &&
    !ORGANIZATION_WORDS.has(only.bare)
  );
}

/** "the group | Friends of the Eel", "campaign group | Keepers of the Marsh": a noun for a body ahead of its name. */
function isCalledBody(before: readonly Token[]): boolean {
  const noun = before.at(-1);
  return noun !== undefined && /^\p{Ll}/u.test(noun.text) && CALLED_BODIES.has(noun.bare);
}

/** What kind of body a name is. Source: the hyponyms of "social group" in WordNet 3.1 that stand before names. */
const CALLED_BODIES = wordSet(`
  alliance association band brewery charity club coalition collective company firm foundation group movement network
  nonprofit union`);

const textOf = (tokens: readonly Token[]): string => tokens.map(({ text }) => text).join(' ');

/** "spokesman", "chief of staff". */
function endsInRole(before: readonly Token[]): boolean {
  const [noun, of, field] = before.slice(-3);
  return (
    isPersonNoun(before.at(-1)?.bare ?? '') ||
    (of?.bare === 'of' && OFFICE_FIELDS.has(field?.bare ?? '') && isPersonNoun(noun?.bare ?? ''))
  );
}

/**
 * "Center | for Politics", "Committee | on Foreign Affairs": what stays with the name of a body; not "Board | on
 * Friday".
 */
const OF_NAME = new RegExp(
  String.raw`^\s(?:of|for|on|against)\s(?!(?:${DAYS})\b)(?:the\s)?\p{Lu}[\p{L}\p{N}.’'-]*(?:\s(?:(?:of|and|for|&)\s(?:the\s)?)?(?!(?:${DAYS})\b)\p{Lu}[\p{L}\p{N}.’'-]*)*`,
  'u',
);

/** The name of a body with its possessor and what its name says it is for, without "the". */
function bodyName(run: readonly Token[], before: readonly Token[], whole: string): string {
  const possessor = before.filter(({ bare }) => !/^(?:the|a|an)$/u.test(bare));
  const core = textOf([...possessor, ...run]);
  const tail = bodyTail(run.at(-1)?.bare ?? '', wordsAfter(run, whole));
  return `${core}${tail}`.replace(/^(?:the|a|an)\s+/iu, '');
}

const wordsAfter = (run: readonly Token[], whole: string): string => {
  const last = run.at(-1)?.text ?? '';
  return whole.slice(whole.lastIndexOf(last) + last.length);
};

/** " of the Nolla Eel" of "Friends of the Nolla Eel". */
const ofName = (run: readonly Token[], whole: string): string =>
  OF_NAME.exec(wordsAfter(run, whole))?.[0].replace(/[.,]$/u, '') ?? '';

/** What of the words after the last word of a body's name is still its name; "" where nothing is. */
export function bodyTail(last: string, rest: string): string {
  return BODIES_WITH_OF.has(last) ? (OF_NAME.exec(rest)?.[0].replace(/[.,]$/u, '') ?? '') : '';
}

/** Index of the first token of the name that ends the phrase. */
function trailingNameStart(tokens: readonly Token[]): number {
  let start = tokens.length;
  for (let i = tokens.length - 1; i >= 0; i--) {
    const token = tokens[i];
    if (token === undefined) break;
    const isParticle = NAME_PARTICLES.has(token.text) && start === i + 1 && start < tokens.length;
    const isOffice = token.bare === 'of' && i > 0 && start === i + 1 && start < tokens.length;
    const isInName = isTheOfName(tokens, i) || (PREPOSITIONS.has(token.bare) && isTheOfName(tokens, i + 1));
    if (!isNameWord(token) && !isParticle && !isOffice && !isInName) break;
    start = i;
  }
  return start;
}

function isOrganization(run: readonly Token[], before: readonly Token[]): boolean {
  if (run.some(({ bare }) => ORGANIZATION_WORDS.has(bare))) return true;
  // "Her husband, Bill,"
  const isGiven = run.length === 1 && before.length === 0 && isGivenName(run[0]?.bare ?? '');
  if (!isGiven && run.some(({ bare }) => BODY_NOUNS.has(bare) || DOCUMENT_NOUNS.has(bare))) return true;
  const [only] = run;
  if (run.length === 1 && only !== undefined) {
    if (/^(?:\p{Lu}{2,}|(?:\p{Lu}\.){2,})s?$/u.test(only.text)) return true;
  }
  if (PLACES.has(run.map(({ text }) => text).join(' '))) return true;
  return before.length > 0 && before.every(({ bare }) => bare === 'the');
}
