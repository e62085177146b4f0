import type { Subject } from '../cues/cue.js';
import type { GrowingDiscourse } from '../discourse/discourse.js';
import type { ResolvedSpeaker } from '../discourse/mention.js';
import { type NounPhrase, parseNounPhrase } from '../phrases/nounPhrase.js';
import { roleInApposition, roleOf } from '../phrases/roles.js';
import { genderOfTitle } from './personName.js';
import type { Candidate, SpeakerRule } from './speakerRule.js';
import { isWholeName } from './wholeName.js';

/**
 * Who a subject of the sentence being read is in full, by the first rule that answers; null where the article does not
 * settle it. The discourse learns what the words tell of their person.
 */
export function resolveSubject(
  subject: Subject,
  rules: readonly SpeakerRule[],
  discourse: GrowingDiscourse,
): ResolvedSpeaker | null {
  const phrase = withApposition(subject);
  if (phrase.kind === 'person' && discourse.entities.isWork(phrase.name)) return null;
  for (const { name: speakerRule, resolve } of rules) {
    const candidate = resolve(phrase, discourse);
    if (candidate === null) continue;
    if (!isWholeName(candidate.name, phrase)) return null;
    learnFrom(phrase, candidate, discourse);
    const { name, role, person } = candidate;
    return { speaker: { name, role, mention: subject.text }, person, speakerRule };
  }
  return null;
}

/** The phrase of a subject together with what stands beside it in apposition. */
function withApposition({ phrase, apposition }: Subject): NounPhrase {
  if (apposition === null) return phrase;
  const words = apposition.text.startsWith('who is ') ? apposition.tokens.slice(2) : apposition.tokens;
  const apposed = parseNounPhrase(words);
  const surname = surnameOfOneOf(phrase);
  if (
    surname !== undefined &&
    apposed?.kind === 'person' &&
    !apposed.name.includes(' ') &&
    apposed.title === null
  ) {
    // "the younger Olsen, Britt"
    return { ...apposed, name: `${apposed.name} ${surname}` };
  }
  if (phrase.kind === 'description' && apposed?.kind === 'person') {
    // "Its chairman, Bo Lind, said"
    return { ...apposed, role: apposed.role ?? roleOf(phrase.text.split(' ')) };
  }
  if (phrase.kind === 'person' && apposed?.kind !== 'person') {
    // "Holm, the harbor master, said"
    return { ...phrase, role: phrase.role ?? roleInApposition(apposition) };
  }
  return phrase;
}

/** "Olsen" of "the younger Olsen", "Dorn" of "the quieter Dorn": one of several who share a surname; else undefined. */
function surnameOfOneOf(phrase: NounPhrase): string | undefined {
  if (phrase.kind === 'description') return /\s(\p{Lu}\p{L}+)$/u.exec(phrase.core)?.[1];
  const isCompared = phrase.kind === 'person' && /^\p{Ll}+er$/u.test(phrase.role ?? '');
  return isCompared && !phrase.name.includes(' ') ? phrase.name : undefined;
}

/** The role given here, "Mrs.", "she". */
function learnFrom(phrase: NounPhrase, { person }: Candidate, discourse: GrowingDiscourse): void {
  if (person === null) return;
  if (phrase.kind === 'person') discourse.learn(person, { role: phrase.role, gender: genderOfTitle(phrase) });
  if (phrase.kind === 'pronoun' && (phrase.word === 'he' || phrase.word === 'she'))
    discourse.learn(person, { gender: phrase.word });
}
