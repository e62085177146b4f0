import type { Subject } from '../cues/cue.js';
import { type NounPhrase, parseNounPhrase } from '../phrases/nounPhrase.js';
import { roleInApposition, roleOf } from '../phrases/roles.js';
import { genderOfTitle } from './personName.js';
import type { Meant, Resolved, SpeakerContext, SpeakerRule } from './speakerRule.js';

/**
 * Who the subject of a reporting word is in full, by the first rule that answers; null where the article does not
 * settle it.
 */
export function resolveSubject(
  subject: Subject,
  rules: readonly SpeakerRule[],
  context: SpeakerContext,
): Resolved | null {
  const phrase = phraseOf(subject);
  if (phrase === null) return null;
  for (const { name: speakerRule, resolve } of rules) {
    const meant = resolve(phrase, context);
    if (meant === null) continue;
    learn(phrase, meant);
    const { name, role, person } = meant;
    return { speaker: { name, role, mention: subject.text }, person, speakerRule };
  }
  return null;
}

/** The phrase of a subject together with what stands beside it in apposition. */
function phraseOf({ text, apposition }: Subject): NounPhrase | null {
  const phrase = parseNounPhrase(text);
  if (phrase === null || apposition === null) return phrase;
  const apposed = parseNounPhrase(apposition.replace(/^who is /u, ''));
  if (phrase.kind === 'description' && apposed?.kind === 'person') {
    // "Its chairman, Bo Lind, said"
    return { ...apposed, role: apposed.role ?? roleOf(phrase.text.split(' ')) };
  }
  if (phrase.kind === 'person' && apposed?.kind !== 'person') {
    // "Holm, the harbour master, said"
    return { ...phrase, role: phrase.role ?? roleInApposition(apposition) };
  }
  return phrase;
}

/** Keeps what a phrase tells of a person of the article: the role given here, "Mrs.", "she". */
function learn(phrase: NounPhrase, { person }: Meant): void {
  if (person === null) return;
  if (phrase.kind === 'person') {
    person.gender ??= genderOfTitle(phrase);
    person.role ??= phrase.role;
  }
  if (phrase.kind === 'pronoun' && (phrase.word === 'he' || phrase.word === 'she'))
    person.gender ??= phrase.word;
}
