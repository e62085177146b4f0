import type { Span } from '../../article/article.js';
import type { AnswerPassage } from '../answer.js';

/** A passage as a person reads it, with what it needs to be understood; the spans are of this text. */
export interface ShownText {
  readonly text: string;
  /** The sentence that answers best. */
  readonly sentence: Span;
  /** The words that answer; null where none are known. */
  readonly answer: Span | null;
}

/** “But he [Sergey Lavrov] said so.”, or the sentence before a passage that begins with "it", then the passage. */
export function shownText({ text, start, sentence, answer, lead }: AnswerPassage): ShownText {
  const before = lead.before?.text ?? '';
  const inserted = lead.name === null ? '' : ` [${lead.name.name}]`;
  const at = lead.name === null ? 0 : lead.name.at - start;
  const placeOf = (offset: number, isEnd: boolean) => {
    const own = offset - start;
    const isAfter = isEnd ? own > at : own >= at;
    return before.length + own + (isAfter ? inserted.length : 0);
  };
  const spanOf = (span: Span): Span => ({
    start: placeOf(span.start, false),
    end: placeOf(span.end, true),
  });
  return {
    text: before + text.slice(0, at) + inserted + text.slice(at),
    sentence: spanOf(sentence),
    answer: answer === null ? null : spanOf(answer),
  };
}
