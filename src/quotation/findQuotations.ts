import { textOf, type Article } from '../article/article.js';
import { findSentences } from '../article/sentences.js';
import { classifyMarked } from './classifyMarked.js';
import { findCues, type Cue } from './cues.js';
import { findIndirect } from './indirectSpeech.js';
import { MASK, maskSentences, type MaskedSentence } from './paragraph.js';
import type { Quotation } from './quotation.js';
import { findMarkedTexts, type MarkedText } from './quotationMarks.js';
import { resolveSubject, type Referent, type Resolved } from './resolveSpeaker.js';
import { sentenceSubject } from './sentenceSubject.js';
import { findSpeakers, type SpeakerRegistry } from './speakers.js';

/** A reporting word with whoever its subject was resolved to. */
interface ResolvedCue {
  readonly cue: Cue;
  readonly resolved: Resolved | null;
}

/**
 * Who said what in the paragraphs of an article, in order. A quotation whose speaker the article does not settle has null:
 * a wrong name is worse than none.
 */
export function findQuotations(article: Article): Quotation[] {
  const registry = findSpeakers(article);
  const sentences = maskSentences(article, findSentences(article), findMarkedTexts(article));
  const history: Referent[] = [];
  const quotations: Quotation[] = [];
  const done = new Set<MarkedText>();
  sentences.forEach((sentence, index) => {
    const cues = resolveCues(sentence, registry, history);
    const own: Quotation[] = [];
    for (const marked of sentence.marked) {
      if (done.has(marked)) continue;
      done.add(marked);
      const quotation = toQuotation(article, marked, {
        sentence,
        cues,
        before: sentences[index - 1],
        quotations,
        own,
        history,
        registry,
      });
      if (quotation !== null) own.push(quotation);
    }
    cues.forEach(({ cue, resolved }, i) => {
      const span = findIndirect(cue, sentence, cues[i + 1]?.cue);
      if (span === null || resolved === null || own.some((q) => q.start < span.end && span.start < q.end))
        return;
      own.push({
        ...span,
        text: textOf(article.text, span),
        kind: 'indirect',
        cue: cue.text,
        speaker: resolved.speaker,
        sieve: resolved.sieve,
      });
    });
    quotations.push(...own.sort((a, b) => a.start - b.start));
    remember(sentence, cues, own, registry, history);
  });
  return quotations.sort((a, b) => a.start - b.start);
}

function resolveCues(
  sentence: MaskedSentence,
  registry: SpeakerRegistry,
  history: readonly Referent[],
): ResolvedCue[] {
  return findCues(sentence.masked).map((cue) => ({
    cue,
    resolved:
      cue.subject === null ? null : resolveSubject(cue.subject, { registry, history, block: sentence.block }),
  }));
}

interface Surroundings {
  readonly sentence: MaskedSentence;
  readonly cues: readonly ResolvedCue[];
  readonly before: MaskedSentence | undefined;
  /** Of the sentences before, and of this one so far. */
  readonly quotations: readonly Quotation[];
  readonly own: readonly Quotation[];
  readonly history: readonly Referent[];
  readonly registry: SpeakerRegistry;
}

function toQuotation(article: Article, marked: MarkedText, around: Surroundings): Quotation | null {
  const text = textOf(article.text, marked);
  const known = around.cues.filter(({ resolved }) => resolved !== null).map(({ cue }) => cue);
  const kind = classifyMarked(marked, around.sentence, text, known);
  if (kind === 'refused') return null;
  const governing = governingCue(marked, around);
  const attributed =
    governing?.resolved ?? colonSubject(marked, around) ?? carryOver(marked, around, article);
  return {
    start: marked.start,
    end: marked.end,
    text,
    kind,
    cue: governing?.cue.text ?? null,
    speaker: attributed?.speaker ?? null,
    sieve: attributed?.sieve ?? null,
  };
}

/** The reporting word a marked text belongs to: the one beside it, else the nearest before it, else the nearest after. */
function governingCue(marked: MarkedText, { sentence, cues }: Surroundings): ResolvedCue | null {
  const from = marked.outer.start - sentence.start;
  const to = marked.outer.end - sentence.start;
  const settled = cues.filter(({ cue, resolved }) => cue.subject !== null && resolved !== null);
  const after = settled.find(({ cue }) => cue.start >= to);
  const before = settled.findLast(({ cue }) => cue.end <= from);
  const gapAfter =
    after === undefined
      ? null
      : sentence.masked.slice(to, Math.min(after.cue.subject?.start ?? after.cue.start, after.cue.start));
  const isBeside =
    gapAfter !== null && after?.cue.subject?.form !== 'carried-verb' && /^[\s,.—–-]*$/u.test(gapAfter);
  const gapBefore = before === undefined ? null : sentence.masked.slice(before.cue.end, from);
  if (
    isBeside &&
    (gapBefore === null || gapBefore.includes(MASK) || !/^[\s,:]*(?:that\s*)?$/u.test(gapBefore))
  )
    return after ?? null;
  return before ?? after ?? null;
}

/** "A ministry official was not so sure: “...”": no reporting word, but a colon after a sentence about somebody. */
function colonSubject(marked: MarkedText, { sentence, registry }: Surroundings): Resolved | null {
  const before = sentence.masked.slice(0, Math.max(0, marked.outer.start - sentence.start));
  if (!/:\s*$/u.test(before)) return null;
  const subject = sentenceSubject(before, registry);
  return subject === null ? null : { ...subject, sieve: 'colon' };
}

/** Who goes on speaking where no reporting word stands. */
function carryOver(marked: MarkedText, around: Surroundings, article: Article): Resolved | null {
  const { sentence, quotations, own, history, before } = around;
  const earlier = [...own].reverse().find(({ kind }) => kind !== 'indirect') ?? quotations.at(-1);
  const last = history.at(-1);
  const leadsIn = before !== undefined && before.masked.trimEnd().endsWith(':') && last !== undefined;
  if (leadsIn) return carried(last, 'lead-in');
  const inParagraph = history.findLast(({ block }) => block === sentence.block);
  if (inParagraph?.spoke === true) return carried(inParagraph, 'same-paragraph');
  if (inParagraph?.person != null) return carried(inParagraph, 'paragraph-subject');
  const isBareParagraph =
    article.blocks[sentence.block]?.start === marked.outer.start && earlier !== undefined;
  if (isBareParagraph && last?.spoke === true && sentence.block - last.block === 1)
    return carried(last, 'bare-paragraph');
  return null;
}

function carried({ speaker, person }: Referent, sieve: string): Resolved {
  return { speaker: { ...speaker, mention: null }, person, sieve };
}

/** Whom the next sentences can mean: who spoke here last, else whom the sentence is about. */
function remember(
  sentence: MaskedSentence,
  cues: readonly ResolvedCue[],
  own: readonly Quotation[],
  registry: SpeakerRegistry,
  history: Referent[],
): void {
  const spoken = cues.findLast(({ cue, resolved }) => resolved !== null && cue.subject !== null)?.resolved;
  const subject = sentenceSubject(sentence.masked, registry);
  if (spoken != null) {
    history.push({ speaker: spoken.speaker, person: spoken.person, block: sentence.block, spoke: true });
  } else if (own[0]?.speaker != null) {
    const before = history.findLast(({ speaker }) => speaker.name === own[0]?.speaker?.name);
    history.push({
      speaker: own[0].speaker,
      person: before?.person ?? null,
      block: sentence.block,
      spoke: true,
    });
  } else if (subject !== null) {
    history.push({ speaker: subject.speaker, person: subject.person, block: sentence.block, spoke: false });
  }
}
