import { TITLES } from '../../english/abbreviations.js';
import { DETERMINERS, INDEFINITE_PRONOUNS } from '../../english/functionWords.js';
import { OFFICE_FIELDS } from '../../english/names/titleNouns.js';
import { BODY_NOUNS, DOCUMENT_NOUNS, isPersonNoun, isSpeakerNoun } from '../../english/speakerNouns.js';
import type { NounPhrase } from './phraseKinds.js';
import { isCapitalized, isPossessive, type Token } from './token.js';
import { isNameWord } from './wordClasses.js';

/** "a senior official", "the Clinton campaign", "both sides". */
export function described(core: readonly Token[], text: string, whole: string): NounPhrase | null {
  const [first] = core;
  const last = core.at(-1);
  if (first === undefined || last?.kind !== 'word' || (/^\p{N}+$/u.test(last.text) && core.length < 3))
    return null;
  if (NOBODY.test(first.bare) || /^no one\b/iu.test(text.slice(first.start))) return null;
  // "somebody wrote" is no one to be named, "somebody in the back row" is.
  if (
    core.length === 1 &&
    INDEFINITE_PRONOUNS.has(first.bare) &&
    whole === text.slice(first.start, first.end)
  )
    return null;
  const isOneWord = core.length === 1;
  if (
    isOneWord &&
    DETERMINERS.has(first.bare) &&
    !/^(?:both|one|many|some|others|another|several|all)$/u.test(first.bare)
  )
    return null;
  // "the former secretary of state" is a secretary.
  const of = core.findIndex(
    ({ bare }, i) =>
      bare === 'of' &&
      (OFFICE_FIELDS.has(core[i + 1]?.bare ?? '') ||
        (isPersonNoun(core[i - 1]?.bare ?? '') && isNameWord(core[i + 1] ?? first))),
  );
  const head = (of > 0 ? core[of - 1] : last)?.bare ?? last.bare;
  const isBody = BODY_NOUNS.has(head) || DOCUMENT_NOUNS.has(head);
  const names = core.slice(0, -1).filter((token) => isNameWord(token) && !isPossessive(token));
  if (
    /^(?:newspaper|magazine|website|broadcaster|network|report|article|story)$/u.test(head) &&
    isNameWord(core.at(-2) ?? last) &&
    names.length > 0
  )
    return { kind: 'organization', name: names.map(({ text: name }) => name).join(' ') };
  const hasOwner = core.slice(0, -1).some((token) => isNameWord(token));
  if (isBody && BODY_NOUNS.has(head) && hasOwner && !/^(?:a|an|one|some)$/u.test(first.bare))
    return { kind: 'organization', name: text.slice(first.start, last.end).replace(/^the\s+/iu, '') };
  const isDefinite = /^(?:the|its|his|her|their|this|that)$/u.test(first.bare);
  const lower = (words: string) =>
    isCapitalized(first) &&
    !/^\p{Lu}{2}/u.test(first.text) &&
    !isTitleBefore(first) &&
    (DETERMINERS.has(first.bare) ||
      INDEFINITE_PRONOUNS.has(first.bare) ||
      (isSpeakerNoun(first.bare) && !ALWAYS_UPPER.test(first.bare)))
      ? words.charAt(0).toLowerCase() + words.slice(1)
      : words;
  const plain = (words: string) => lower(words).replace(/^(?:the|THE) /u, '');
  return {
    kind: 'description',
    text: plain(whole),
    core: plain(text.slice(first.start, last.end)),
    head,
    isDefinite,
    isPerson: isPersonNoun(head) && !isBody,
    isKnown:
      isSpeakerNoun(head) ||
      INDEFINITE_PRONOUNS.has(head) ||
      /^\p{N}+%$/u.test(head) ||
      (core.length > 2 && core[1]?.bare === 'in') ||
      (isOneWord && DETERMINERS.has(first.bare)) ||
      /^one of /iu.test(whole),
  };
}

/** They say that no one spoke. */
const NOBODY = /^(?:nobody|none|neither|nothing)$/u;

/** The "Mr." of "Mr. Holm’s critics". */
const isTitleBefore = ({ text }: Token): boolean => TITLES.has(text.replace(/\.$/u, ''));

const ALWAYS_UPPER = /^(?:kremlin|pentagon|vatican|congress|white|democrats?|republicans?)$/u;
