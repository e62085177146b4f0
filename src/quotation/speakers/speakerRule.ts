import type { Discourse } from '../discourse/discourse.js';
import type { Person } from '../discourse/person.js';
import type { NounPhrase } from '../phrases/nounPhrase.js';

/** Someone whom a phrase may mean, under the name and role that the article settles for them. */
export interface Candidate {
  readonly name: string;
  readonly role: string | null;
  readonly person: Person | null;
}

/**
 * Second question: whom does this phrase mean? The rules are sieves as in Muzny et al., A Two-stage Sieve Approach
 * for Quote Attribution (EACL 2017): the surest comes first, and a later one is asked only where those before it are
 * silent.
 */
export interface SpeakerRule {
  readonly name: string;
  readonly resolve: (phrase: NounPhrase, discourse: Discourse) => Candidate | null;
}
