import type { ArticleDetails, Span } from '../article/article.js';
import type { Quotation, Speaker } from '../quotation/quotation.js';

/** A sentence that tells what a story is about; a part of the article's text. */
export interface KeySentence extends Span {
  readonly text: string;
  /** The article's id. */
  readonly article: string;
  /** Who speaks in it without being named in it: “We were warned,” she said. Else null. */
  readonly speaker: Speaker | null;
}

/** A quotation with the id of its article. */
export interface BriefingQuotation extends Quotation {
  readonly article: string;
}

/** One story, told by one article or by several that say the same. */
export interface BriefingStory extends Pick<ArticleDetails, 'title' | 'source' | 'url' | 'published'> {
  /** The articles' ids; the first is the one whose headline and link are shown. */
  readonly articles: readonly string[];
  /** Everybody who published it, each once. */
  readonly outlets: readonly string[];
  /** In order of the text. */
  readonly keySentences: readonly KeySentence[];
  /** Every one with a named speaker. */
  readonly quotations: readonly BriefingQuotation[];
  /** Whether the channel was shown an earlier version of it, or an earlier article speaks of the same. */
  readonly changed: boolean;
}

export interface Briefing {
  /** The local date that it is of, YYYY-MM-DD. */
  readonly date: string;
  readonly stories: readonly BriefingStory[];
  /** Whether nothing is new; the stories are then standing ones. */
  readonly quiet: boolean;
}
