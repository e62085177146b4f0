import { NAME_PARTICLES, NO_NAMES, ORGANISATION_WORDS, SPEAKER_NOUNS, TITLE_NOUNS } from './data/nameWords.js';

/** What a phrase that names a speaker says by itself, before the rest of the article is asked. */
export type NounPhrase =
  /** `name` may be a surname alone. */
  | {
      readonly kind: 'person';
      readonly name: string;
      readonly role: string | null;
      readonly title: string | null;
    }
  | { readonly kind: 'organisation'; readonly name: string }
  /** "a ministry official", "the minister"; `head` is its noun in lower case. */
  | {
      readonly kind: 'description';
      readonly text: string;
      readonly head: string;
      readonly isDefinite: boolean;
    }
  | { readonly kind: 'pronoun'; readonly word: string };

const PRONOUNS = new Set(['he', 'she', 'they', 'it']);
const CAPITALISED = /^[“"‘']?(?:[dlo]['’])?\p{Lu}[\p{L}\p{M}\p{N}'’.&-]*$/u;

/** Reads a phrase such as "Pentagon spokesman John Kirby"; null for what names nobody. */
export function parseNounPhrase(phrase: string): NounPhrase | null {
  const text = phrase
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^[,;:–—-]+\s*|[,;:–—]+$/gu, '');
  if (PRONOUNS.has(text.toLowerCase())) return { kind: 'pronoun', word: text.toLowerCase() };
  const tokens = text.split(' ').filter(Boolean);
  if (tokens.length === 0 || tokens.length > 16) return null;
  const at = tokens.findIndex((token, i) => i > 0 && /^(?:of|from|at|for|in|with|on)$/u.test(token));
  if (at > 0) {
    const head = tokens.slice(0, at);
    const before = parseTokens(head);
    // "Mayor Bo Lind of Skarne", "the chair of the Passengers’ Association", "the Ministry of Defence"
    if (before?.kind === 'person' && CAPITALISED.test(head.at(-1) ?? '')) return before;
    if (/^\p{Ll}/u.test(head.at(-1) ?? '') && before?.kind === 'description') return describe(tokens);
    if (before?.kind === 'organisation') return { kind: 'organisation', name: text.replace(/^the\s+/iu, '') };
  }
  return parseTokens(tokens);
}

