import { REPORTING_VERBS } from '../../english/verbs/reportingVerbs.js';
import { wordSet } from '../../english/wordSet.js';
import { any } from './speechForms.js';
import type { SpeechWording } from './speechReading.js';

/** Verbs that ask for speech in a question, though they do not report it in an article: "who mentioned the roof". */
const ASKING_VERBS: ReadonlyMap<string, string> = new Map([
  ...REPORTING_VERBS,
  ...['mention', 'mentions', 'mentioned'].map((form) => [form, 'mention'] as const),
  ...['talk', 'talks', 'talked', 'talking'].map((form) => [form, 'talk'] as const),
]);

const WHO =
  /(?:^|\s)(?:who|whom|(?:which|what) (?:(?!do |did |does |have |has |had |the )\p{L}+ ){0,2}?(?:person|people|official|minister|politician|expert|spokesman|spokeswoman|spokesperson|leader|party|company|organisation|organization|paper|newspaper)) (?<rest>.*)$/u;
const WHOSE =
  /\bwhose (?:\S+ )?(?:words?|quotes?|quotation|statement|line|remark|comment|opinion|view|claim|phrase)\b(?<rest>.*)$/u;
const WHO_SAID = new RegExp(
  `^(?<aux>(?:(?:it|the|that|this|one|person|who|also|first|else|once|ever|not|has|have|had|would|did|is|was|are|were|been|being|\\p{L}+ly) )*)(?<verb>${any(ASKING_VERBS.keys())})(?= |$)(?<words>.*)$`,
  'u',
);
/** "far from exhausted - who?", "someone said far from exhausted, who was it" */
const WHO_AFTER =
  /^(?:(?:someone|somebody|one of them) (?:said|says|wrote|tweeted) )?(?<words>\S.*[^\s,–—-])(?: [–—-]+|[,–—-]+)? who(?: (?:is|was) (?:it|that|this))?$/u;

/** How a folded question asks for a person who said or did something; null for one that does not ask who. */
export function parseWho(plain: string): SpeechWording | null {
  const whose = WHOSE.exec(plain);
  if (whose !== null) {
    const words = `${plain.slice(0, whose.index)} ${(whose.groups?.['rest'] ?? '').replace(/^ (?:is|was|are|were)\b(?: (?:it|this|that)$)?/u, '')}`;
    return { kind: 'who-said', words: words.trim(), verb: null };
  }
  const after = WHO_AFTER.exec(plain)?.groups?.['words'];
  if (after !== undefined && !OTHER_QUESTION.test(after)) {
    return { kind: 'who-said', words: after, verb: null };
  }
  const who = WHO.exec(plain);
  if (who === null) return null;
  const before = plain.slice(0, who.index);
  if (OTHER_QUESTION.test(before)) return null;
  const rest = who.groups?.['rest'] ?? '';
  const { aux = '', verb, words = '' } = WHO_SAID.exec(rest)?.groups ?? {};
  if (verb === undefined || isPassive(aux, verb) || (before + words).trim() === '') {
    return { kind: 'who', words: rest };
  }
  const base = ASKING_VERBS.get(verb) ?? verb;
  if (DEEDS.has(base) && THING.test(words)) return { kind: 'who', words: rest };
  const said = words.replace(/^ (?:that|it|this|so|as saying|saying|about)(?= |$)/u, '').trim();
  return { kind: 'who-said', words: `${before} ${said}`.trim(), verb: base };
}

/**
 * With a thing as their object they tell of no speech: "who found the crack", but "who found it was too late". Source:
 * Levin (1993), whose other classes have them too: 13.5.2 (find, order), 55.1 (begin), 14 (read), 9.1 (put).
 */
const DEEDS = wordSet(`
  answer begin charge command continue determine find maintain observe order post press put read recall rule signal
  snap write`);
const THING =
  /^ (?:(?:up|off|down|on|away|back|in|over) )?(?:the|an?|his|her|their|its|our|my|this|those|these|all|some|any|one|two|three|\d+)\b(?!.*\b(?:was|is|were|are|would|will|had|has|have|could|should|may|might|did|does|not)\b)/u;

/** "When did the inspector who wrote it leave?" asks when. */
const OTHER_QUESTION =
  /^(?:what|how|why|when|where|which|did|does|do|is|was|are|were|has|have|had|will|would|can|could)\b/u;

/** "Who was accused of it" asks for a person who did not speak; "who is quoted as saying" for one who did. */
function isPassive(aux: string, verb: string): boolean {
  return /\b(?:is|was|are|were|been|being) (?:\p{L}+ly )?$/u.test(aux) && !/ing$|^quoted$/u.test(verb);
}
