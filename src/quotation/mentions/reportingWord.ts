import { NAMING_VERBS } from '../../english/verbs/verbClasses.js';
import { MASK } from '../marks/maskSentences.js';
import type { QuotedText } from '../marks/quotedTexts.js';
import type { ResolvedCue } from '../speakers/resolveCues.js';
import type { Attribution, MentionContext, MentionRule } from './mentionRule.js';

/** “It is late,” Holm said. The reporting word right after the words, with nothing between them. */
export const adjacentCue: MentionRule = {
  name: 'adjacent-cue',
  attribute(quoted, context) {
    const after = nearestAfter(quoted, context);
    return after !== null && isAdjacent(quoted, after, context) && !isIntroduced(quoted, after, context)
      ? toAttribution(after)
      : null;
  },
};

/**
 * “It is late,” said the third of them. A reporting word stands beside the words, but not who its subject is: nobody
 * is named rather than the last person.
 */
export const unreadCue: MentionRule = {
  name: 'unread-cue',
  attribute(quoted, { sentence, cues }) {
    const { masked, text } = sentence;
    // “good sources” indicate “that the plan has changed”: words in marks are the subject.
    const isTag = (end: number, gap: string) =>
      CLOSED.test(text.slice(Math.max(0, end - 3), end)) || CLOSED.test(gap);
    const [from, to] = [sentence.within(quoted.outer.start), sentence.within(quoted.outer.end)];
    const isUnread = ({ cue, resolved }: ResolvedCue) =>
      resolved === null &&
      cue.subject?.phrase.kind !== 'pronoun' &&
      !/^(?:according to|read)$/u.test(cue.verb);
    const before = cues.findLast(({ cue }) => cue.end <= from);
    const head = before === undefined ? '' : masked.slice(0, before.cue.start).trimEnd();
    if (head.endsWith(MASK) && !isTag(head.length, '')) return null;
    if (before !== undefined && isUnread(before) && INTO_WORDS.test(masked.slice(before.cue.end, from)))
      return { resolved: null, cue: before.cue };
    const after = cues.find(({ cue }) => cue.start >= to);
    const gap = masked.slice(to, after?.cue.start);
    // “a danger” and “a shame,” apologized. Of a verb alone the subject stands before the words.
    const isAlone = !/\p{L}/u.test(gap) && !/^\s+\p{L}/u.test(masked.slice(after?.cue.end));
    return after !== undefined && isUnread(after) && !isAlone && FROM_WORDS.test(gap) && isTag(to, gap)
      ? { resolved: null, cue: after.cue }
      : null;
  },
};

const CLOSED = /[,?!…—–-]/u;

/** Between a reporting word and the words it opens. */
const INTO_WORDS = /^[\s,:—–-]*(?:that\s*)?$/u;

