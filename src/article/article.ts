/** A stretch of `article.text`: `start` inclusive, `end` exclusive, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * What a block of an article is. Only `paragraph` blocks are ever shown or indexed;
 * `title` is the headline repeated in the body, `boilerplate` is what belongs to the page and not to the story.
 */
export type BlockKind = 'paragraph' | 'heading' | 'title' | 'boilerplate';

/** One paragraph, heading or line of boilerplate. Blocks stand in order and never overlap. */
export interface Block extends Span {
  readonly kind: BlockKind;
  /** The heading this block stands under, without its colon; null before the first heading. */
  readonly section: string | null;
  /** Of boilerplate, the rule that marked it, such as `related-news`; else null. */
  readonly rule: string | null;
}

/** What is known about an article besides its text. Null means "not known"; never an empty string. */
export interface ArticleDetails {
  /** The file name without its ending; unique in the folder. */
  readonly id: string;
  readonly title: string;
  /** The outlet that published the article. */
  readonly source: string | null;
  readonly url: string | null;
  /** As in the front matter: `2022-02` stays `2022-02`. */
  readonly published: string | null;
  readonly author: string | null;
}

export interface Article extends ArticleDetails {
  /** The body as read: line ends `\n`, white space stripped at both ends, nothing cut out. */
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** The words of a span. */
export function textOf(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** Whether two spans have at least one unit in common. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
