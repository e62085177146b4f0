import { REPORTING_VERBS } from '../../quotation/data/reportingVerbs.js';
import { plainQuestion } from './plainQuestion.js';
import { SPEECH_NOUNS, SPEECH_VERBS, STRICT_VERBS } from './speechWords.js';

/** A question that quotations answer. */
export type SpeechQuestion =
  /** "Who said the talks failed?" `verb`: the reporting verb's base form; null in "whose words". */
  | { readonly kind: 'who-said'; readonly words: string; readonly verb: string | null }
  /** "Who heard the water first?": an answer may be somebody who says "I heard". */
  | { readonly kind: 'who'; readonly words: string }
  /** "What did Kirby say about sources?" */
  | {
      readonly kind: 'said-by';
      /** As the question names them: "the Kremlin", "he". */
      readonly speaker: string;
      /** What it is about; empty for everything. */
      readonly topic: string;
      /** The base form of the verb, or the noun, that asks: "say", "response"; null in "according to Kirby". */
      readonly by: string | null;
      /** Whether the speaker's own words answer best: "did Biden comment", not "what did the memo recommend". */
      readonly isStrict: boolean;
    };

const any = (words: Iterable<string>) => [...words].join('|');
const VERB = any(SPEECH_VERBS.keys());
const NOUN = `(?<noun>${any(SPEECH_NOUNS)})`;
const ON = '(?:to|on|about|regarding|concerning|over|after|for)';
const ADVERB =
  '(?:not|ever|already|yet|actually|really|publicly|also|even|just|later|once|been|recently|exactly|first)';

/** "what did Kirby say about sources", "did the Kremlin respond", "how has Trump reacted to it"; groups: speaker, verb, about. */
const ASKED = new RegExp(
  `^(?<lead>(?:what|how|why|when|where|who|whom|which|whether)\\b.{0,50}?\\s)?(?<aux>did|does|do|has|have|had|is|was|are|were|would|will|can|could|should)\\s+(?<speaker>\\S+(?:\\s\\S+){0,7}?)\\s+(?:${ADVERB}\\s+)*(?<verb>${VERB})(?<about>\\s.*)?$`,
  'u',
);
/** "what Kirby said about sources" */
const WHAT_SAID = new RegExp(
  `^(?<lead>what|how|why|everything|anything|things|stuff)\\s+(?:that\\s+)?(?<speaker>(?!(?:is|was|are|were|has|have|had|did|does|do|would|will)\\b)\\S+(?:\\s\\S+){0,5}?)\\s+(?:(?:has|have|had)\\s+)?(?:${ADVERB}\\s+)*(?<verb>${VERB})(?<about>\\s.*)?$`,
  'u',
);
/** "what was the Kremlin's response to the offer" */
const POSSESSIVE = new RegExp(
  `^(?:(?:what|how|where|who)\\s+(?:is|was|are|were|about)\\s+|(?:give|show|tell|find)\\s+(?:me\\s+)?|any\\s+)?(?<speaker>\\S+(?:\\s\\S+){0,5}?)(?:'s|s')\\s+(?:\\S+\\s)?${NOUN}(?:\\s+${ON})?(?<about>\\s.*)?$`,
  'u',
);
/** "any comment from the White House on it", "quotes by Kirby" */
const NOUN_OF = new RegExp(
  `^(?:.{0,30}\\s)?${NOUN}\\s+(?:of|by|from)\\s+(?<speaker>\\S+(?:\\s\\S+){0,5}?)(?:\\s+${ON}\\s+(?<about>\\S.*))?$`,
  'u',
);
/** "kirby quotes", "kremlin reaction to the offer" */
const NAME_NOUN = new RegExp(
  `^(?<speaker>\\S+(?:\\s\\S+){0,3}?)\\s+(?<noun>quotes?|quotations?|statements?|comments?|remarks?|reaction|response)(?:\\s+${ON}\\s+(?<about>\\S.*))?$`,
  'u',
);
/** "what, according to Kirby, is building", "why is it building according to kirby" */
const ACCORDING =
  /^(?<before>.*?)\baccording to (?<speaker>[^\s,]+(?: (?!what|who|how|why|when|where|which|is|are|was|were|did|does|do|has|have)[^\s,]+){0,5}?)(?=$|,| (?:what|who|how|why|when|where|which|is|are|was|were|did|does|do|has|have)\b)(?<after>.*)$/u;

const WHO =
  /(?:^|\s)(?:who|whom|(?:which|what) (?:(?!do |did |does |have |has |had |the )\p{L}+ ){0,2}?(?:person|people|official|minister|politician|expert|spokesman|spokeswoman|spokesperson|leader|party|company|organisation|organization|paper|newspaper)) (?<rest>.*)$/u;
const WHOSE =
  /\bwhose (?:\S+ )?(?:words?|quotes?|quotation|statement|line|remark|comment|opinion|view|claim|phrase)\b(?<rest>.*)$/u;
const WHO_SAID = new RegExp(
  `^(?<aux>(?:(?:it|the|that|this|one|person|who|also|first|else|once|ever|not|has|have|had|would|did|is|was|are|were|been|being|\\p{L}+ly) )*)(?<verb>${any(REPORTING_VERBS.keys())})(?= |$)(?<words>.*)$`,
  'u',
);

