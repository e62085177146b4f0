import { parseDocument } from 'yaml';
import { VerbatimError } from '../errors.js';

/** What stands between the `---` lines on top of a file, and what follows them. */
export interface FrontMatter {
  /** Values as written: dates and numbers stay text. Empty ones are left out. */
  readonly fields: ReadonlyMap<string, string>;
  readonly body: string;
}

/** A file without front matter is all body. Throws a VerbatimError that names the line of what is broken. */
export function splitFrontMatter(raw: string): FrontMatter {
  const content = raw.replace(/^\uFEFF/u, '').replace(/\r\n?/gu, '\n');
  if (!/^---[^\S\n]*(?:\n|$)/u.test(content)) return { fields: new Map(), body: content };
  const match = /^---[^\S\n]*\n(.*?)(?<=\n)---[^\S\n]*(?:\n|$)/su.exec(content);
  if (match === null) {
    throw new VerbatimError(
      'The front matter that begins with "---" on line 1 never ends; add a line "---" below it.',
    );
  }
  const [whole, yaml = ''] = match;
  return { fields: readFields(yaml), body: content.slice(whole.length) };
}

function readFields(yaml: string): Map<string, string> {
  // The failsafe schema knows texts, lists and maps only: 2022-02 is not a number, and `no` is not false.
  const document = parseDocument(yaml, { schema: 'failsafe', prettyErrors: true });
  const [fault] = document.errors;
  if (fault !== undefined) {
    const line = (fault.linePos?.[0].line ?? 0) + 1;
    const reason = fault.message.split(/ at line |\n/u)[0] ?? 'it is no YAML';
    throw new VerbatimError(
      `The front matter cannot be read, line ${line}: ${reason}. Put values with ":" in quotation marks.`,
      {
        cause: fault,
      },
    );
  }
  const values: unknown = document.toJS();
  if (values === null || values === undefined || values === '') return new Map();
  if (typeof values !== 'object' || Array.isArray(values)) {
    throw new VerbatimError('The front matter, line 2, is no list of "name: value" lines.');
  }
  const fields = Object.entries(values).map(([name, value]) => [name, asText(value)] as const);
  return new Map(fields.filter(([, value]) => value !== ''));
}

function asText(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  return Array.isArray(value) ? value.map(asText).filter(Boolean).join(', ') : '';
}