/** Matteus “Tank” Oduya is Matteus Oduya. */
export function withoutNicknames(text: string): string {
  return text.replace(/(\p{Lu}[\p{L}’'-]*\s)[“"'‘][^”"'’]{1,30}[”"'’]\s(?=\p{Lu})/gu, '$1');
}

function parseTokens(tokens: readonly string[]): NounPhrase | null {
  const nameAt = trailingNameStart(tokens);
  const before = tokens.slice(0, nameAt);
  const run = tokens.slice(nameAt);
  if (run.length === 0) return describe(tokens);

  const titleAt = run.findLastIndex((token) => TITLE_NOUNS.has(bare(token)));
  if (titleAt === run.length - 1) return describe(tokens);
  const name = run.slice(titleAt + 1);
  const roleTokens = [...before, ...run.slice(0, titleAt + 1)];
  if (titleAt < 0 && isOrganisation(run, before)) {
    const prefix = before.filter((token) => !/^(?:the|a|an)$/iu.test(token));
    return { kind: 'organisation', name: [...prefix, ...run].join(' ') };
  }
  if (before.length > 0 && titleAt < 0 && !isRole(before)) return null;
  const title = titleAt >= 0 ? bare(run[titleAt] ?? '') : null;
  return { kind: 'person', name: name.join(' '), role: roleOf(roleTokens), title };
}

/** Index of the first token of the name that ends the phrase. */
function trailingNameStart(tokens: readonly string[]): number {
  let start = tokens.length;
  for (let i = tokens.length - 1; i >= 0; i--) {
    const token = tokens[i] ?? '';
    const isName = CAPITALISED.test(token) && !(NO_NAMES.has(token.toLowerCase()) && !token.endsWith('.'));
    const isParticle = NAME_PARTICLES.has(token) && start === i + 1 && start < tokens.length;
    if (!isName && !isParticle && !/^(?:Mrs?|Ms)$/u.test(token)) break;
    start = i;
  }
  return start;
}

function isOrganisation(run: readonly string[], before: readonly string[]): boolean {
  if (run.some((token) => ORGANISATION_WORDS.has(bare(token)))) return true;
  if (run.length === 1 && /^\p{Lu}{2,}$/u.test(run[0] ?? '')) return true;
  return before.length > 0 && before.every((token) => /^the$/iu.test(token));
}

/** Whether lower-case words can be what somebody is: "duty seismologist", "Clinton’s spokesman". */
function isRole(tokens: readonly string[]): boolean {
  const last = bare(tokens.at(-1) ?? '');
  return (
    SPEAKER_NOUNS.has(last) ||
    TITLE_NOUNS.has(last) ||
    /(?:er|or|ist|ian|man|woman|person|ant|ess|eer|ive)$/u.test(last)
  );
}

function describe(tokens: readonly string[]): NounPhrase | null {
  const core = tokens.slice(0, firstModifier(tokens));
  const head = bare(core.at(-1) ?? '');
  if (!SPEAKER_NOUNS.has(head) && !TITLE_NOUNS.has(head)) return null;
  const outlet = core
    .slice(0, -1)
    .filter((token) => CAPITALISED.test(token) && !NO_NAMES.has(token.toLowerCase()));
  const isPublication = /^(?:report|newspaper|article|story|magazine)$/u.test(head);
  if (isPublication && outlet.length > 0) return { kind: 'organisation', name: outlet.join(' ') };
  const isDefinite = /^(?:the|its|his|her|their)$/iu.test(core[0] ?? '');
  const text = tokens
    .join(' ')
    .replace(/^The /u, 'the ')
    .replace(/^(An?|One|Some|Two) /u, (word) => word.toLowerCase());
  return { kind: 'description', text: isDefinite ? text.replace(/^the /u, '') : text, head, isDefinite };
}

/** "a geologist | who asked not to be named", "a spokesman | for the company". */
function firstModifier(tokens: readonly string[]): number {
  const at = tokens.findIndex(
    (token, i) =>
      i > 0 &&
      /^(?:who|which|that|with|for|from|of|at|in|on|close|familiar|speaking)$/u.test(
        token.replace(/,$/u, ''),
      ),
  );
  return at < 0 ? tokens.length : at;
}

const MAX_ROLE_WORDS = 12;

/** ", the chief engineer of the authority,": what a phrase in apposition to a name says its bearer is; null for "who left in 2030". */
export function roleInApposition(phrase: string): string | null {
  const words = phrase
    .replace(/^who (?:is|was) /u, '')
    .replace(/,?\s+(?:who|which|that|speaking)\s.*$/u, '')
    .split(/\s+/u);
  if (
    words.length > MAX_ROLE_WORDS ||
    /^(?:who|whose|which|was|were|is|not|had|has|then|now)$/u.test(words[0] ?? '')
  )
    return null;
  const end = words.findIndex((word, i) => i > 0 && /^(?:of|for|at|in|on|with|from|to|and|or)$/u.test(word));
  const core = end < 0 ? words : words.slice(0, end);
  const isVerb = /(?:ed|ing)$/u.test(core[0] ?? '') && !/^(?:re|un)tired$/u.test(core[0] ?? '');
  return core.length <= 5 && !isVerb && isRole(core) ? roleOf(words) : null;
}

/** A role without the article before it; of a bare courtesy title there is none. */
export function roleOf(tokens: readonly string[]): string | null {
  const role = tokens
    .join(' ')
    .replace(/^(?:the|a|an|its|his|her|their|but|and)\s+/iu, '')
    .trim();
  return role === '' || /^(?:mr|mrs|ms|miss|mx|dr|prof)\.?$/iu.test(role) ? null : role;
}

function bare(token: string): string {
  return token.replace(/^[“"‘']|['’]s$|[.,]+$/gu, '').toLowerCase();
}
