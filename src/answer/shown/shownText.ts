import type { Span } from '../../article/article.js';
import type { AnswerPassage, TextSpan } from '../answer.js';

/** A passage as a person reads it, with what it needs to be understood; the spans are of this text. */
export interface ShownText {
  readonly text: string;
  /** The sentence that answers best. */
  readonly sentence: Span;
  /** The words that answer; null where none are known. */
  readonly answer: Span | null;
}

/** "PORT AVERIN, Kessaly (KPA) — " */
const DATELINE = /^\p{Lu}{2}[\p{Lu} .'’-]*(?:, \p{Lu}[\p{L}. ]{1,20})?(?: \(\p{Lu}{2,10}\))? ?[—–-] ?(?=\S)/u;

/**
 * The sentence before a passage that begins with "it", then the passage; or “But he [Sergey Lavrov] said so.” It has no
 * dateline.
 */
export function shownText({ text, start, sentence, answer, lead }: AnswerPassage): ShownText {
  const before = lead.before?.text ?? '';
  const inserted = lead.name === null ? '' : ` [${lead.name.name}]`;
  const at = lead.name === null ? 0 : lead.name.at - start;
  const whole = before + text.slice(0, at) + inserted + text.slice(at);
  const skipped = lead.from - start;
  const cut = skipped + datelineIn(whole.slice(skipped));
  const placeOf = (offset: number, isEnd: boolean) => {
    const own = offset - start;
    const isAfter = isEnd ? own > at : own >= at;
    return Math.max(0, before.length + own + (isAfter ? inserted.length : 0) - cut);
  };
  const spanOf = (span: Span): Span => ({
    start: placeOf(span.start, false),
    end: placeOf(span.end, true),
  });
  return {
    text: whole.slice(cut),
    sentence: spanOf(sentence),
    answer: answer === null ? null : spanOf(withWholeMarks(answer)),
  };
}

/** The length of the dateline that a text begins with; 0 without one. */
export function datelineIn(text: string): number {
  return DATELINE.exec(text)?.[0].length ?? 0;
}

/** “It is late without the mark that nothing closes. */
function withWholeMarks({ text, start, end }: TextSpan): Span {
  const isOpen = /^[“"‘][^”"’]*$/u.test(text) && text.length > 1;
  const isClosed = /^[^“"‘]*[”"]$/u.test(text) && text.length > 1;
  return { start: isOpen ? start + 1 : start, end: isClosed ? end - 1 : end };
}
