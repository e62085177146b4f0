import {
  BODY_NOUNS,
  DOCUMENT_NOUNS,
  NAME_PARTICLES,
  OFFICE_FIELDS,
  ORGANISATION_WORDS,
} from './data/nameWords.js';
import { PLACES } from './data/places.js';
import { roleOf } from './roles.js';
import { isTitle, titleLength } from './titles.js';
import { isCapitalised, isPossessive, tokenise, type Token } from './words/tokens.js';
import { participleEnd, readPhrase } from './words/readPhrase.js';
import { DETERMINERS, isNameWord, isPersonNoun, isSpeakerNoun, PRONOUNS } from './words/wordClasses.js';

/** What a phrase that names a speaker says by itself, before the rest of the article is asked. */
export type NounPhrase =
  /** `name` may be a surname alone. */
  | {
      readonly kind: 'person';
      readonly name: string;
      readonly role: string | null;
      readonly title: string | null;
    }
  | { readonly kind: 'organisation'; readonly name: string }
  | Description
  | { readonly kind: 'pronoun'; readonly word: string };

/** "a ministry official", "the minister". */
export interface Description {
  readonly kind: 'description';
  /** Without "the" before it. */
  readonly text: string;
  /** Up to its noun, without "of the ministry" or "who left". */
  readonly core: string;
  /** The noun in lower case. */
  readonly head: string;
  readonly isDefinite: boolean;
  readonly isPerson: boolean;
  /** Whether the noun is one that news lets speak. */
  readonly isKnown: boolean;
}

/** Reads a phrase such as "Pentagon spokesman John Kirby"; null for what names nobody. */
export function parseNounPhrase(phrase: string): NounPhrase | null {
  const text = withoutNicknames(phrase)
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^[,;:–—-]+\s*|[,;:–—]+$/gu, '');
  const tokens = tokenise(text);
  const lead = tokens.findIndex(({ bare }) => !/^(?:and|but|or|so|yet|then|still|even|only)$/u.test(bare));
  const span = readPhrase(tokens, Math.max(0, lead));
  if (span === null) return null;
  const core = tokens.slice(span.start, span.core);
  const [first] = core;
  if (first === undefined) return null;
  if (core.length === 1 && PRONOUNS.has(first.bare)) {
    return /^(?:he|she|they|it)$/u.test(first.bare) ? { kind: 'pronoun', word: first.bare } : null;
  }
  const upTo = tokens[participleEnd(tokens, span.core, span.end) - 1]?.end ?? text.length;
  return named(core, text.slice(first.start, upTo)) ?? described(core, text, text.slice(first.start, upTo));
}

