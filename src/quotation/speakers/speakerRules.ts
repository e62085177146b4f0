import { calledSo, description, institution, role, unnamed } from './description.js';
import { epithet } from './epithet.js';
import { organization } from './organization.js';
import { bareName, fullName, surname } from './personName.js';
import { guessedPronoun, pronoun, pronounOfParagraph } from './pronoun.js';
import type { SpeakerRule } from './speakerRule.js';
import { writing } from './writing.js';

/** Whom a phrase means: the first that answers settles it. */
export const SPEAKER_RULES: readonly SpeakerRule[] = [
  fullName,
  surname,
  organization,
  bareName,
  writing,
  role,
  institution,
  calledSo,
  epithet,
  unnamed,
  description,
  pronounOfParagraph,
  pronoun,
  guessedPronoun,
];
