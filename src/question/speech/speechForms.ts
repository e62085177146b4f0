import { SPEECH_NOUNS, SPEECH_VERBS } from './speechWords.js';

/** Words of a list as alternatives of a regular expression. */
export const any = (words: Iterable<string>): string => [...words].join('|');

const VERB = any(SPEECH_VERBS.keys());
const NOUN = `(?<noun>${any(SPEECH_NOUNS)})`;
const ON = '(?:to|on|about|regarding|concerning|over|after|for|of)';
const ADVERB =
  '(?:not|ever|already|yet|actually|really|publicly|also|even|just|later|once|been|recently|exactly|first)';
const BE = '(?:is|was|are|were)';
const TOPIC = `(?:\\s+${ON})?(?<about>\\s.*)?`;

/** "what did Kirby say about sources", "did the Kremlin respond", "how has Trump reacted to it" */
const ASKED = new RegExp(
  `^(?<opening>(?:what|how|why|when|where|who|whom|which|whether)\\b.{0,50}?\\s)?(?<aux>did|does|do|has|have|had|${BE}|would|will|can|could|should)\\s+(?<speaker>\\S+(?:\\s\\S+){0,7}?)\\s+(?:${ADVERB}\\s+)*(?<verb>${VERB})(?<about>\\s.*)?$`,
  'u',
);
/** "does Kirby have anything to say about sources", "what did Kirby have to say" */
const HAS_TO_SAY =
  /^(?<opening>what )?(?:did|does|do|will) (?<speaker>\S+(?: \S+){0,5}?) have (?:(?:anything|something|much|more|any comment) )?to (?<verb>say|add|tell)(?<about> .*)?$/u;
/** "what Kirby said about sources" */
const WHAT_SAID = new RegExp(
  `^(?<opening>what|how|why|everything|anything|things|stuff)\\s+(?:that\\s+)?(?<speaker>(?!(?:${BE}|has|have|had|did|does|do|would|will)\\b)\\S+(?:\\s\\S+){0,5}?)\\s+(?:(?:has|have|had)\\s+)?(?:${ADVERB}\\s+)*(?<verb>${VERB})(?<about>\\s.*)?$`,
  'u',
);
/** "what was the Kremlin's response to the offer", "kirby's exact words" */
const POSSESSIVE = new RegExp(
  `^(?:(?:what|how|where|who)\\s+(?:${BE}|about)\\s+|(?:give|show|tell|find)\\s+(?:me\\s+)?|any\\s+)?(?<speaker>\\S+(?:\\s\\S+){0,5}?)(?:'s|s')\\s+(?:\\S+\\s)?${NOUN}${TOPIC}$`,
  'u',
);
/** "whats lavrovs take on the talks" */
const BARE_POSSESSIVE = new RegExp(
  `^(?:what|how)\\s+${BE}\\s+(?<speaker>\\S+(?:\\s\\S+){0,4}?[^\\s'])s\\s+(?:exact\\s|official\\s|own\\s)?${NOUN}${TOPIC}$`,
  'u',
);
/** "any comment from the White House on it", "quotes by Kirby", "anything from the mayor" */
const NOUN_OF = new RegExp(
  `^(?:(?!who\\b).{0,30}\\s)?(?:${NOUN}\\s+(?:of|by|from)|any(?:thing| word| news)(?: (?:new|else))? from)\\s+(?<speaker>\\S+(?:\\s\\S+){0,5}?)(?:\\s+${ON}\\s+(?<about>\\S.*))?$`,
  'u',
);
/** "kirby quotes", "kremlin reaction to the offer", "lavrov on the talks" */
const NAME_NOUN = new RegExp(
  `^(?<speaker>\\S+(?:\\s\\S+){0,3}?)\\s+(?<noun>quotes?|quotations?|statements?|comments?|remarks?|reaction|response)(?:\\s+${ON}\\s+(?<about>\\S.*))?$`,
  'u',
);
const NAME_ON =
  /^(?<speaker>(?!(?:what|who|why|how|when|where|which|is|are|was|were|did|does|do|has|have)\b)\S+(?: \S+)?) on (?<about>(?!(?:mon|tues|wednes|thurs|fri|satur|sun)day)\S.*)$/u;

/** How questions ask for what a known speaker said; groups: speaker, opening, aux, verb or noun, about. */
export const SAID_BY = [
  HAS_TO_SAY,
  ASKED,
  WHAT_SAID,
  POSSESSIVE,
  BARE_POSSESSIVE,
  NOUN_OF,
  NAME_NOUN,
  NAME_ON,
] as const;

/** "what, according to Kirby, is building", "why is it building according to kirby" */
export const ACCORDING =
  /^(?<before>.*?)\baccording to (?<speaker>[^\s,]+(?: (?!what|who|how|why|when|where|which|is|are|was|were|did|does|do|has|have)[^\s,]+){0,5}?)(?=$|,| (?:what|who|how|why|when|where|which|is|are|was|were|did|does|do|has|have)\b)(?<after>.*)$/u;

/** "What do people say", "did you say", "what did it mean" ask for no speaker's words. */
export const NO_SPEAKER =
  /^(?:there|it)\b|^(?:you|i|we|it|that|this|these|those|there|people|one|anyone|anybody|someone|somebody|everyone|nobody|who|what|the|a|an)$|\b(?:who|what|which)\b|\b(?:the|an?|of|in|on|at|to|for|with|from|by|this|that|his|her|its|their)$/u;
