import { formatPublished } from '../article/publishedDate.js';
import type { Briefing, BriefingStory, KeySentence } from '../briefing/briefing.js';
import { describeSpeaker, renderQuotation } from './renderQuotation.js';
import { type TextStyle, withoutControls, wrapLines } from './textStyle.js';

const INDENT = '   ';

/** A briefing for a person at a terminal: each story's headline, key sentences, who said what. */
export function renderBriefing({ date, stories, quiet }: Briefing, style: TextStyle): string {
  const heading = style.bold(`Briefing, ${formatPublished(date)}`);
  if (stories.length === 0) return `${heading}\n\nThere are no stories yet.`;
  const lead = quiet ? ['Nothing new. From an earlier story:'] : [];
  return [heading, ...lead, ...stories.map((story) => renderStory(story, style))].join('\n\n');
}

function renderStory(story: BriefingStory, style: TextStyle): string {
  const { title, outlets, published, url, keySentences, quotations, changed } = story;
  const details = [
    outlets.join(', '),
    published === null ? '' : formatPublished(published),
    changed ? 'update to an earlier story' : '',
    url ?? '',
  ].filter((detail) => detail !== '');
  return [
    wrapLines(style.bold(withoutControls(title)), '', style.width),
    ...(details.length > 0
      ? [style.dim(wrapLines(withoutControls(details.join(' · ')), '', style.width))]
      : []),
    ...keySentences.map((sentence) => renderSentence(sentence, style)),
    ...quotations.map((quotation) => renderQuotation(quotation, INDENT, style)),
  ].join('\n');
}

function renderSentence({ text, speaker, naming }: KeySentence, style: TextStyle): string {
  const words = withoutControls(text).replace(/\s+/gu, ' ');
  const line = speaker === null ? words : `${words} — ${style.bold(describeSpeaker(speaker, naming))}`;
  const [first = '', ...rest] = wrapLines(line, INDENT, style.width).split('\n');
  return [` · ${first.slice(INDENT.length)}`, ...rest].join('\n');
}
