import { parseNounPhrase, roleOf } from './nounPhrase.js';
import type { Resolved } from './resolveSpeaker.js';
import type { SpeakerRegistry } from './speakers.js';

/** After these the words are no longer the subject. */
const SUBJECT_END =
  /[,;:—–(\uE000]|\s(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|did|does|do|who|which|that|and|or|\p{Ll}{2,}(?:ed|s)|left|went|came|made|took|got|gave|stood|sat|ran|won|lost|held|kept|put|met|spoke|told|wrote|drove|fell|rose|led|shook|said)\s/u;

/** Whom a sentence is about when its subject is a name or somebody unnamed: "Torvald rinses out the jar." */
export function sentenceSubject(masked: string, registry: SpeakerRegistry): Resolved | null {
  const text = masked
    .trimStart()
    .replace(
      /^(?:But|And|Then|So|Meanwhile,|However,|(?:On|In|At|After|Before|By|During)\s[^,]{1,60},)\s+/u,
      '',
    );
  const end = text.search(SUBJECT_END);
  const phrase = parseNounPhrase((end < 0 ? text : text.slice(0, end)).replace(/\.$/u, ''));
  if (phrase === null || phrase.kind === 'pronoun') return null;
  if (phrase.kind === 'person') {
    const [person, other] = registry.personsNamed(phrase.name);
    if (person === undefined || other !== undefined) return null;
    return {
      speaker: { name: person.name, role: person.role, mention: null },
      person,
      sieve: 'sentence-subject',
    };
  }
  if (phrase.kind === 'organisation') {
    const name = registry.organisationNamed(phrase.name) ?? phrase.name.replace(/^the\s+/iu, '');
    return { speaker: { name, role: null, mention: null }, person: null, sieve: 'sentence-subject' };
  }
  if (phrase.isDefinite) {
    const [person, other] = registry.personsWithRole(phrase.head);
    if (person === undefined || other !== undefined) return null;
    return {
      speaker: { name: person.name, role: person.role, mention: null },
      person,
      sieve: 'sentence-subject',
    };
  }
  const role = roleOf(phrase.text.split(' '));
  return {
    speaker: { name: phrase.text, role, mention: null },
    person: null,
    sieve: 'sentence-subject',
  };
}
