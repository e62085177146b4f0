import { wordsOf } from '../english/terms.js';
import { parseTime } from './askedTime.js';
import type { DayRange } from './dayRange.js';
import { withoutPreamble } from './foldQuestion.js';

/** A question for what the stories say in short, and not for one thing in them. */
export type OverviewQuestion =
  /** "What is this about?", "the latest on the tunnel"; `topic` is null for all that is asked. */
  | { readonly kind: 'stories'; readonly topic: string | null }
  /** "What happened on 3 March?" */
  | { readonly kind: 'days'; readonly days: DayRange };

const TEXTS = '(?:story|stories|article|articles|news|piece|report|reports|text|thread)';
const WHOLE = `(?:this|it|that|these|everything|all|(?:this|the|these|all the|all) ${TEXTS})`;
const ABOUT = '(?:on|about|of|for|from|with|regarding|concerning|around|in)';
/** The folded wordings of a question for an overview; `topic` is what it is to be about. */
const WORDINGS = [
  // "tl;dr", "give me the gist", "a short summary of the tunnel story"
  `(?:(?:give|get|write|show|send) (?:me |us )?)?(?:(?:a|an|the|some|quick|short|brief|one-line) )*(?:summary|overview|gist|recap|rundown|tl;?dr|main points?|key points?|highlights|headlines|top stories)(?: ${ABOUT} (?:${WHOLE}|(?<topic>.+)))?`,
  `(?:summari[sz]e|sum up|sum it up|recap|explain)(?: ${WHOLE})?`,
  `(?:summari[sz]e|sum up|recap) (?<topic>.+)`,
  `what (?:is|are|was) (?:${WHOLE}|(?:this|that) (?:one|all)) (?:all )?about`,
  `what (?:is|was) the (?<topic>.+) ${TEXTS} (?:all )?about`,
  `what (?:is the (?:story|news|headline|situation|deal)|is going on|is happening|is up|happened|did i miss|do i need to know)(?: here)?`,
  `(?:catch me up|fill me in|bring me up to date|get me up to speed)(?: ${ABOUT} (?<topic>.+))?`,
  `what is (?:going on|happening|up|the (?:situation|status|deal)) ${ABOUT} (?<topic>.+)`,
  // "what's new", "any news on the cannery", "latest update from Wexbourne"
  `(?:(?:what is|what are|is there|are there|do you have|have you got|got|give me|tell me|show me) )?(?:(?:any|anything|something|some|the|all the) )*(?:latest|newest|new|news|updates?|headlines)(?: (?:news|updates?|info|information|developments?|stories|story|headlines?|things?|stuff))?(?: ${ABOUT} (?<topic>.+?))?`,
  `(?:(?:is there|do you have|have you got|got|show me|find) )?(?:anything|something|everything|stories|articles|info|information|what do you (?:have|know)|what have you got) (?:on|about|regarding|concerning) (?<topic>.+)`,
].map((wording) => new RegExp(`^${wording}(?: (?:today|now|right now|so far|tonight|this morning))?$`, 'u'));

const MONTH = String.raw`(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\p{L}*\.?`;
const DAY = String.raw`\d{1,2}(?:st|nd|rd|th)?`;
const WHEN = `(?:yesterday|(?:this|last) (?:week|month)|(?:on |last |this )?\\p{L}+day|(?:on )?\\d{4}-\\d\\d-\\d\\d|(?:on )?(?:the )?(?:${DAY}(?: of)? ${MONTH}|${MONTH} ${DAY})(?:,? \\d{4})?|in ${MONTH}(?: \\d{4})?)`;
const OF_DAYS = new RegExp(
  `^(?:(?:what (?:all )?(?:happened|went on|was new|was in the news|was the news)|(?:any |the )?news|anything(?: new)?|something new|(?:the )?(?:stories|headlines)|summary|recap)(?: (?:on|of|for|from))? )(?:in the news )?(?<when>${WHEN})$`,
  'u',
);
/** "the latest on who pays" asks for one thing; "news about it" needs the question before. */
const NO_TOPIC =
  /^(?:it|this|that|him|her|them|he|she|they|me|you)$|\b(?:who|what|when|where|why|how|whether|which|if)\b/u;

/** Reads a folded question; null for one that asks for one thing. `newest`: see Corpus.newestDay. */
export function readOverview(folded: string, newest: number | null): OverviewQuestion | null {
  const plain = withoutPreamble(folded).replace(/,/gu, '');
  if (newest !== null && OF_DAYS.test(plain)) {
    const time = parseTime(/ (?:on|in|last|this|yesterday)\b/u.test(plain) ? plain : onDay(plain), newest);
    if (time?.kind === 'days') return { kind: 'days', days: time.days };
  }
  for (const wording of WORDINGS) {
    const match = wording.exec(plain);
    if (match === null) continue;
    const topic = match.groups?.['topic']?.replace(/^(?:the|a|an|all) /u, '') ?? null;
    if (topic === null) return { kind: 'stories', topic };
    return NO_TOPIC.test(topic) || wordsOf(topic).length === 0 ? null : { kind: 'stories', topic };
  }
  return null;
}

/** "news of monday" is read as "news on monday". */
function onDay(plain: string): string {
  return plain.replace(/ (?:of |for |from )?(?=\p{L}+day$)/u, ' on ');
}
