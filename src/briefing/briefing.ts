import type { ArticleDetails, Span } from '../article/article.js';
import type { Naming } from '../quotation/naming.js';
import type { Quotation, Speaker } from '../quotation/quotation.js';

/** A sentence that says what a story is about; part of the article's text. */
export interface KeySentence extends Span {
  readonly text: string;
  /** The article's id. */
  readonly article: string;
  /** The speaker, if the sentence does not name them: “We were warned,” she said. Else null. */
  readonly speaker: Speaker | null;
  /** How that speaker is shown; `open` without one. */
  readonly naming: Naming;
}

/** A quotation with the id of its article. */
export interface BriefingQuotation extends Quotation {
  readonly article: string;
}

/** One story, from one article or from several that say the same. */
export interface BriefingStory extends Pick<ArticleDetails, 'title' | 'source' | 'url' | 'published'> {
  /** The articles' ids; the first is the one whose headline and link are shown. */
  readonly articles: readonly string[];
  /** Every outlet that published it, each once. */
  readonly outlets: readonly string[];
  /** In order of the text. */
  readonly keySentences: readonly KeySentence[];
  /** Every one with a named speaker. */
  readonly quotations: readonly BriefingQuotation[];
  /** Whether the channel has seen an earlier version of it, or an earlier article is about the same. */
  readonly changed: boolean;
}

export interface Briefing {
  /** The local date that it is of, YYYY-MM-DD. */
  readonly date: string;
  readonly stories: readonly BriefingStory[];
  /** Whether nothing is new; the stories are then older ones. */
  readonly quiet: boolean;
}
