import { wordSet } from './wordSet.js';

/** Words in -ed that are no pasts. Source: the adjectives and nouns in -ed of WordNet 3.1 that news uses most. */
export const NO_PASTS = wordSet('embed hundred indeed need retired so-called speed united unnamed');

/**
 * Reporting verbs that are nouns as often. Source: the verbs of `reportingVerbs.ts` with a noun of the same form in
 * WordNet 3.1.
 */
export const NOUN_LIKE = wordSet(
  `
  answer answers ask blame brand call calls cast caution claim claims comment comments complaint cry demand demands
  estimate estimates fear fears forecast hope hopes label note notes order orders pledge post posts praise promise
  promises proposal put read remark remarks report reports request state states tweet tweets vow warn`,
);

/**
 * Words in -er, -or, -ess and the like that are no persons. Source: the commonest such words of English in WordNet
 * 3.1 without a sense under "person".
 */
export const NO_PERSONS = wordSet(
  `
  access address after another answer behavior better bigger border business career center chapter charter coffee
  color committee computer congress constant consumer-owned corner covenant cover degree dinner disorder door
  earlier either employee-owned error ever factor favor fee fewer floor for former four german grant greater guess
  harbor her higher hour however human important labor later less letter lower major matter member-state mess minor
  motor murder neither never newspaper number offer older or order other over paper per poor poster power press
  process progress quarter rather register relevant restaurant river roman sector significant smaller success summer
  terror together tower tractor transfer trigger under unless warrant water whether winter younger`,
);
