import { wordSet } from './wordSet.js';

/** Words in -ed that are no pasts. Source: the adjectives and nouns in -ed of WordNet 3.1 that news uses most. */
export const NO_PASTS = wordSet('hundred indeed need speed embed united so-called unnamed retired');

/** Reporting verbs that are nouns as often. Source: the verbs of `reportingVerbs.ts` with a noun of the same form in WordNet 3.1. */
export const NOUN_LIKE = wordSet(
  'report reports claim claims promise promises demand demands comment comments call calls answer answers fear fears hope hopes complaint cry state states note notes post posts tweet tweets proposal read put forecast estimate estimates order orders warn request label brand cast caution praise pledge vow blame ask remark remarks',
);

/** Words in -er, -or, -ess and the like that are no persons. Source: the commonest such words of English in WordNet 3.1 without a sense under "person". */
export const NO_PERSONS = wordSet(
  'after other another rather however whether together later earlier former never over under number letter paper matter power order water summer winter river center never ever either neither newspaper chapter quarter poster dinner offer answer computer member-state charter register corner border cover disorder tower transfer murder trigger former major minor labor floor door poor error terror color favor harbor behavior factor sector tractor motor human german roman committee degree fee coffee employee-owned important constant relevant significant restaurant covenant warrant grant process access success congress progress business press address guess mess less unless career fewer bigger smaller greater better higher lower older younger consumer-owned four hour for or per her',
);