/** How a question asks for what somebody said; null for one that asks for something else. Typos in names are repaired before. */
export function readSpeechQuestion(question: string): SpeechQuestion | null {
  const plain = plainQuestion(question);
  return readAccording(plain) ?? readSaidBy(plain) ?? readWho(plain);
}

function readAccording(plain: string): SpeechQuestion | null {
  const { before = '', speaker, after = '' } = ACCORDING.exec(plain)?.groups ?? {};
  if (speaker === undefined) return null;
  const topic = withoutLead(`${before} ${after}`);
  if (/^(?:who|whom)$/u.test(speaker)) return { kind: 'who-said', words: topic, verb: null };
  return { kind: 'said-by', speaker: speaker.replace(/,$/u, ''), topic, by: null, isStrict: false };
}

function readSaidBy(plain: string): SpeechQuestion | null {
  for (const form of [ASKED, WHAT_SAID, POSSESSIVE, NOUN_OF, NAME_NOUN]) {
    const { lead = '', aux = '', speaker, verb, noun, about = '' } = form.exec(plain)?.groups ?? {};
    if (speaker === undefined || NO_SPEAKER.test(speaker)) continue;
    if (verb !== undefined && !isVerbAfter(aux, verb)) continue;
    // "Who was told" and "who would not say" ask for somebody else.
    if (/^whom?\b/u.test(lead) && !aux.startsWith('d')) continue;
    const by = verb === undefined ? (noun ?? null) : (SPEECH_VERBS.get(verb) ?? verb);
    return {
      kind: 'said-by',
      speaker: speaker.replace(/,$/u, ''),
      topic: withoutLead(`${lead} ${about}`),
      by,
      isStrict: isStrict(lead, by),
    };
  }
  return null;
}

/** "Did Holm state it", "has Holm stated it", "is Holm stating it", but no "does the head of state resign". */
function isVerbAfter(auxiliary: string, verb: string): boolean {
  const base = SPEECH_VERBS.get(verb);
  if (/^(?:is|was|are|were)$/u.test(auxiliary)) return verb.endsWith('ing');
  if (/^ha[sd]$|^have$/u.test(auxiliary)) return verb !== base && !/(?:ing|[^s]s)$/u.test(verb);
  return auxiliary === '' || verb === base;
}

/** "How did the markets react?" may be answered by what they did. */
function isStrict(lead: string, by: string | null): boolean {
  if (by === null || (lead.startsWith('how') && BY_DEEDS.has(by))) return false;
  return STRICT_VERBS.has(by) || SPEECH_NOUNS.has(by);
}

const BY_DEEDS = new Set(['react', 'respond', 'reply', 'answer']);

/** "What do people say", "did you say", "what did it mean" ask for nobody's words. */
const NO_SPEAKER =
  /^(?:there|it)\b|^(?:you|i|we|it|that|this|these|those|there|people|one|anyone|anybody|someone|somebody|everyone|nobody|who|what|the|a|an)$|\b(?:who|what|which)\b|\b(?:the|an?|of|in|on|at|to|for|with|from|by|this|that|his|her|its|their)$/u;

function readWho(plain: string): SpeechQuestion | null {
  const whose = WHOSE.exec(plain);
  if (whose !== null) {
    const words = `${plain.slice(0, whose.index)} ${(whose.groups?.['rest'] ?? '').replace(/^ (?:is|was|are|were)\b(?: (?:it|this|that)$)?/u, '')}`;
    return { kind: 'who-said', words: words.trim(), verb: null };
  }
  const who = WHO.exec(plain);
  if (who === null) return null;
  const before = plain.slice(0, who.index);
  // "When did the inspector who wrote it leave?" asks when.
  if (
    /^(?:what|how|why|when|where|which|did|does|do|is|was|are|were|has|have|had|will|would|can|could)\b/u.test(
      before,
    )
  )
    return null;
  const rest = who.groups?.['rest'] ?? '';
  const { aux = '', verb, words = '' } = WHO_SAID.exec(rest)?.groups ?? {};
  if (verb === undefined || isPassive(aux, verb) || (before + words).trim() === '')
    return { kind: 'who', words: rest };
  const said = words.replace(/^ (?:that|it|this|so|as saying)(?= |$)/u, '').trim();
  return { kind: 'who-said', words: `${before} ${said}`.trim(), verb: REPORTING_VERBS.get(verb) ?? verb };
}

/** "Who was accused of it" asks for somebody who did not speak; "who is quoted as saying" for one who did. */
function isPassive(aux: string, verb: string): boolean {
  return /\b(?:is|was|are|were|been|being) (?:\p{L}+ly )?$/u.test(aux) && !/ing$|^quoted$/u.test(verb);
}

/** The words of a topic without the question word and what joins them to it. */
function withoutLead(text: string): string {
  return text
    .replace(
      /^[\s,]*(?:what|how|why|when|where|who|whom|which|whether|everything|anything|things|stuff)\b/u,
      '',
    )
    .replace(/[\s,]+/gu, ' ')
    .trim()
    .replace(/^(?:about|that|on|to|of|regarding|concerning|so|as|whether|if)\b\s*/u, '');
}
