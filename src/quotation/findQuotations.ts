import { textOf, type Article } from '../article/article.js';
import { findSentences } from '../article/sentences.js';
import { classifyMarked } from './classifyMarked.js';
import type { Cue } from './cues/cue.js';
import { findCues } from './cues/findCues.js';
import { findIndirect } from './indirectSpeech.js';
import { MASK, maskSentences, type MaskedSentence } from './paragraph.js';
import type { Quotation } from './quotation.js';
import { findMarkedTexts, type MarkedText } from './quotationMarks.js';
import { resolveSubject, type Referent, type Resolved } from './resolveSpeaker.js';
import { labelSubject, sentenceSubject } from './sentenceSubject.js';
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
  const markedTexts = findMarkedTexts(article);
  const sentences = maskSentences(article, findSentences(article), markedTexts);
  const registry = findSpeakers(sentences);
  const history: Referent[] = [];
  const quotations: Quotation[] = [];
  const done = new Map<MarkedText, Quotation | null>();
  sentences.forEach((sentence, index) => {
    const cues = resolveCues(sentence, registry, history);
    const own: Quotation[] = [];
    for (const marked of sentence.marked) {
      if (done.has(marked)) continue;
      const quotation = toQuotation(article, marked, {
        sentence,
        cues,
        before: sentences[index - 1],
        own,
        history,
        registry,
      });
      done.set(marked, quotation);
      if (quotation !== null) own.push(quotation);
    }
    cues.forEach(({ cue, resolved }, i) => {
      const span = findIndirect(
        cue,
        sentence,
        cues.slice(i + 1).map((later) => later.cue),
      );
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
  return shareSpeakers(markedTexts, done, quotations).sort((a, b) => a.start - b.start);
}

/** Paragraphs of one utterance have one speaker, who is often named at the end of the last. */
function shareSpeakers(
  markedTexts: readonly MarkedText[],
  found: ReadonlyMap<MarkedText, Quotation | null>,
  quotations: readonly Quotation[],
): Quotation[] {
  const shared = new Map<Quotation, Quotation>();
  for (let i = markedTexts.length - 2; i >= 0; i--) {
    const [marked, next] = [markedTexts[i], markedTexts[i + 1]];
    if (marked?.goesOn !== true || next === undefined) continue;
    const quotation = found.get(marked);
    const after = found.get(next);
    const speaker = (after && (shared.get(after) ?? after).speaker) ?? null;
    if (quotation == null || speaker === null || quotation.cue !== null) continue;
    shared.set(quotation, { ...quotation, speaker: { ...speaker, mention: null }, sieve: 'same-utterance' });
  }
  return quotations.map((quotation) => shared.get(quotation) ?? quotation);
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
  /** Of this sentence so far. */
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
  // “far from exhausted.” is the reporter's full stop; that of an utterance is its own.
  const end = kind === 'mixed' ? marked.start + text.replace(/[.,;:]+$/u, '').length : marked.end;
  return {
    start: marked.start,
    end,
    text: textOf(article.text, { start: marked.start, end }),
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
function colonSubject(marked: MarkedText, { sentence, registry, history }: Surroundings): Resolved | null {
  const before = sentence.masked.slice(0, Math.max(0, marked.outer.start - sentence.start));
  if (!/:\s*$/u.test(before)) return null;
  const subject = sentenceSubject(before) ?? labelSubject(before);
  const resolved =
    subject === null ? null : resolveSubject(subject, { registry, history, block: sentence.block });
  return resolved === null ? null : { ...resolved, sieve: 'colon' };
}

/** Who goes on speaking where no reporting word stands. */
function carryOver(marked: MarkedText, around: Surroundings, article: Article): Resolved | null {
  const { sentence, history, before } = around;
  const last = history.at(-1);
  if (last === undefined) return null;
  if (before?.masked.trimEnd().endsWith(':')) return carried(last, 'lead-in');
  const inParagraph = history.filter(({ block }) => block === sentence.block);
  const spoke = inParagraph.findLast((referent) => referent.spoke);
  if (spoke !== undefined) return carried(spoke, 'same-paragraph');
  const subject = inParagraph.findLast(({ person }) => person !== null);
  if (subject !== undefined) return carried(subject, 'paragraph-subject');
  const isBareParagraph = article.blocks[sentence.block]?.start === marked.outer.start;
  if (isBareParagraph && last.spoke && sentence.block - last.block === 1)
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
  const { block } = sentence;
  const about = sentenceSubject(sentence.masked);
  const isPronoun = about !== null && /^(?:he|she|it|they)$/iu.test(about.text);
  const subject = about === null || isPronoun ? null : resolveSubject(about, { registry, history, block });
  if (subject !== null && subject.speaker.name !== spoken?.speaker.name) {
    history.push({ speaker: subject.speaker, person: subject.person, block, spoke: false });
  }
  const quoted = own.find(({ speaker }) => speaker !== null)?.speaker ?? null;
  if (spoken != null) {
    history.push({ speaker: spoken.speaker, person: spoken.person, block, spoke: true });
  } else if (quoted !== null) {
    const before = history.findLast(({ speaker }) => speaker.name === quoted.name);
    history.push({ speaker: quoted, person: before?.person ?? null, block, spoke: true });
  }
}
