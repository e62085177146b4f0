import { bareParagraph, onlySpeaker, paragraphSubject, sameParagraph } from './carriedOver.js';
import { colon } from './colon.js';
import { colonParagraph } from './colonParagraph.js';
import { handedOn } from './handedOn.js';
import { inscription } from './inscription.js';
import { letter } from './letter.js';
import type { MentionRule } from './mentionRule.js';
import { adjacentCue, cueAfter, cueBefore, unreadCue } from './reportingWord.js';
import { signature } from './signature.js';

/** Which word or which place names the speaker of a quoted text: the first that answers settles it. */
export const MENTION_RULES: readonly MentionRule[] = [
  adjacentCue,
  signature,
  inscription,
  handedOn,
  unreadCue,
  cueBefore,
  cueAfter,
  colon,
  letter,
  colonParagraph,
  onlySpeaker,
  sameParagraph,
  paragraphSubject,
  bareParagraph,
];
