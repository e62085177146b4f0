import type { Span } from '../../article/article.js';
import type { Cue } from '../cues/cue.js';
import type { Quotation, Speaker } from '../quotation.js';

/** Verbs of thinking report no speech within speech. */
const NO_SPEECH =
  /^(?:think|believe|hope|fear|find|remember|recall|wonder|reckon|estimate|agree|indicate|suggest|call|conclude)$/u;

interface Clause extends Span {
  readonly cue: Cue;
  readonly speaker: Speaker;
}

/** "The Times reports that Lavrov urged Putin to talk": one of the two holds the other and somebody else speaks in it, so both stay. */
export function isReportInReport(clause: Clause, other: Quotation): boolean {
  const isNested =
    (clause.start > other.start && clause.end <= other.end) ||
    (clause.start < other.start && clause.end >= other.end);
  return (
    other.kind === 'indirect' &&
    isNested &&
    !NO_SPEECH.test(clause.cue.verb) &&
    other.speaker?.name !== clause.speaker.name
  );
}