/** Matteus “Tank” Oduya is Matteus Oduya. */
export function withoutNicknames(text: string): string {
  return text.replace(/(\p{Lu}[\p{L}’'-]*\s)[“"'‘][^”"'’]{1,30}[”"'’]\s(?=\p{Lu})/gu, '$1');
}

/** A phrase that ends in a name. */
function named(core: readonly Token[], whole: string): NounPhrase | null {
  const nameAt = trailingNameStart(core);
  const run = core.slice(nameAt);
  if (run.length === 0) return null;
  const before = core.slice(0, nameAt);
  // "the Wisconsin Republican"
  if (before.length > 0 && /^(?:Republican|Democrat|Libertarian)$/u.test(run.at(-1)?.text ?? '')) return null;
  const isTheTitle = run.length === 1 && before.length > 0 && run.every(isTitle);
  const titleAt = isTheTitle ? 0 : titleLength(run) - 1;
  const name = run.slice(titleAt + 1);
  if (name.length === 0) return null;
  const followsNoun = endsInRole(before);
  if (titleAt < 0 && !followsNoun && isOrganisation(run, before)) {
    const possessor = before.filter(({ bare }) => !/^(?:the|a|an)$/u.test(bare));
    const full = OF_ORGANISATION.test(whole)
      ? whole
      : [...possessor, ...run].map(({ text }) => text).join(' ');
    return { kind: 'organisation', name: full.replace(/^(?:the|a|an)\s+/iu, '') };
  }
  // A title with a body behind it: "House Democrats", "Defense Department".
  if (titleAt >= 0 && name.every(({ bare }) => ORGANISATION_WORDS.has(bare)))
    return { kind: 'organisation', name: run.map(({ text }) => text).join(' ') };
  const isBare = before.every(({ bare }) => DETERMINERS.has(bare));
  if (titleAt < 0 && !isBare && !followsNoun) return null;
  const owner = name.findLastIndex((token, i) => i < name.length - 1 && /['’]s$/u.test(token.text));
  const own = name.slice(owner + 1);
  const role = roleOf([...before, ...run.slice(0, titleAt + 1)].map(({ text }) => text));
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

/** "spokesman", "chief of staff". */
function endsInRole(before: readonly Token[]): boolean {
  const [noun, of, field] = before.slice(-3);
  return (
    isPersonNoun(before.at(-1)?.bare ?? '') ||
    (of?.bare === 'of' && OFFICE_FIELDS.has(field?.bare ?? '') && isPersonNoun(noun?.bare ?? ''))
  );
}

const OF_ORGANISATION =
  /^(?:the )?(?:ministry|department|university|bank|house|court|board|bureau|federation|union|institute|college|council|league|chamber|church|embassy) (?:of|for)\s/iu;

/** Index of the first token of the name that ends the phrase. */
function trailingNameStart(tokens: readonly Token[]): number {
  let start = tokens.length;
  for (let i = tokens.length - 1; i >= 0; i--) {
    const token = tokens[i];
    if (token === undefined) break;
    const isParticle = NAME_PARTICLES.has(token.text) && start === i + 1 && start < tokens.length;
    const isOffice = token.bare === 'of' && i > 0 && start === i + 1 && start < tokens.length;
    if (!isNameWord(token) && !isParticle && !isOffice) break;
    start = i;
  }
  return start;
}

function isOrganisation(run: readonly Token[], before: readonly Token[]): boolean {
  if (run.some(({ bare }) => ORGANISATION_WORDS.has(bare))) return true;
  if (run.some(({ bare }) => BODY_NOUNS.has(bare) || DOCUMENT_NOUNS.has(bare))) return true;
  const [only] = run;
  if (run.length === 1 && only !== undefined) {
    if (/^(?:\p{Lu}{2,}|(?:\p{Lu}\.){2,})s?$/u.test(only.text)) return true;
  }
  if (PLACES.has(run.map(({ text }) => text).join(' '))) return true;
  return before.length > 0 && before.every(({ bare }) => bare === 'the');
}

/** "a senior official", "the Clinton campaign", "both sides". */
function described(core: readonly Token[], text: string, whole: string): NounPhrase | null {
  const [first] = core;
  const last = core.at(-1);
  if (first === undefined || last?.kind !== 'word' || /^\p{N}+$/u.test(last.text)) return null;
  const isOneWord = core.length === 1;
  if (
    isOneWord &&
    DETERMINERS.has(first.bare) &&
    !/^(?:both|one|many|some|others|another|several|all)$/u.test(first.bare)
  )
    return null;
  // "the former secretary of state" is a secretary.
  const of = core.findIndex(({ bare }, i) => bare === 'of' && OFFICE_FIELDS.has(core[i + 1]?.bare ?? ''));
  const head = (of > 0 ? core[of - 1] : last)?.bare ?? last.bare;
  const isBody = BODY_NOUNS.has(head) || DOCUMENT_NOUNS.has(head);
  const names = core.slice(0, -1).filter((token) => isNameWord(token) && !isPossessive(token));
  if (
    /^(?:newspaper|magazine|website|broadcaster|network|report|article|story)$/u.test(head) &&
    names.length > 0
  )
    return { kind: 'organisation', name: names.map(({ text: name }) => name).join(' ') };
  const hasOwner = core.slice(0, -1).some((token) => isNameWord(token));
  if (isBody && BODY_NOUNS.has(head) && hasOwner && !/^(?:a|an|one|some)$/u.test(first.bare))
    return { kind: 'organisation', name: text.slice(first.start, last.end).replace(/^the\s+/iu, '') };
  const isDefinite = /^(?:the|its|his|her|their|this|that)$/u.test(first.bare);
  const lower = (words: string) =>
    isCapitalised(first) && (DETERMINERS.has(first.bare) || isSpeakerNoun(first.bare))
      ? words.charAt(0).toLowerCase() + words.slice(1)
      : words;
  const plain = (words: string) => lower(words).replace(/^the /u, '');
  return {
    kind: 'description',
    text: plain(whole),
    core: plain(text.slice(first.start, last.end)),
    head,
    isDefinite,
    isPerson: isPersonNoun(head) && !isBody,
    isKnown: isSpeakerNoun(head) || (isOneWord && DETERMINERS.has(first.bare)) || /^one of /iu.test(whole),
  };
}
