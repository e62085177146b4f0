import type { CheckedQuote, WordChange } from '../../answer/quoteCheck/checkQuotes.js';
import type { QuoteSource } from '../../answer/quoteCheck/quoteSource.js';
import { inferredFrom, namingOf } from '../../quotation/naming.js';
import { articleTitle } from '../format/articleLines.js';
import { type MessageBody, sentence } from '../format/messageBody.js';
import { pagesOf } from '../format/pages.js';
import { plainSpeaker } from '../format/quotationLine.js';
import { escapeLine, truncate, truncateLine } from '../format/text.js';
import type { Texts } from '../locales/english.js';

const MAX_CLAIM_LENGTH = 300;
const MAX_CHANGES_LENGTH = 500;
const MAX_LEFT_OUT_LENGTH = 200;
/** Discord shows at most 4,096 characters in one embed. */
const MAX_EMBED_LENGTH = 3_800;
const MAX_MESSAGES = 4;
const KINDS = ['word-for-word', 'other-speaker', 'altered', 'not-found'] as const;
const SIGNS = { 'word-for-word': '✅', 'other-speaker': '👤', altered: '✏️', 'not-found': '❔' } as const;

/** One message, or some, when there are many quotations: a summary, then each quotation with what the stories have. */
export function checkMessages(checked: readonly CheckedQuote[], texts: Texts): MessageBody[] {
  if (checked.length === 0) return [sentence(texts.noQuotations)];
  const counts = KINDS.map((kind) => [kind, checked.filter((each) => each.kind === kind).length] as const)
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => texts.checkCounts[kind](count));
  const hasAltered = checked.some(
    (each) => each.kind === 'altered' || (each.kind === 'word-for-word' && each.shortened !== null),
  );
  const summary = [
    texts.checkSummary(counts.join(', ')),
    ...(hasAltered ? [`-# ${texts.alteredLegend}`] : []),
  ].join('\n');
  const pages = pagesOf(
    checked.map((each) => entryOf(each, texts)),
    { length: MAX_EMBED_LENGTH, separator: '\n\n' },
  );
  const shown = pages.slice(0, MAX_MESSAGES);
  const left = checked.length - shown.flat().length;
  return shown.map((entries, page) => ({
    content: page === 0 ? summary : '',
    embeds: [
      {
        description: entries.join('\n\n'),
        ...(left > 0 && page === shown.length - 1 && { footer: { text: texts.notAllShown(left) } }),
      },
    ],
    components: [],
  }));
}

function entryOf(checked: CheckedQuote, texts: Texts): string {
  const claim = `“${truncateLine(checked.claim.text, MAX_CLAIM_LENGTH)}”`;
  const [verdict, ...details] = verdictOf(checked, texts);
  return [`${SIGNS[checked.kind]} ${claim}`, `**${verdict ?? ''}**`, ...details].join('\n');
}

/** The verdict, then lines that show it. */
function verdictOf(checked: CheckedQuote, texts: Texts): string[] {
  switch (checked.kind) {
    case 'not-found':
      return [checked.isTooCommon ? texts.tooCommon : texts.notFound];
    case 'word-for-word':
      return [
        `${texts.wordForWord(whoIn(checked.sources, texts))}${checked.shortened === null ? '' : `, ${texts.shortened}`}${cutOf(checked.sources, texts)}`,
        ...(checked.shortened === null ? [] : changesLines(checked.shortened, texts)),
        placesOf(checked.sources),
      ];
    case 'other-speaker':
      return [
        (checked.sources.every(isInferred) ? texts.perhapsOtherSpeaker : texts.otherSpeaker)(
          escapeLine(checked.claim.speaker ?? ''),
          whoIn(checked.sources, texts),
        ),
        placesOf(checked.sources),
      ];
    case 'altered': {
      const { speaker } = checked.claim;
      const verdict = texts.altered(whoIn([checked.source], texts));
      return [
        checked.sameSpeaker || speaker === null ? verdict : `${verdict}, ${texts.notBy(escapeLine(speaker))}`,
        ...changesLines(checked.changes, texts),
        placesOf([checked.source]),
      ];
    }
  }
}

/** Everybody who says it, each once. */
function whoIn(sources: readonly QuoteSource[], texts: Texts): string {
  const names = sources.map(({ quotation }) => {
    if (quotation === null) return texts.reportersWords;
    const { speaker } = quotation;
    const naming = namingOf(quotation);
    if (speaker === null || naming === 'open') return texts.speakerUnknown;
    const name = plainSpeaker(speaker);
    if (naming === 'perhaps') return `${texts.speakerUnknown}, ${texts.perhaps} ${name}`;
    const inferred = naming === 'read' ? inferredFrom(quotation) : null;
    return inferred === null ? texts.saidBy(name) : `${texts.readAs} ${name} (${texts.inferred(inferred)})`;
  });
  return [...new Set(names)].slice(0, 3).join('; ');
}

function isInferred({ quotation }: QuoteSource): boolean {
  return quotation !== null && namingOf(quotation) === 'read';
}

/** Words beside those quoted that the verdict shows. */
const LEFT_OUT_WORDS = 12;

/** That the utterance of the first source begins earlier or goes on, with its words; empty where nothing is cut. */
function cutOf([source]: readonly QuoteSource[], texts: Texts): string {
  if (source === undefined) return '';
  const [before, after] = [source.leftOut.before.split(' '), source.leftOut.after.split(' ')];
  const earlier = `${before.length > LEFT_OUT_WORDS ? '… ' : ''}${before.slice(-LEFT_OUT_WORDS).join(' ')}`;
  const later = `${after.slice(0, LEFT_OUT_WORDS).join(' ')}${after.length > LEFT_OUT_WORDS ? ' …' : ''}`;
  const parts = [
    ...(earlier === '' ? [] : [texts.beginsEarlier(truncateLine(earlier, MAX_LEFT_OUT_LENGTH))]),
    ...(later === '' ? [] : [texts.goesOn(truncateLine(later, MAX_LEFT_OUT_LENGTH))]),
  ];
  return parts.length === 0 ? '' : `, ${texts.butCut(parts)}`;
}

function placesOf(sources: readonly QuoteSource[]): string {
  const titles = [...new Set(sources.map(({ article }) => articleTitle(article)))];
  return `-# ${titles.slice(0, 3).join(' · ')}`;
}

/** What the story has, and what was quoted, one line each; in bold where they differ. */
function changesLines(changes: readonly WordChange[], texts: Texts): string[] {
  const lineOf = (name: string, left: WordChange['kind']) => {
    const parts = changes.filter(({ kind }) => kind === 'same' || kind === left);
    const words = parts.map(({ kind, text }) =>
      kind === 'same' ? escapeLine(text) : `**${escapeLine(text)}**`,
    );
    const line = words.join(' ');
    return `> ${name}: ${line.length <= MAX_CHANGES_LENGTH ? line : truncate(line.replaceAll('**', ''), MAX_CHANGES_LENGTH)}`;
  };
  return [lineOf(texts.inStory, 'left-out'), lineOf(texts.asQuoted, 'added')];
}
