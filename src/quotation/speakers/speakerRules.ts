import {
  bareParagraph,
  colonParagraph,
  onlySpeaker,
  paragraphSubject,
  sameParagraph,
} from './carriedOver.js';
import { colon } from './colon.js';
import { calledSo, description, institution, role, unnamed } from './description.js';
import { epithet } from './epithet.js';
import { organization } from './organization.js';
import { bareName, fullName, surname } from './personName.js';
import { pronoun, pronounOfParagraph } from './pronoun.js';
import { adjacentCue, cueAfter, cueBefore } from './reportingWord.js';
import { SAME_UTTERANCE } from './sameUtterance.js';
import type { MentionRule, SpeakerRule } from './speakerRule.js';

/** Which word or which place attributes a marked text: the first that answers settles it. */
export const MENTION_RULES: readonly MentionRule[] = [
  adjacentCue,
  cueBefore,
  cueAfter,
  colon,
  colonParagraph,
  onlySpeaker,
  sameParagraph,
  paragraphSubject,
  bareParagraph,
];

/** Whom the phrase there means: the first that answers settles it. */
export const SPEAKER_RULES: readonly SpeakerRule[] = [
  fullName,
  surname,
  organization,
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
export const RULES: readonly string[] = [
  ...MENTION_RULES.map(({ name }) => name),
  SAME_UTTERANCE,
  ...SPEAKER_RULES.map(({ name }) => name),
];
