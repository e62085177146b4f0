import { formatPublished } from '../article/publishedDate.js';
import { writeTable } from '../csv.js';
import { namedSpeaker, namingOf } from '../quotation/naming.js';
import type { ListedQuotation } from './quotationList.js';
import { otherOutlets } from './sameWords.js';

export const EXPORT_FORMATS = ['csv', 'json', 'markdown'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Programs read these: add names freely, rename none. */
interface ExportedQuotation {
  /** Null where the article does not settle who spoke. */
  readonly speaker: string | null;
  readonly role: string | null;
  /** Who it may be, where that is in doubt. */
  readonly perhaps: string | null;
  readonly words: string;
  readonly kind: string;
  readonly cue: string | null;
  readonly title: string;
  readonly source: string | null;
  /** As the article has it: 2031-03-03, or 2022-02. */
  readonly date: string | null;
  readonly url: string | null;
  /** The other outlets with the same words. */
  readonly alsoIn: readonly string[];
}

/** The text of a file. */
export function exportQuotations(listed: readonly ListedQuotation[], format: ExportFormat): string {
  const rows = listed.map(exportedOf);
  switch (format) {
    case 'csv':
      return writeTable(COLUMNS, rows.map(cellsOf));
    case 'json':
      return `${JSON.stringify(rows, null, 2)}\n`;
    case 'markdown':
      return markdownOf(rows);
  }
}

/** The ending of its name. */
export function endingOf(format: ExportFormat): string {
  return format === 'markdown' ? 'md' : format;
}

function exportedOf({ article, quotation, others }: ListedQuotation): ExportedQuotation {
  const speaker = namedSpeaker(quotation);
  return {
    speaker: speaker?.name ?? null,
    role: speaker?.role ?? null,
    perhaps: namingOf(quotation) === 'perhaps' ? (quotation.speaker?.name ?? null) : null,
    words: quotation.text,
    kind: quotation.kind,
    cue: quotation.cue,
    title: article.title,
    source: article.source,
    date: article.published,
    url: article.url,
    alsoIn: otherOutlets(others, article.source),
  };
}

const COLUMNS = [
  'speaker',
  'role',
  'perhaps',
  'words',
  'kind',
  'cue',
  'title',
  'source',
  'date',
  'url',
  'also in',
];

function cellsOf(row: ExportedQuotation): string[] {
  const { speaker, role, perhaps, words, kind, cue, title, source, date, url, alsoIn } = row;
  const cells = [speaker, role, perhaps, words, kind, cue, title, source, date, url, alsoIn.join('; ')];
  return cells.map((cell) => cell ?? '');
}

/** The articles as headings, each quotation a block quote. */
function markdownOf(rows: readonly ExportedQuotation[]): string {
  const lines = ['# Quotations', ''];
  let heading = '';
  for (const row of rows) {
    const origin = [
      row.source === null ? null : escapeMarkdown(row.source),
      row.date === null ? null : escapeMarkdown(formatPublished(row.date)),
      row.url === null ? null : `<${row.url.replace(/[<>\s]/gu, encodeURIComponent)}>`,
    ];
    const next = [`## ${escapeMarkdown(row.title)}`, origin.filter((part) => part !== null).join(' · ')].join(
      '\n\n',
    );
    if (next !== heading) lines.push((heading = next), '');
    const words = escapeMarkdown(row.words);
    const who = [row.speaker, row.role].filter((part) => part !== null).map(escapeMarkdown);
    const doubt = row.perhaps === null ? '' : `, perhaps ${escapeMarkdown(row.perhaps)}`;
    const also = row.alsoIn.length === 0 ? '' : ` (also in: ${row.alsoIn.map(escapeMarkdown).join(', ')})`;
    const name = who.length > 0 ? who.join(', ') : `speaker not named${doubt}`;
    lines.push(
      `> ${row.kind === 'indirect' ? `in the story’s words: ${words}` : `“${words}”`}  `,
      `> — ${name}${also}`,
      '',
    );
  }
  return `${lines
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trimEnd()}\n`;
}

function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>#|~!]/gu, '\\$&');
}
