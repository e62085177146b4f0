import { type Answer, type AnswerPassage, shownPassages } from '../answer/answer.js';
import { formatPublished } from '../article/publishedDate.js';
import { renderQuotation } from './renderQuotation.js';
import { type TextStyle, withoutControls, wrapLines } from './textStyle.js';

const INDENT = '   ';

/** One line for what asks nothing of the stories. */
const MANNERS = {
  greeting: 'Hello! Ask about the stories, for example "what is new?".',
  thanks: 'You are welcome.',
  help: 'Ask about the stories in your own words, or type "summarize". See also --help.',
  'small-talk': 'Ask about the stories, for example "what is new?".',
  'other-language': 'I understand English only. Ask in English, or type a name.',
} as const;

/** An answer for a person at a terminal: passages, who said what in them, and where they are from. */
export function renderAnswer(answer: Answer, style: TextStyle): string {
  if (answer.kind === 'no-index') return 'The articles are still being indexed. Try again in a moment.';
  if (answer.kind === 'manners') return MANNERS[answer.manners.kind];
  const passages = shownPassages(answer).map((passage, index) => renderPassage(passage, index + 1, style));
  if (answer.kind === 'found') return passages.join('\n\n');
  const verdict = 'The stories do not cover this.';
  if (passages.length === 0) return verdict;
  return [style.bold(verdict), 'Closest passages:\n', passages.join('\n\n')].join('\n');
}

function renderPassage(passage: AnswerPassage, number: number, style: TextStyle): string {
  const [first = '', ...rest] = wrapPassage(passage, style).split('\n');
  const lines = [`${String(number).padEnd(INDENT.length)}${first.slice(INDENT.length)}`, ...rest];
  const quotations = passage.quotations.map((quotation) => renderQuotation(quotation, INDENT, style));
  return [lines.join('\n'), ...quotations, renderOrigin(passage, style)].join('\n\n');
}

/** The passage with "▸" before the sentence that answers best, which a terminal shows in bold. */
function wrapPassage({ text, start, sentence }: AnswerPassage, style: TextStyle): string {
  if (sentence.text === text) return wrapLines(style.bold(withoutControls(text)), INDENT, style.width);
  const before = withoutControls(text.slice(0, sentence.start - start));
  const after = withoutControls(text.slice(sentence.end - start));
  const best = style.bold(`▸ ${withoutControls(sentence.text)}`);
  return wrapLines(before + best + after, INDENT, style.width);
}

function renderOrigin({ article, section }: AnswerPassage, style: TextStyle): string {
  const details = [
    article.source,
    article.published === null ? null : formatPublished(article.published),
    section === null ? null : `under “${section}”`,
    article.url,
  ].filter((detail) => detail !== null);
  const lines = [article.title, details.join(' · ')].filter((line) => line !== '');
  return lines.map((line) => style.dim(wrapLines(withoutControls(line), INDENT, style.width))).join('\n');
}
