import { genderOf } from '../../english/names/genderOf.js';
import {
  COURT_OFFICES,
  COURT_PARTIES,
  EXCLUSIVE_OFFICES,
  KNOWN_BY_OFFICE,
} from '../../english/names/titleNouns.js';
import type { Entities } from '../discourse/entities.js';
import { nearest } from '../discourse/nearest.js';
import type { Person } from '../discourse/person.js';
import type { Description, NounPhrase } from '../phrases/nounPhrase.js';
import type { SpeakerRule } from './speakerRule.js';

/**
 * "the billionaire said", "the former first lady added", of whom no one has spoken as "a billionaire": the person
 * spoken of last.
 */
export const epithet: SpeakerRule = {
  name: 'epithet',
  resolve(phrase, discourse) {
    const { entities } = discourse;
    if (!isEpithet(phrase) || entities.isIntroduced(phrase.head)) return null;
    const mention = nearest(
      discourse,
      ({ person, sentence }) =>
        // "Holm got a letter from the brewer, who wrote": two persons of one sentence
        sentence !== discourse.place.sentence && person !== null && fits(person, phrase, entities),
    );
    return mention === undefined ? null : { ...mention.speaker, person: mention.person };
  },
};

/**
 * "the Texas senator", not "his aide", "the group’s lawyer", "the head of the union", "the voters"; nor "the new
 * mayor", which is another.
 */
function isEpithet(phrase: NounPhrase): phrase is Description {
  return (
    phrase.kind === 'description' &&
    phrase.isDefinite &&
    (phrase.isPerson || phrase.head.endsWith('-year-old')) &&
    phrase.text === phrase.core &&
    !/ of \p{Lu}/u.test(phrase.core) &&
    !/^(?:its|his|her|their|this|that)\s|['’]s?\s|(?<!s)s$|(?:men|people|women)$/iu.test(phrase.text) &&
    !/^(?:new|next|current|incoming|other|first|second|elder|younger)\s/iu.test(phrase.text) &&
    !KNOWN_BY_OFFICE.has(phrase.core.toLowerCase())
  );
}

function fits({ name, role, gender }: Person, { core, head }: Description, entities: Entities): boolean {
  const wanted = genderOf(core);
  const other = entities.nounOfRole(role);
  return (
    /^\p{Lu}/u.test(name) &&
    // "Screenshots" is no one whom "the senator" means.
    (role !== null || gender !== null || name.includes(' ')) &&
    (wanted === null || gender === null || wanted === gender) &&
    !(COURT_PARTIES.has(head) && COURT_OFFICES.has(other)) &&
    !(EXCLUSIVE_OFFICES.has(head) && EXCLUSIVE_OFFICES.has(other) && !/^former\s/iu.test(core))
  );
}
