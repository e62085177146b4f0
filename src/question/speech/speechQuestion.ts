import { plainQuestion } from './plainQuestion.js';
import { ACCORDING, NO_SPEAKER, SAID_BY } from './speechForms.js';
import { SPEECH_NOUNS, SPEECH_VERBS, STRICT_VERBS } from './speechWords.js';
import { readWhoQuestion } from './whoQuestion.js';

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

/** How a question asks for what somebody said; null for one that asks for something else. Typos in names are repaired before. */
export function readSpeechQuestion(question: string): SpeechQuestion | null {
  const plain = plainQuestion(question);
  return readAccording(plain) ?? readSaidBy(plain) ?? readWhoQuestion(plain);
}

function readAccording(plain: string): SpeechQuestion | null {
  const { before = '', speaker, after = '' } = ACCORDING.exec(plain)?.groups ?? {};
  if (speaker === undefined) return null;
  const topic = withoutLead(`${before} ${after}`);
  if (/^(?:who|whom)$/u.test(speaker)) return { kind: 'who-said', words: topic, verb: null };
  return { kind: 'said-by', speaker: nameOf(speaker), topic, by: null, isStrict: false };
}

function readSaidBy(plain: string): SpeechQuestion | null {
  for (const form of SAID_BY) {
    const { lead = '', aux = '', speaker, verb, noun, about = '' } = form.exec(plain)?.groups ?? {};
    if (speaker === undefined || NO_SPEAKER.test(speaker)) continue;
    if (verb !== undefined && !isVerbAfter(aux, verb)) continue;
    // "Who was told" and "who would not say" ask for somebody else.
    if (/^whom?\b/u.test(lead) && !aux.startsWith('d')) continue;
    const by = verb === undefined ? (noun ?? null) : (SPEECH_VERBS.get(verb) ?? verb);
    return {
      kind: 'said-by',
      speaker: nameOf(speaker),
      topic: withoutLead(`${lead} ${about}`),
      by,
      isStrict: isStrict(lead, by),
    };
  }
  return null;
}

/** "anyone from the club" is the club, "the judge's" in "the judge's warning" the judge. */
function nameOf(speaker: string): string {
  return speaker.replace(/^(?:any|some)(?:one|body) (?:from|at|in|of) /u, '').replace(/(?:'s|,)$/u, '');
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
  return STRICT_VERBS.has(by) || (SPEECH_NOUNS.has(by) && !OF_DEEDS.has(by));
}

/** "The judge's ruling", "the government's promise": a reporter tells of these without a word of theirs. */
const OF_DEEDS = new Set(['ruling', 'promise', 'complaint', 'apology']);

const BY_DEEDS = new Set(['react', 'respond', 'reply', 'answer']);

/** The words of a topic without the question word and what joins them to it. */
function withoutLead(text: string): string {
  return text
    .replace(
      /^[\s,]*(?:what|how|why|when|where|who|whom|which|whether|everything|anything|things|stuff)\b(?: exactly)?/u,
      '',
    )
    .replace(/[\s,]+/gu, ' ')
    .trim()
    .replace(/^(?:about|that|on|to|of|regarding|concerning|so|as|whether|if)\b\s*/u, '');
}
