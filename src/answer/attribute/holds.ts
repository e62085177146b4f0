import { MONTHS, SHORT_MONTHS, WEEKDAYS } from '../../english/calendar.js';
import { PERSON_NOUNS } from '../../english/speakerNouns.js';
import { typesIn } from '../../question/answerType.js';
import type { AskedFor } from '../../question/askedFor.js';

const any = (words: Iterable<string>) => [...words].join('|');

/** Dates, hours, spans from now, and what sets one event before or after another. */
const TIME = new RegExp(
  `\\b(?:${any(WEEKDAYS)}|${any(MONTHS.filter((name) => name !== 'may' && name !== 'march'))}|(?:${any(SHORT_MONTHS)})\\.? \\d|(?:May|March)\\b(?= \\d|[,.]| \\d{4})|(?:in|since|until|by|last|this|next) (?:May|March)|(?:1[5-9]|20)\\d\\d|\\d{1,2}(?::\\d\\d)? ?[ap]\\.?m|\\d{1,2}:\\d\\d|noon|midnight|dawn|dusk|today|tonight|yesterday|tomorrow|(?:last|this|next|that|same|following|previous) (?:night|morning|afternoon|evening|day|week|weekend|month|year|spring|summer|autumn|fall|winter|season)|(?:in|by|during|since|of) (?:the )?(?:early |late |mid-?)?(?:spring|summer|autumn|winter|morning|afternoon|evening|night)|christmas|easter|(?:minutes?|hours?|days?|weeks?|months?|years?|decades?) (?:ago|later|earlier|before|after|from now)|(?:within|after|for|in) (?:\\w+ ){0,3}(?:minutes?|hours?|days?|weeks?|months?|years?)|at the (?:end|beginning|start) of)\\b`,
  'iu',
);
/** A preposition of place before a name or a noun that is no time. Source: Quirk et al., 9.15. */
const PLACE = new RegExp(
  `\\b(?:in|at|near|on|outside|inside|off|from|to|into|along|under|behind|between|beside|around|across|above|below|north|south|east|west|next to)(?: of)? (?!(?:${any(MONTHS)}|${any(WEEKDAYS)}|\\d{4}|order|all|fact|turn|part|time|general|particular|least|once|last|first|be|do|a statement|an interview)\\b)(?:the |an? |his |her |its |their |this |that |one |two )?[\\p{L}]`,
  'iu',
);
const REASON =
  /\b(?:because|since|as|due to|owing to|thanks to|after|so that|in order to|to (?:avoid|prevent|save|protect|make|keep|let|give|stop|get|help|allow|cut|stay)|caused?|causing|blam(?:ed?|ing)|reasons?|fear(?:s|ed|ing)?|over|for fear|why|led to|result(?:ed|s|ing)?|triggered|forced|motiv\w+|meant|too \w+|so \w+ that|otherwise|or else|out of|for (?:lack|want|failing|refusing)|citing|cited|arguing|argued|explained|hop(?:ed|ing|es?))\b/iu;
const PERSON_NOUN = new RegExp(`\\b(?:${any(PERSON_NOUNS)})s?\\b`, 'iu');

/** Whether a text holds something of the kind that is asked for; any text for a yes or no and for other things. */
export function holds(kind: AskedFor, text: string): boolean {
  switch (kind) {
    case 'number':
      return typesIn(text).has('figure');
    case 'time':
      return TIME.test(text);
    case 'place':
      return PLACE.test(text);
    case 'reason':
      return REASON.test(text);
    case 'person':
      return (
        /(?<![.!?] )(?<!^)\p{Lu}[\p{L}’'-]+|^\p{Lu}[\p{L}’'-]+ \p{Lu}/u.test(text) || PERSON_NOUN.test(text)
      );
    case 'yes-no':
    case 'other':
      return true;
  }
}
