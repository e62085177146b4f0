import { labelSubject, ownerOfSpeech } from '../cues/subjects/sentenceSubject.js';
import { partOf } from '../phrases/partOfText.js';
import type { TokenizedText } from '../phrases/token.js';
import { isFiniteVerb, isTimeNoun } from '../phrases/wordClasses.js';
import { carried } from './carriedOver.js';
import type { Attribution, MentionContext, MentionRule } from './mentionRule.js';

/**
 * "Holm had a warning for them:" ¶ “...” Whom a sentence before that ends in a colon let speak or was about. "Dock
 * leader Bo Lind:" ¶ “...” is a label; of one that names nobody ("And, from the back rows:") nobody is the speaker.
 */
export const colonParagraph: MentionRule = {
  name: 'colon-paragraph',
  attribute(_quoted, context) {
    const { before, discourse, article, sentence } = context;
    if (before?.masked.trimEnd().endsWith(':') !== true) return null;
    const last = discourse.subjects.at(-1);
    const from = nameAtEnd(before.words, context);
    if (from !== null) return from;
    // "The reply of Bo Lind:"
    const label = LEAD_IN.test(before.words.text) ? readLabel(before.words, context) : null;
    if (label !== null) return label;
    if (last?.sentence === before.start || before.words.tokens.some(isFiniteVerb)) return carried(last);
    const isLine = article.blocks[before.block]?.start === before.start && before.block !== sentence.block;
    return readLabel(before.words, context) ?? (isTimeOnly(before.words) || !isLine ? carried(last) : NOBODY);
  },
};

const NOBODY: Attribution = { resolved: null, cue: null };

/** What may stand before the name in a label: "And from", "The reply of", "Statement by". */
const LEAD_IN =
  /^(?:(?:And|But|Then|Now),?\s)?(?:(?:(?:An?|The|Another)\s)?(?:\p{L}+\s)?(?:reply|answer|response|statement|comment|reaction|view|word|words|note|letter|message|verdict)\s)?(?:from(?:\sthe\s(?:desk|office|pen)\sof)?|of|by)\s/iu;
const CONJUNCTION = /^(?:And|But|Then|Now),?\s(?=\p{L})/u;

function readLabel(words: TokenizedText, { resolve }: MentionContext): Attribution | null {
  const length = (LEAD_IN.exec(words.text) ?? CONJUNCTION.exec(words.text))?.[0].length ?? 0;
  for (const from of new Set([length, 0])) {
    const label = partOf(words, from);
    const subject = ownerOfSpeech(label) ?? labelSubject(label);
    const isName = subject?.phrase.kind === 'person' || subject?.phrase.kind === 'organization';
    const isSource = subject?.phrase.kind === 'description' && subject.phrase.isKnown;
    const resolved = subject !== null && (isName || isSource) ? resolve(subject) : null;
    if (resolved !== null) return { resolved, cue: null };
  }
  return null;
}

/** "The union’s answer came from Bo Lind:" */
function nameAtEnd(words: TokenizedText, { resolve }: MentionContext): Attribution | null {
  const lead =
    /^.*\b(?:answer|reply|response|statement|comment|verdict|word|words|question|warning)\b[^,.;]*\s(?:from|by)\s(?=\p{L})/u.exec(
      words.text,
    );
  const subject = lead === null ? null : labelSubject(partOf(words, lead[0].length));
  const resolved = subject === null ? null : resolve(subject);
  return resolved === null ? null : { resolved, cue: null };
}

/** "Then, two days later:" goes on with whoever spoke. */
function isTimeOnly({ text, tokens }: TokenizedText): boolean {
  return (
    tokens.some((token) => isTimeNoun(token) || /^(?:later|then|again|days)$/u.test(token.bare)) &&
    !/\bfrom\b/u.test(text)
  );
}
