import { genderOf } from '../../english/names/genderOf.js';
import { mostRecent } from '../discourse/nearest.js';
import type { Description, NounPhrase } from '../phrases/nounPhrase.js';
import { roleOf } from '../phrases/roles.js';
import { isCommonNoun } from './personName.js';
import type { Candidate, SpeakerRule } from './speakerRule.js';

/**
 * "the minister said" is the one minister of the article, of several the one spoken of last; "the interior minister"
 * not that of finance.
 */
export const role: SpeakerRule = {
  name: 'role',
  resolve(phrase, discourse) {
    if (phrase.kind !== 'description' || !phrase.isDefinite) return null;
    const { entities, subjects } = discourse;
    const persons = entities.personsWithRole(phrase.head);
    const modifiers = modifiersOf(phrase);
    const alike =
      modifiers.length === 0
        ? []
        : persons.filter(({ role: other }) => {
            const words = wordsOf(other ?? '');
            return modifiers.some((word) => words.includes(word));
          });
    const fitting = alike.length > 0 ? alike : persons;
    const person = fitting.length === 1 ? fitting[0] : mostRecent(fitting, discourse);
    if (person === undefined) return null;
    // "Bo Lind resigned on Friday. The Ohio senator said": no senator of before whose role says nothing of Ohio.
    const last = subjects.findLast((mention) => mention.person !== null)?.person;
    if (modifiers.length > 0 && alike.length === 0 && last != null && last !== person) return null;
    return { name: person.name, role: person.role, person };
  },
};

/** "interior" of "the interior minister". */
function modifiersOf({ core, head }: Description): string[] {
  return wordsOf(core).filter((word) => word !== head);
}

function wordsOf(phrase: string): string[] {
  return phrase
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1);
}

/** "the authority said" is the one authority that the article names, "the fire service" the one Fire Service. */
export const institution: SpeakerRule = {
  name: 'institution',
  resolve(phrase, { entities }) {
    if (phrase.kind !== 'description' || !phrase.isDefinite) return null;
    const kinds = [phrase.core, phrase.head].map((kind) => entities.organizationsOfKind(kind));
    const [name] = kinds.find(({ length }) => length === 1) ?? [];
    return name === undefined ? null : { name, role: null, person: null };
  },
};

/** "the union said" after "the railway union warned": whoever was last called so. */
export const calledSo: SpeakerRule = {
  name: 'called-so',
  resolve(phrase, { subjects }) {
    if (phrase.kind !== 'description' || !phrase.isDefinite) return null;
    const word = ` ${phrase.head} `;
    const mention = subjects.findLast(({ speaker }) => ` ${speaker.name.toLowerCase()} `.includes(word));
    return mention === undefined ? null : { ...mention.speaker, person: mention.person };
  },
};

/**
 * "a ministry official said", "critics say", "the driver’s mother says": no one who has a name, so it stays what the
 * article says.
 */
export const unnamed: SpeakerRule = {
  name: 'unnamed',
  resolve(phrase, { entities }) {
    // "Officials said": a capital only because it opens the sentence.
    if (phrase.kind === 'person')
      return isCommonNoun(phrase) ? { name: phrase.name.toLowerCase(), role: null, person: null } : null;
    const isNamedElsewhere =
      phrase.kind === 'description' &&
      phrase.isDefinite &&
      phrase.isPerson &&
      !entities.isIntroduced(phrase.head) &&
      !/['’]s?\s/u.test(phrase.core);
    return isNamedElsewhere ? null : described(phrase);
  },
};

/** "the witness said": someone whose name the rules above did not find; it stays what the article says. */
export const description: SpeakerRule = { name: 'description', resolve: described };

function described(phrase: NounPhrase): Candidate | null {
  if (phrase.kind !== 'description') return null;
  const { text: name, core, head, isPerson } = phrase;
  const role = isPerson ? roleOf(core.split(' ')) : null;
  const isOne = isPerson && !/(?:s|men|people)$/u.test(head) && !/^(?:both|many|few|others)\b/iu.test(name);
  return { name, role, person: isOne ? { name, role, gender: genderOf(head) } : null };
}
