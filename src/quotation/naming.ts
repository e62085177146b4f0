import { SPEAKER_PRONOUNS } from '../english/functionWords.js';
import type { Quotation, Speaker } from './quotation.js';

/** The `speakerRule` of a speaker that moderators have set. */
export const SET_BY_MODERATORS = 'moderators';

/**
 * From this confidence on a speaker is shown by name: on held-out news 97 of 100 of these are right. `npm run
 * fit:speakers` prints the curve.
 */
export const NAMED_BAR = 0.85;

/** Below it a candidate is likelier wrong than right: 3 of 8 were right when any were counted there. */
export const PERHAPS_BAR = 0.65;

/**
 * How a speaker is shown. `named`: by name, as the article does. `read`: "read as", where a pronoun or nothing stands
 * at the words. `set`: by moderators. `perhaps`: "speaker not named, perhaps". `open`: not at all.
 */
export type Naming = 'named' | 'read' | 'set' | 'perhaps' | 'open';

type Attributed = Pick<Quotation, 'speaker' | 'confidence' | 'mentionRule' | 'speakerRule'>;

/** Every text for people names a speaker by this and by nothing else. */
export function namingOf(quotation: Attributed): Naming {
  const { speaker, confidence, speakerRule } = quotation;
  if (speaker === null) return 'open';
  if (speakerRule === SET_BY_MODERATORS) return 'set';
  if (confidence !== null && confidence < NAMED_BAR) return confidence < PERHAPS_BAR ? 'open' : 'perhaps';
  return inferredFrom(quotation) === null ? 'named' : 'read';
}

/** The speaker that is shown as the one who said the words; null where that is in doubt. */
export function namedSpeaker(quotation: Attributed): Speaker | null {
  const naming = namingOf(quotation);
  return naming === 'perhaps' || naming === 'open' ? null : quotation.speaker;
}

/** The pronoun that the speaker was inferred from; `nothing` where no word beside the quotation names anybody. */
export type InferredFrom =
  { readonly kind: 'pronoun'; readonly pronoun: string } | { readonly kind: 'nothing' };

/** The `mentionRule` of a paragraph whose utterance goes on in the next, which names the speaker of both. */
const SAME_UTTERANCE = 'same-utterance';

/** How the speaker was inferred; null where the article names them at the quotation, or nobody is named. */
export function inferredFrom({
  speaker,
  mentionRule,
}: Pick<Quotation, 'speaker' | 'mentionRule'>): InferredFrom | null {
  if (speaker === null || mentionRule === null || mentionRule === SAME_UTTERANCE) return null;
  if (speaker.mention === null) return { kind: 'nothing' };
  return SPEAKER_PRONOUNS.has(speaker.mention.toLowerCase())
    ? { kind: 'pronoun', pronoun: speaker.mention }
    : null;
}
