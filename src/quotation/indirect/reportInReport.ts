import type { Span } from '../../article/article.js';
import { VERBS_OF_THOUGHT } from '../../english/verbs/verbClasses.js';
import type { Cue } from '../cues/cue.js';
import type { Quotation, Speaker } from '../quotation.js';

interface Clause extends Span {
  readonly cue: Cue;
  readonly speaker: Speaker;
}

/**
 * "The Times reports that Lavrov urged Putin to talk": one of the two holds the other and someone else speaks in it,
 * so both stay.
 */
export function isReportInReport(clause: Clause, other: Quotation): boolean {
  const isNested =
    (clause.start > other.start && clause.end <= other.end) ||
    (clause.start < other.start && clause.end >= other.end);
  return (
    other.kind === 'indirect' &&
    isNested &&
    !VERBS_OF_THOUGHT.has(clause.cue.verb) &&
    other.speaker?.name !== clause.speaker.name
  );
}
