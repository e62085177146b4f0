import { DETERMINERS, PREPOSITIONS } from '../../english/functionWords.js';
import { NO_NAMES } from '../../english/names/nameWords.js';
import { WORDS_BEFORE_TITLES } from '../../english/names/titleNouns.js';
import { isPersonNoun } from '../../english/speakerNouns.js';
import { partOf, trimmed } from './partOfText.js';
import { readPhrase } from './span/readPhrase.js';
import { isPossessive, type Token, type TokenizedText } from './token.js';
import { isFiniteVerb, isNameWord, isTimeNoun } from './wordClasses.js';

const MAX_ROLE_WORDS = 12;

/** A role without the article before it; of a bare courtesy title there is none. */
export function roleOf(words: readonly string[]): string | null {
  const role = words
    .join(' ')
    .replace(/^(?:the|a|an|its|his|her|their|but|and|one)\s+(?!of\s)/iu, '')
    .trim();
  return role === '' || /^(?:the|a|an|mr|mrs|ms|miss|mx|dr|prof|sir|madam|dame|lady|lord)\.?$/iu.test(role)
    ? null
    : role;
}

/**
 * ", the chief engineer of the authority,": what a phrase in apposition to a name says its bearer is; null for "who
 * left in 2030".
 */
export function roleInApposition(phrase: TokenizedText): string | null {
  const before = /^(?:\p{N}{1,3},\s+)?(?:who (?:is|was) |also |now )?/u.exec(phrase.text)?.[0].length ?? 0;
  const role = trimmed(partOf(phrase, before));
  const { text, tokens } = role;
  if (/^who (?:leads|heads|chairs|directs|oversees)\s.*$/u.test(text)) return ledBody(role);
  if (/^(?:who|whose|which|not|once|now|then|also|both|all)\b/u.test(text)) return null;
  const span = readPhrase(tokens, 0);
  if (span === null) return null;
  const head = tokens[span.core - 1];
  const [first] = tokens;
  if (head === undefined || first === undefined || span.core > 8 || isTimeNoun(head)) return null;
  const hasArticle = /^(?:the|a|an|its|his|her|their|one)$/u.test(first.bare);
  if (/^(?:the|a|an)$/u.test(head.bare) || isNameWord(head)) {
    // "a California Republican", "President" but not "Ohio"
    if (!(isPersonNoun(head.bare) && (hasArticle || span.core > 1 || span.end > span.core))) return null;
  } else if (!isPersonNoun(head.bare) && !text.startsWith('one of ')) return null;
  const end = roleEnd(tokens, span.core);
  return roleOf([text.slice(first.start, tokens[end - 1]?.end ?? text.length)]);
}

/** Up to a relative clause, a verb or a mark: "general secretary of the Federation of Rail and Harbour Workers". */
function roleEnd(tokens: readonly Token[], core: number): number {
  let at = core;
  while (at < tokens.length && at < core + MAX_ROLE_WORDS) {
    const token = tokens[at];
    if (token?.text === '&' && isNameWord(tokens[at - 1] ?? token) && isNameWord(tokens[at + 1] ?? token)) {
      at++;
      continue;
    }
    if (token?.kind !== 'word') break;
    if (/^(?:who|which|that|where|when|whose|as|since|after|before|but|speaking)$/u.test(token.bare)) break;
    if (isFiniteVerb(token) && !token.text.endsWith('ed')) break;
    if (PREPOSITIONS.has(token.bare) && isTimeNoun(tokens[at + 1] ?? token)) break;
    at++;
  }
  return at;
}

/** "who leads the caucus" of "who leads the caucus, and the campaign". */
function ledBody({ text, tokens }: TokenizedText): string | null {
  const end = roleEnd(tokens, 2);
  return end < 3 ? null : text.slice(0, tokens[end - 1]?.end ?? text.length);
}

/**
 * "duty seismologist Runa Holm", "former New York mayor Bo Lind": the words before a name, or before its titles, that
 * say what its bearer is.
 */
export function roleBefore(before: readonly Token[], hasTitle = false): string[] {
  const kept: Token[] = [];
  for (const token of before.toReversed()) {
    if (token.kind !== 'word' || kept.length >= 6) break;
    if (kept.length === 0 && !isPersonNoun(token.bare) && !(hasTitle && WORDS_BEFORE_TITLES.has(token.bare)))
      break;
    if (DETERMINERS.has(token.bare) && !/^(?:no)$/u.test(token.bare)) break;
    if (
      PREPOSITIONS.has(token.bare) ||
      /^(?:and|or|but|to|that|who|not|then|as|when|while)$/u.test(token.bare)
    )
      break;
    if (isFiniteVerb(token) && !/^(?:former|retired|elected|acting)$/u.test(token.bare)) break;
    if (
      /ing$|ly$/u.test(token.text) &&
      !/^(?:acting|leading|founding|managing|sitting|ruling|outgoing|incoming|family|polling|marketing|building|shipping|housing)$/u.test(
        token.bare,
      )
    )
      break;
    if (
      NO_NAMES.has(token.bare) &&
      !isPossessive(token) &&
      !/^(?:former|late|first|second)$/u.test(token.bare)
    )
      break;
    kept.unshift(token);
  }
  return kept.map(({ text }) => text);
}
