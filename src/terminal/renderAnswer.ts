import type { Answer, AnswerPassage } from '../answer/answer.js';
import { namedQuotations } from '../answer/shown/namedQuotations.js';
import { shownPassages } from '../answer/shown/shownPassages.js';
import { shownText } from '../answer/shown/shownText.js';
import type { MeantPerson } from '../answer/whichPeople.js';
import { otherOutlets } from '../archive/sameWords.js';
import type { ArticleDetails } from '../article/article.js';
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
export function renderAnswer(
  answer: Answer,
  style: TextStyle,
  { all = false, alsoIn = () => [] }: RenderOptions = {},
): string {
  if (answer.kind === 'no-index') return 'The articles are still being indexed. Try again in a moment.';
  if (answer.kind === 'manners') return MANNERS[answer.manners.kind];
  const { outcome, asksSpeech } = answer;
  const closest = outcome === 'not-covered' ? answer.passages.slice(0, 1) : shownPassages(answer);
  const passages = (all ? answer.passages : closest).map((passage, index) =>
    renderPassage(passage, { number: index + 1, asksSpeech, others: alsoIn(passage) }, style),
  );
  if (answer.people.length > 0) return [whichPerson(answer.people), ...passages].join('\n\n');
  const verdict = VERDICTS[outcome];
  if (verdict === null || passages.length === 0) return [verdict ?? '', ...passages].join('\n\n').trim();
  return [`${style.bold(verdict)} Closest:`, ...passages].join('\n\n');
}

function whichPerson(people: readonly MeantPerson[]): string {
  const names = people.map(({ name, role }) => (role === null ? name : `${name} (${role})`));
  return withoutControls(`Several people have that name: ${names.join(', ')}.`);
}

interface RenderOptions {
  /** Every passage of the answer, and not only those that come close to the best; default false. */
  readonly all?: boolean;
  /** The other articles with the sentence of a passage; default none. */
  readonly alsoIn?: (passage: AnswerPassage) => readonly ArticleDetails[];
}

const VERDICTS = {
  answered: null,
  unsure: 'The story may not say this.',
  'not-covered': 'The stories do not cover this.',
} as const;

interface PassageOptions {
  readonly number: number;
  readonly asksSpeech: boolean;
  readonly others: readonly ArticleDetails[];
}

function renderPassage(
  passage: AnswerPassage,
  { number, asksSpeech, others }: PassageOptions,
  style: TextStyle,
): string {
  const [first = '', ...rest] = wrapPassage(passage, style).split('\n');
  const lines = [`${String(number).padEnd(INDENT.length)}${first.slice(INDENT.length)}`, ...rest];
  const quotations = namedQuotations(passage, asksSpeech).map((quotation) =>
    renderQuotation(quotation, INDENT, style),
  );
  return [lines.join('\n'), ...quotations, renderOrigin(passage, others, style)].join('\n\n');
}

/** The passage with "▸" before the sentence that answers best, which a terminal shows in bold. */
function wrapPassage(passage: AnswerPassage, style: TextStyle): string {
  const { text, sentence } = shownText(passage);
  const best = withoutControls(text.slice(sentence.start, sentence.end));
  if (sentence.start === 0 && sentence.end === text.length) {
    return wrapLines(style.bold(best), INDENT, style.width);
  }
  const before = withoutControls(text.slice(0, sentence.start));
  const after = withoutControls(text.slice(sentence.end));
  return wrapLines(before + style.bold(`▸ ${best}`) + after, INDENT, style.width);
}

function renderOrigin(
  { article, section }: AnswerPassage,
  others: readonly ArticleDetails[],
  style: TextStyle,
): string {
  const outlets = otherOutlets(others, article.source);
  const details = [
    article.source,
    article.published === null ? null : formatPublished(article.published),
    section === null ? null : `under “${section}”`,
    article.url,
  ].filter((detail) => detail !== null);
  const also = outlets.length === 0 ? '' : `also in: ${outlets.join(', ')}`;
  const lines = [article.title, details.join(' · '), also].filter((line) => line !== '');
  return lines.map((line) => style.dim(wrapLines(withoutControls(line), INDENT, style.width))).join('\n');
}
