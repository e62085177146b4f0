import { DETERMINERS, PREPOSITIONS, PRONOUNS, SUBORDINATORS } from '../../../english/functionWords.js';
import { NAME_PARTICLES } from '../../../english/names/nameWords.js';
import { isPersonNoun, isSpeakerNoun } from '../../../english/speakerNouns.js';
import { AUXILIARIES } from '../../../english/verbs/verbForms.js';
import { isCapitalized, isPossessive, type Token } from '../token.js';
import { isAdverb, isFiniteVerb, isPlural, isTimeNoun } from '../wordClasses.js';
import { isAfterOccasion } from './afterOccasion.js';
import { joinsOf } from './joinsOf.js';
import { isPresentAfter } from './presentVerb.js';
import { isTheOfName } from './theOfName.js';
import { isPost, secondPostEnd } from './twoPosts.js';

/** After the head noun or the name of a noun phrase that begins at `start`; `start` itself where none does. */
export function coreEnd(tokens: readonly Token[], start: number): number {
  let at = afterMeasure(tokens, start);
  while (at < tokens.length && at - start < 14) {
    const token = tokens[at];
    if (token?.kind !== 'word') break;
    const isFirst = at === start;
    const before = tokens[at - 1];
    const hasNoun =
      !isFirst &&
      before !== undefined &&
      !DETERMINERS.has(before.bare) &&
      !/^\p{N}/u.test(before.text) &&
      // "the recently unsealed manual"
      !(isAdverb(before) && DETERMINERS.has(tokens[at - 2]?.bare ?? ''));
    if (PRONOUNS.has(token.bare) && hasNoun && !isCapitalized(token)) break;
    if (isCapitalized(token)) {
      // "told reporters | Republicans were united"
      if (hasNoun && /^\p{Ll}/u.test(before.text) && isPlural(before) && isPersonNoun(before.bare)) break;
      const isOfName =
        before?.bare === 'the' && isCapitalized(tokens[at + 1] ?? token) && tokens[at + 1] !== undefined;
      if (isTimeNoun(token) && !isPossessive(token) && !isOfName && !isOfNoun(before, tokens[at + 1])) break;
      if (hasNoun && isAfterOccasion(tokens, start, at)) break;
      at++;
      continue;
    }
    if (NAME_PARTICLES.has(token.text) && hasNoun && isCapitalized(before)) {
      const next = tokens.slice(at + 1, at + 3).find(({ text }) => !NAME_PARTICLES.has(text));
      if (next !== undefined && isCapitalized(next)) {
        at++;
        continue;
      }
    }
    if (isTheOfName(tokens, at)) {
      at += 2;
      continue;
    }
    if (DETERMINERS.has(token.bare)) {
      const joins =
        before !== undefined &&
        (before.bare === 'of' ||
          (before.bare === 'in' && isNumeral(token)) ||
          (DETERMINERS.has(before.bare) && !isName(before)));
      if (!isFirst && !joins) break;
      at++;
      continue;
    }
    // "one of the lawyers", "a number of voters", "Secretary of State John Kerry"
    if (token.bare === 'of' && before !== undefined && joinsOf(before, tokens[at + 1])) {
      at++;
      continue;
    }
    // "nine in 10 dockers", "one out of five"
    if (token.bare === 'in' && isNumeral(before) && isNumeral(tokens[at + 1])) {
      at++;
      continue;
    }
    // "co-founder and finance chief Ida Holm": one person with two posts
    const second = token.bare === 'and' && hasNoun && isPost(before) ? secondPostEnd(tokens, at + 1) : at;
    if (second > at) {
      at = second;
      continue;
    }
    if (
      PREPOSITIONS.has(token.bare) ||
      SUBORDINATORS.has(token.bare) ||
      /^(?:and|or|but|nor|yet|so|familiar|close|himself|herself|themselves|itself)$/u.test(token.bare)
    )
      break;
    // "the former first lady"
    const isOrdinal = token.bare === 'first' && isSpeakerNoun(tokens[at + 1]?.bare ?? '');
    // "the 6:40 | has"
    if (!isFirst && AUXILIARIES.has(token.text)) break;
    if (isAdverb(token) && hasNoun && !isOrdinal) break;
    if (hasNoun && isFiniteVerb(token) && !startsName(tokens, at)) break;
    if (hasNoun && isPresentAfter(before, token, tokens[at + 1])) break;
    if (hasNoun && /\p{L}{3}ing$/u.test(token.text) && !isSpeakerNoun(token.bare)) {
      const next = tokens[at + 1];
      // "one pastor | supporting Mr. Crewe"; but "Ohio's acting governor"
      const isOfPerson = isPersonNoun(before.bare) && !isPossessive(before) && next !== undefined;
      if (next?.kind !== 'word' || !isSpeakerNoun(next.bare) || (isOfPerson && isCapitalized(next))) break;
    }
    // "a deckhand | known as Moss", "a woman | born in Orlin"
    if (hasNoun && PARTICIPLES.test(token.text) && PREPOSITIONS.has(tokens[at + 1]?.bare ?? '')) break;
    if (hasNoun && (isTimeNoun(token) || opensTime(token, tokens[at + 1]))) break;
    if (hasNoun && isCapitalized(before) && isNounless(token)) break;
    at++;
  }
  // A lone determiner or a number is no phrase, but "both" and "two" are.
  return at;
}

/** Irregular participles that are no past. */
const PARTICIPLES =
  /^(?:known|born|seen|shown|given|taken|chosen|driven|drawn|written|sworn|stolen|torn|worn)$/u;

const isNumeral = (token: Token | undefined): boolean =>
  token !== undefined && /^(?:one|two|three|four|five|six|seven|eight|nine|ten|\p{N}+)$/u.test(token.bare);

/** The "One" of "Air Force One"; not that of "One official". */
const isName = (token: Token): boolean => isCapitalized(token) && token.start > 0;

const isNounless = (token: Token): boolean => /^(?:said|who|is|was|too)$/u.test(token.bare);

/** "the retired judge", "its elected leader": a participle that has its noun still to come. */
function startsName(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  return (
    before !== undefined &&
    (DETERMINERS.has(before.bare) || isPossessive(before)) &&
    next?.kind === 'word' &&
    !DETERMINERS.has(next.bare) &&
    !PREPOSITIONS.has(next.bare)
  );
}

/** After the "more than" of "more than half of them", which is no comparison; `start` elsewhere. */
function afterMeasure(tokens: readonly Token[], start: number): number {
  const [first, than, number] = tokens.slice(start, start + 3);
  const isMeasure = /^(?:more|less|fewer)$/u.test(first?.bare ?? '') && than?.bare === 'than';
  return isMeasure && (isNumeral(number) || /^(?:half|an?|\p{N}+%?)$/u.test(number?.bare ?? ''))
    ? start + 2
    : start;
}

/** "a survey | last spring", "Mr. Holm | late Sunday" */
const opensTime = ({ bare }: Token, next: Token | undefined): boolean =>
  /^(?:last|next|late|early|earlier)$/u.test(bare) &&
  next !== undefined &&
  (isTimeNoun(next) || /^(?:spring|summer|autumn|fall|winter)$/u.test(next.bare));

/** "a | Monday | editorial" */
const isOfNoun = (before: Token | undefined, next: Token | undefined): boolean =>
  DETERMINERS.has(before?.bare ?? '') && isSpeakerNoun(next?.bare ?? '');
