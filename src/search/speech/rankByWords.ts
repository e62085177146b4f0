import { REPORTING_VERBS } from '../../english/verbs/reportingVerbs.js';
import { isNegated } from '../../question/modality.js';
import type { SoughtWords, SpeechReading } from '../../question/speech/speechReading.js';
import type { Quotation, Speaker } from '../../quotation/quotation.js';
import type { RankedPassage } from '../ranking.js';
import { namesSpeaker } from './meansSpeaker.js';
import { OPPOSITES } from './quotationFit.js';
import { reportedSpeaker } from './reportedSpeaker.js';
import { bestQuotation, type SpeechPassage, type SpeechRanking, withQuotation } from './speechPassage.js';

/** How many passages are compared: the words that are sought stand in the best ones. */
const DEPTH = 50;
/** From this fit on a quotation is what was sought. */
const SOUGHT = 0.5;
/** How far a quotation that fits wholly lifts a score to 1. */
const LIFT = 0.7;
/** What is left of the score of a passage without a quotation. */
const UNSPOKEN = 0.75;
/** Of two fits no further apart, neither is better. */
const TIE = 0.05;

/** "Who said far from exhausted?": passages with these words in a quotation first, and who said it. */
export function rankByWords(
  { sought }: Extract<SpeechReading, { kind: 'who-said' }>,
  ranked: readonly RankedPassage[],
): SpeechRanking {
  const found = new Map<RankedPassage, SpeechPassage>();
  const lifted = ranked.map((passage, index) => {
    // The person that the question names is not the one it asks for.
    const best =
      index < DEPTH
        ? bestQuotation(
            passage,
            sought,
            (quotation) =>
              !deniesSought(sought, quotation) &&
              (quotation.speaker === null || !namesSpeaker(sought.words, quotation.speaker)),
          )
        : null;
    if (best === null) return { ...passage, score: passage.score * UNSPOKEN };
    const { score } = passage;
    const answer = best.fit < SOUGHT ? passage : withQuotation(best, score + (1 - score) * LIFT * best.fit);
    found.set(answer, best);
    return answer;
  });
  lifted.sort((a, b) => b.score - a.score);
  return {
    ranked: lifted,
    speaker: speakerOf(
      lifted.flatMap((passage) => found.get(passage) ?? []),
      lifted[0],
      sought.verb,
    ),
    isAnswered: true,
    isSettled: true,
  };
}

/** Who denies or questions words, or asks for them, has not said them: “Rey denied that the list was in a drawer”. */
function deniesSought({ words, verb }: SoughtWords, { text, cue, kind }: Quotation): boolean {
  const cueVerb = cue === null ? null : (REPORTING_VERBS.get(cue.toLowerCase()) ?? null);
  if (cueVerb === null || cueVerb === verb || kind === 'direct') return false;
  // "Who said he never took money?" asks for who denies it.
  return (
    (OPPOSITES.has(cueVerb) && !isNegated(words.join(' '))) ||
    (cueVerb === 'ask' && /^(?:whether|if)\b/u.test(text))
  );
}

/**
 * The speaker of the first passage; where it leaves them unnamed, of another that has the words as well. Where no
 * quotation fits, the person who did it by the best sentence.
 */
function speakerOf(
  [first, ...others]: readonly SpeechPassage[],
  best: RankedPassage | undefined,
  verb: string | null,
): Speaker | null {
  if (best !== undefined && verb !== null && (first === undefined || first.fit < SOUGHT)) {
    const reported = reportedSpeaker(best, verb);
    if (reported !== null) return reported;
  }
  if (first === undefined) return null;
  const same = others.find(
    ({ fit, quotation }) => fit >= Math.max(SOUGHT, first.fit - TIE) && quotation.speaker !== null,
  );
  return first.quotation.speaker ?? same?.quotation.speaker ?? null;
}

/**
 * "Who heard the water first?": the speaker who says in the first passage "we could hear the water"; null where none
 * does.
 */
export function namePerson(
  { sought }: Extract<SpeechReading, { kind: 'who' }>,
  [first]: readonly RankedPassage[],
): Speaker | null {
  if (first === undefined) return null;
  const best = bestQuotation(first, sought, ({ text }) => FIRST_PERSON.test(text));
  return best !== null && best.fit >= SOUGHT ? best.quotation.speaker : null;
}

const FIRST_PERSON = /\b(?:I|[Mm]e|[Mm]y|[Mm]ine|[Ww]e|[Uu]s|[Oo]ur|[Oo]urs)\b/u;
