import { isPronoun } from '../../question/speech/askedSpeaker.js';
import type { Quotation } from '../../quotation/quotation.js';

/** The pronoun that the speaker was inferred from; `nothing` where no word beside the quotation names anybody. */
export type InferredFrom =
  { readonly kind: 'pronoun'; readonly pronoun: string } | { readonly kind: 'nothing' };

/** The `mentionRule` of a paragraph whose utterance goes on in the next, which names the speaker of both. */
const SAME_UTTERANCE = 'same-utterance';

/** How the speaker was inferred; null where the article names them at the quotation, or nobody is named. */
export function inferredFrom({ speaker, mentionRule }: Quotation): InferredFrom | null {
  if (speaker === null || mentionRule === null || mentionRule === SAME_UTTERANCE) return null;
  if (speaker.mention === null) return { kind: 'nothing' };
  return isPronoun(speaker.mention) ? { kind: 'pronoun', pronoun: speaker.mention } : null;
}
