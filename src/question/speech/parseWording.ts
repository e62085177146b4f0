import { parseWho } from './parseWho.js';
import { ACCORDING, NO_SPEAKER, SAID_BY } from './speechForms.js';
import type { SpeechWording } from './speechReading.js';
import { SPEECH_NOUNS, SPEECH_VERBS, STRICT_VERBS } from './speechWords.js';

/**
 * How a question asks for what somebody said; null for one that asks for something else. `plain`: folded, without its
 * preamble.
 */
export function parseWording(plain: string): SpeechWording | null {
  return parseAccording(plain) ?? parseSaidBy(plain) ?? parseWho(plain);
}

function parseAccording(plain: string): SpeechWording | null {
  const { before = '', speaker, after = '' } = ACCORDING.exec(plain)?.groups ?? {};
  if (speaker === undefined) return null;
  const topic = withoutOpening(`${before} ${after}`);
  if (/^(?:who|whom)$/u.test(speaker)) return { kind: 'who-said', words: topic, verb: null };
  return { kind: 'said-by', speaker: nameOf(speaker), topic, by: null, isStrict: false };
}

function parseSaidBy(plain: string): SpeechWording | null {
  for (const form of SAID_BY) {
    const { opening = '', aux = '', speaker, verb, noun, about = '' } = form.exec(plain)?.groups ?? {};
    if (speaker === undefined || NO_SPEAKER.test(speaker)) continue;
    if (verb !== undefined && !isVerbAfter(aux, verb)) continue;
    // "Who was told" and "who would not say" ask for another person.
    if (/^whom?\b/u.test(opening) && !aux.startsWith('d')) continue;
    const by = verb === undefined ? (noun ?? null) : (SPEECH_VERBS.get(verb) ?? verb);
    return {
      kind: 'said-by',
      speaker: nameOf(speaker),
      topic: withoutOpening(`${opening} ${about}`),
      by,
      isStrict: isStrict(opening, by),
    };
  }
  return null;
}

/** "anyone from the club" is the club, "the judge's" in "the judge's warning" the judge. */
function nameOf(speaker: string): string {
  return speaker.replace(/^(?:any|some)(?:one|body) (?:from|at|in|of) /u, '').replace(/(?:'s|,)$/u, '');
}

/** "Did Holm state it", "has Holm stated it", "is Holm stating it", but not "does the head of state resign". */
function isVerbAfter(auxiliary: string, verb: string): boolean {
  const base = SPEECH_VERBS.get(verb);
  if (/^(?:is|was|are|were)$/u.test(auxiliary)) return verb.endsWith('ing');
  if (/^ha[sd]$|^have$/u.test(auxiliary)) return verb !== base && !/(?:ing|[^s]s)$/u.test(verb);
  return auxiliary === '' || verb === base;
}

/** "How did the markets react?" may be answered by what they did. */
function isStrict(opening: string, by: string | null): boolean {
  if (by === null || (opening.startsWith('how') && BY_DEEDS.has(by))) return false;
  return STRICT_VERBS.has(by) || (SPEECH_NOUNS.has(by) && !OF_DEEDS.has(by));
}

/** "The judge's ruling", "the government's promise": a reporter can tell these in other words. */
const OF_DEEDS = new Set(['ruling', 'promise', 'complaint', 'apology']);

const BY_DEEDS = new Set(['react', 'respond', 'reply', 'answer']);

/** The words of a topic without the question word and what joins them to it. */
function withoutOpening(text: string): string {
  return text
    .replace(
      /^[\s,]*(?:what|how|why|when|where|who|whom|which|whether|everything|anything|things|stuff)\b(?: exactly)?/u,
      '',
    )
    .replace(/[\s,]+/gu, ' ')
    .trim()
    .replace(/^(?:about|that|on|to|of|regarding|concerning|so|as|whether|if)\b\s*/u, '');
}
