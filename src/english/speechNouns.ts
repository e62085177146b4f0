import { wordSet } from './wordSet.js';

/**
 * Nouns that take a clause with "that" as the verbs of speech do. Source: Quirk et al., A Comprehensive Grammar of the
 * English Language, 17.26 (appositive clauses), general abstract nouns of speech and thought.
 */
export const SPEECH_NOUNS = wordSet(`
  accusation admission allegation announcement answer argument assertion assurance belief charge claim comment
  complaint conclusion contention conviction demand insistence observation opinion pledge point prediction promise
  proposal protest remark reply statement suggestion theory threat view warning`);
