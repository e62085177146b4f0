import type { Cue, Subject } from '../cues/cue.js';
import { type GrowingDiscourse, withoutPerson } from '../discourse/discourse.js';

/** Who does this was asked. Source: Levin (1993), 37.7, those that need something said before. */
const REPLIES = /^(?:answer|rejoin|reply|respond|retort)$/u;

/**
 * “Who wound the clock?” Lind asked. “Nobody,” she replied. Who replies, and whom another's question lets "the
 * witness" speak, is not who asked last. The discourse without whoever that was.
 */
export function withoutAsker(
  { phrase }: Subject,
  cue: Cue | undefined,
  discourse: GrowingDiscourse,
): GrowingDiscourse {
  const isReply = cue !== undefined && REPLIES.test(cue.verb) && phrase.kind === 'pronoun';
  const isEpithet =
    cue !== undefined && phrase.kind === 'description' && phrase.isDefinite && phrase.isPerson;
  if (!isReply && !isEpithet) return discourse;
  const last = discourse.subjects.findLast(({ spoke, turn }) => spoke && turn !== 'is-asked');
  const isOfBefore = last !== undefined && last.sentence !== discourse.place.sentence;
  return isOfBefore && last.turn === 'asks' ? withoutPerson(discourse, last) : discourse;
}
