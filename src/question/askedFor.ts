import { ASKS_FIGURE } from './answerType.js';
import { withoutPreamble } from './foldQuestion.js';

/** What a question asks for: the kind of thing that its answer has to hold. */
export type AskedFor = 'person' | 'number' | 'time' | 'place' | 'reason' | 'yes-no' | 'other';

/** What joins a question to what was said before: "so which place", "ok but who". */
const OPENING = /^(?:(?:and|but|so|ok|okay|then|exactly|just)[ ,]+)+/u;
const REASON =
  /\b(?:why|how come|what for)\b|\bfor what reason\b|\breasons?\b|\bcauses?\b|\bwhat (?:caused|made|led|prompted|forced|drove|triggered)\b/u;
const TIME =
  /^when\b|[^,] when$|\b(?:what|which) (?:day|date|time|year|month|week|hour)\b|\b(?:since|until|till|by) when\b|\bhow long ago\b|^(?:date|time|day) of\b|\bwhat is the date\b/u;
const PLACE =
  /\bwhere(?:abouts)?\b|\b(?:what|which) (?:place|city|town|country|village|street|state|region|building|hotel|hospital|station|port|island)\b|^(?:location|place|whereabouts) of\b|\bhome ?town\b/u;
const NUMBER =
  /^(?:price|cost|bill|age|salary|fee|toll|score|turnout|size|length|height|weight|distance|number|amount|value)\b|\b(?:price tag|death toll|what does .* (?:cost|earn|pay|weigh)|what did .* (?:cost|earn|pay|weigh)|(?:what is|what was) the (?:price|cost|bill|age|salary|fee|toll|score|turnout|size|length|height|weight|distance|number|amount|value|damage))\b/u;
const PERSON =
  /^(?:who|whose|whom)\b|[^,] who$|\bby whom\b|\bname$|^name of\b|\b(?:what|which) (?:person|man|woman|judge|minister|player|official|company|firm|team|party)\b|\bwhat is .* name\b|\bwhat was .* name\b/u;
const YES_NO =
  /^(?:is|are|was|were|am|do|does|did|has|have|had|will|would|can|could|should|must|may|might|isn't|aren't|wasn't|weren't|don't|doesn't|didn't|hasn't|haven't|won't|any\b(?! idea))\b/u;

const KINDS = [
  ['yes-no', YES_NO],
  ['reason', REASON],
  ['place', PLACE],
  ['time', TIME],
  ['number', ASKS_FIGURE],
  ['number', NUMBER],
  ['person', PERSON],
] as const;

/** What a folded question asks for. */
export function askedFor(folded: string): AskedFor {
  const plain = withoutPreamble(folded).replace(OPENING, '');
  return KINDS.find(([, pattern]) => pattern.test(plain))?.[0] ?? 'other';
}
