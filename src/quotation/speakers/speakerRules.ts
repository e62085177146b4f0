import { bareParagraph, leadIn, onlySpeaker, paragraphSubject, sameParagraph } from './carriedOver.js';
import { colon } from './colon.js';
import { calledSo, description, institution, role, unnamed } from './description.js';
import { epithet } from './epithet.js';
import { organisation } from './organization.js';
import { bareName, fullName, surname } from './personName.js';
import { pronounOfParagraph, pronoun } from './pronoun.js';
import { after, before, beside } from './reportingWord.js';
import { SAME_UTTERANCE } from './sameUtterance.js';
import type { AttributionSieve, SpeakerSieve } from './speakerRule.js';

/** Which word or which place attributes a marked text: the first that answers settles it. */
export const ATTRIBUTION_SIEVES: readonly AttributionSieve[] = [
  beside,
  before,
  after,
  colon,
  leadIn,
  onlySpeaker,
  sameParagraph,
  paragraphSubject,
  bareParagraph,
];

/** Whom the phrase there means: the first that answers settles it. */
export const SPEAKER_SIEVES: readonly SpeakerSieve[] = [
  fullName,
  surname,
  organisation,
  bareName,
  role,
  institution,
  calledSo,
  epithet,
  unnamed,
  description,
  pronounOfParagraph,
  pronoun,
];

/** The names of all, as `findQuotations` can leave them out. */
export const SIEVES: readonly string[] = [
  ...ATTRIBUTION_SIEVES.map(({ name }) => name),
  SAME_UTTERANCE,
  ...SPEAKER_SIEVES.map(({ name }) => name),
];
