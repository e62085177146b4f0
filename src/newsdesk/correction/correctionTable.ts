import { overlaps, type Span } from '../../article/article.js';
import { readTable, writeTable } from '../../csv.js';
import type { IndexedArticle } from '../../index/indexedArticle.js';
import {
  type Correction,
  correctionId,
  type Decision,
  findByKey,
  keyOf,
  type QuotationKey,
} from './correction.js';
import type { Decided } from './corrections.js';
import { findMissedWords } from './missedWords.js';
import { placesOfText } from './placeWords.js';
import { typedSpeaker } from './typedSpeaker.js';

const COLUMNS = ['article', 'words', 'before', 'decision', 'name', 'role', 'by', 'at'];
const MAX_ROWS = 5_000;

/** Why a row of a table is no correction. */
type RowFault =
  | 'columns'
  | 'article'
  | 'decision'
  | 'name'
  | 'quotation'
  | 'severalQuotations'
  | 'words'
  | 'severalPlaces'
  | 'alreadyQuoted'
  | 'twice'
  | 'noRows'
  | 'tooMany';

interface ReadCorrections {
  /** What is not stored yet. */
  readonly decided: readonly (QuotationKey & Decided)[];
  /** Rows that say what is stored already. */
  readonly unchanged: number;
  readonly faults: readonly { readonly line: number; readonly fault: RowFault }[];
}

/** Every decision, for a spreadsheet and for `readCorrections`. */
export function writeCorrections(corrections: readonly Correction[]): string {
  return writeTable(
    COLUMNS,
    corrections
      .filter(({ decision }) => decision.kind !== 'skip')
      .map(({ article, text, before, decision, by, at }) => {
        const { name, role } = 'name' in decision ? decision : { name: null, role: null };
        return [article, text, before, decision.kind, name ?? '', role ?? '', by, at];
      }),
  );
}

interface ReadOptions {
  /** As the rules read them, with what was added. */
  readonly articles: readonly IndexedArticle[];
  readonly stored: readonly Correction[];
  /** For rows that do not say who decided, or when. */
  readonly by: string;
  readonly at: string;
}

/** Checks each row of a table against the articles. Throws a VerbatimError for what is no table. */
export function readCorrections(text: string, options: ReadOptions): ReadCorrections {
  const rows = readTable(text);
  if (rows.length > MAX_ROWS) return { decided: [], unchanged: 0, faults: [{ line: 1, fault: 'tooMany' }] };
  if (rows.length === 0) return { decided: [], unchanged: 0, faults: [{ line: 1, fault: 'noRows' }] };
  const decided = new Map<string, QuotationKey & Decided>();
  const faults: { line: number; fault: RowFault }[] = [];
  let unchanged = 0;
  for (const { line, cells } of rows) {
    const read = readRow(cells, options);
    if (typeof read === 'string') faults.push({ line, fault: read });
    else if (read === null) unchanged++;
    else {
      const id = correctionId(read);
      if (decided.has(id)) faults.push({ line, fault: 'twice' });
      decided.set(id, read);
    }
  }
  return { decided: [...decided.values()], unchanged, faults };
}

/** Null for what is stored already. */
function readRow(
  cells: ReadonlyMap<string, string>,
  { articles, stored, by, at }: ReadOptions,
): (QuotationKey & Decided) | RowFault | null {
  const [article, words, kind] = [cells.get('article'), cells.get('words'), cells.get('decision')];
  if (article === undefined || words === undefined || kind === undefined) return 'columns';
  const decision = decisionOf(kind.trim().toLowerCase(), cells);
  if (typeof decision === 'string') return decision;
  const typed = { article: article.trim(), text: words, before: cells.get('before') ?? '' };
  const same = stored.find(({ id }) => id === correctionId(typed));
  if (same !== undefined && JSON.stringify(same.decision) === JSON.stringify(decision)) return null;
  const indexed = articles.find((each) => each.article.id === typed.article);
  if (indexed === undefined) return 'article';
  const key = decision.kind === 'add' ? addedKey(indexed, typed) : quotationKey(indexed, typed);
  if (typeof key === 'string') return key;
  const decidedAt = cells.get('at')?.trim() ?? '';
  const decidedBy = cells.get('by')?.trim() ?? '';
  return {
    ...key,
    decision,
    by: /^(?:\d{1,20}|terminal)$/u.test(decidedBy) ? decidedBy : by,
    at: Number.isNaN(Date.parse(decidedAt)) ? at : new Date(decidedAt).toISOString(),
  };
}

function decisionOf(kind: string, cells: ReadonlyMap<string, string>): Decision | RowFault {
  const typedName = cells.get('name') ?? '';
  const speaker = typedSpeaker(typedName, cells.get('role') ?? '', []);
  switch (kind) {
    case 'set':
      return speaker === null ? 'name' : { kind, ...speaker };
    case 'add':
      if (typedName.trim() === '') return { kind, name: null, role: null };
      return speaker === null ? 'name' : { kind, ...speaker };
    case 'nobody':
    case 'withdraw':
      return { kind };
    default:
      return 'decision';
  }
}

function quotationKey({ article, quotations }: IndexedArticle, typed: QuotationKey): QuotationKey | RowFault {
  const found = findByKey(article, quotations, typed);
  if (found !== null) return keyOf(article, found);
  return quotations.some(({ text }) => text === typed.text) ? 'severalQuotations' : 'quotation';
}

function addedKey(indexed: IndexedArticle, typed: QuotationKey): QuotationKey | RowFault {
  const { article, quotations } = indexed;
  const place = findByKey(article, placesOfText(article, typed.text), typed);
  const isSame = (other: Span) => other.start === place?.start && other.end === place.end;
  // Words that were added before are a quotation by now.
  if (place !== null && quotations.every((other) => isSame(other) || !overlaps(other, place)))
    return keyOf(article, place);
  const missed = findMissedWords(indexed, typed.text);
  switch (missed.kind) {
    case 'found':
      return missed.key;
    case 'quoted':
      return 'alreadyQuoted';
    case 'severalPlaces':
      return 'severalPlaces';
    default:
      return 'words';
  }
}