/** Between the words and the reporting word that closes them: the words of a subject, no second clause. */
const FROM_WORDS = /^[\s,.—–-]*(?:[\p{L}\p{N}][\p{L}\p{N}.’'-]*\s+){0,8}$/u;

/** Holm told the crew that the deal was “dead.” The nearest reporting word before the words. */
export const cueBefore: MentionRule = {
  name: 'cue-before',
  attribute(quoted, context) {
    return toAttribution(nearestBefore(quoted, context));
  },
};

/** The “dead” deal, Holm said, was no one's fault. The nearest reporting word after the words. */
export const cueAfter: MentionRule = {
  name: 'cue-after',
  attribute(quoted, context) {
    // He called it “a disgrace,” and Holm said no more: who "he" is stays open.
    const from = context.sentence.within(quoted.outer.start);
    const open = context.cues.findLast(({ cue }) => cue.end <= from);
    const gap = context.sentence.masked.slice(open?.cue.end, from);
    const link = NAMING_VERBS.has(open?.cue.verb ?? '') ? gap.replace(/\sas\s$/u, ' ') : gap;
    const isOwn = open?.resolved === null && open.cue.subject !== null && !CLAUSE_BETWEEN.test(link);
    const after = nearestAfter(quoted, context);
    if (!isOwn) return toAttribution(after);
    return after === null ? null : { resolved: null, cue: open.cue };
  },
};

function nearestBefore(quoted: QuotedText, { sentence, cues }: MentionContext): ResolvedCue | null {
  const from = sentence.within(quoted.outer.start);
  return settled(cues).findLast(({ cue }) => cue.end <= from) ?? null;
}

function nearestAfter(quoted: QuotedText, { sentence, cues }: MentionContext): ResolvedCue | null {
  const to = sentence.within(quoted.outer.end);
  return settled(cues).find(({ cue }) => cue.start >= to) ?? null;
}

function settled(cues: readonly ResolvedCue[]): readonly ResolvedCue[] {
  return cues.filter(({ cue, resolved }) => cue.isUnsaid || (cue.subject !== null && resolved !== null));
}

/** Whether nothing but marks stands between the words and a reporting word, or its subject, behind them. */
function isAdjacent(quoted: QuotedText, { cue }: ResolvedCue, { sentence }: MentionContext): boolean {
  const to = sentence.within(quoted.outer.end);
  const gap = sentence.masked.slice(to, Math.min(cue.subject?.start ?? cue.start, cue.start));
  return cue.subject?.form !== 'carried-verb' && /^[\s,.—–-]*$/u.test(gap);
}

/**
 * "Biden spoke with Putin but the talks brought “no change,” according to the White House": what Biden did is another
 * matter.
 */
const CLAUSE_BETWEEN = /[,;:—–]|\b(?:and|but|or|while|although|because|when|as|which|who|after|before)\b/u;

/**
 * Whether another reporting word has the better right to the words: Holm said: “No,” and Lind added ...; Holm told
 * members to “go home,” according to Lind.
 */
function isIntroduced(quoted: QuotedText, { cue }: ResolvedCue, context: MentionContext): boolean {
  const previous = nearestBefore(quoted, context);
  if (previous === null) return false;
  const { sentence } = context;
  const gap = sentence.masked.slice(previous.cue.end, sentence.within(quoted.outer.start));
  if (gap.includes(MASK)) return false;
  // When a reporter asked Holm, “Will you go?” he said: “No.”
  if (TO_SOMEBODY.test(gap) && hasOwnWords(cue.end, sentence.masked)) return true;
  // After Holm said that they do better at “slower schools,” Lind said: “No.” Holm spoke of “a winter,” an aide said.
  const link = NAMING_VERBS.has(previous.cue.verb) ? gap.replace(/\sas\s$/u, ' ') : gap;
  const isWithin =
    /\p{Ll}/u.test(sentence.text.charAt(sentence.within(quoted.start))) && !CLAUSE_BETWEEN.test(link);
  if (isWithin && (previous.cue.verb === 'speak' || hasOwnWords(cue.end, sentence.masked))) return true;
  return (
    (cue.subject?.form === 'according-to' && !CLAUSE_BETWEEN.test(gap)) || /^[\s,:]*(?:that\s*)?$/u.test(gap)
  );
}

/** Between a reporting word and the words it opens: the person they are said to. */
const TO_SOMEBODY = /^(?:\s(?!(?:that|and|but|or|to)\s)[\p{L}\p{N}][\p{L}\p{N}.’'-]*){1,6}[,:]\s*$/u;

/** Whether words in marks follow a reporting word at once. */
function hasOwnWords(end: number, masked: string): boolean {
  const mask = masked.indexOf(MASK, end);
  return mask >= 0 && /^(?:\s[^,.;:]{1,40})?[\s,:]*(?:that\s*)?$/u.test(masked.slice(end, mask));
}

/** What was not said is nobody's: "never said “I quit”". */
function toAttribution(found: ResolvedCue | null): Attribution | null {
  if (found === null) return null;
  const { cue, resolved } = found;
  return { resolved: cue.isUnsaid ? null : resolved, cue };
}
