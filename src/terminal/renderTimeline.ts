import type { Timeline } from '../archive/timeline.js';
import type { ArticleDetails } from '../article/article.js';
import { formatPublished } from '../article/publishedDate.js';
import { renderQuotation } from './renderQuotation.js';
import { type TextStyle, withoutControls, wrapLines } from './textStyle.js';

const INDENT = '  ';

/** What the articles say about a topic, for a person at a terminal. */
export function renderTimeline({ entries, figures }: Timeline, style: TextStyle): string {
  if (entries.length === 0) return 'The stories do not cover this.';
  const told = entries.map(({ passage, others }) => {
    const outlets = [
      ...new Set(others.map(({ source }) => source).filter((source) => source !== null)),
    ].filter((source) => source !== passage.article.source);
    const also = outlets.length === 0 ? [] : [`also in: ${outlets.join(', ')}`];
    return [
      style.bold(withoutControls([dateOf(passage.article), originOf(passage.article), ...also].join(' · '))),
      wrapLines(withoutControls(passage.sentence.text).replace(/\s+/gu, ' '), INDENT, style.width),
      ...passage.quotations.map((quotation) => renderQuotation(quotation, INDENT.repeat(2), style)),
    ].join('\n');
  });
  const differing = figures.map(({ kind, told: figuresTold, was }) => {
    const shown = figuresTold.map(
      ({ text, article }) => `${text} (${originOf(article)}, ${dateOf(article)})`,
    );
    const said = was === null ? [] : [`the newest story says that it was ${was} before`];
    const start = kind === 'disputed' ? 'The stories differ: ' : '';
    return wrapLines(withoutControls(`${start}${[...shown, ...said].join(' · ')}`), '', style.width);
  });
  return [...told, ...(differing.length === 0 ? [] : [style.bold('Figures'), ...differing])].join('\n\n');
}

function dateOf({ published }: ArticleDetails): string {
  return published === null ? 'no date' : formatPublished(published);
}

function originOf({ source, title }: ArticleDetails): string {
  return source ?? title;
}
