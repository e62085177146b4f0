import { decodeHTMLStrict } from 'entities';
import { parseDocument, YAMLError } from 'yaml';
import { VerbatimError } from '../errors.js';

/** What stands between the `---` lines on top of a file, and what follows them. */
interface FrontMatter {
  /** By name in lower case, values as written: dates and numbers stay text. Empty ones are left out. */
  readonly fields: ReadonlyMap<string, string>;
  readonly body: string;
}

/** In UTF-16 units; longer front matter does not describe an article. */
const MAX_LENGTH = 8_000;

/** A file without front matter is all body. Throws a VerbatimError that names the line of what is broken. */
export function splitFrontMatter(raw: string): FrontMatter {
  const content = raw.replace(/^\uFEFF/u, '').replace(/\r\n?/gu, '\n');
  if (!/^---[^\S\n]*(?:\n|$)/u.test(content) || isRule(content)) return { fields: new Map(), body: content };
  const match = /^---[^\S\n]*\n(.*?)(?<=\n)---[^\S\n]*(?:\n|$)/su.exec(content);
  if (match === null) {
    throw new VerbatimError(
      'The front matter begins with "---" on line 1 but has no end. Add a line "---" after it.',
    );
  }
  const [whole, yaml = ''] = match;
  if (yaml.length > MAX_LENGTH) {
    throw new VerbatimError(
      `The front matter that begins on line 1 has more than ${MAX_LENGTH} characters. Use only "name: value" lines in it, or remove the "---".`,
    );
  }
  return { fields: parseFields(yaml), body: content.slice(whole.length) };
}

/** Whether the "---" of the first line is a rule above a story: what follows is no "name: value" line. */
function isRule(content: string): boolean {
  const next = content
    .split('\n', MAX_BLANK_LINES)
    .slice(1)
    .find((line) => line.trim() !== '');
  return next !== undefined && !/^(?:[\w"'-][^:]{0,60}:(?:\s|$)|---|[#%&!{[?-])/u.test(next);
}

const MAX_BLANK_LINES = 20;

/** A value in quotation marks from end to end, a whole list or map, or the sign of a text on the next lines. */
const YAML_VALUE = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|\[.*\]|\{.*\}|[|>][+-]?)[ \t]*(?:#.*)?$/u;
/** Signs that mean something in YAML and nothing in a headline or a name: "&Sons", "*Aida* returns", "#1". */
const YAML_SIGN = /^[&*!|>%@`#"'?-]|\s#\d/u;

/** "name: value" where the value is taken as it stands: a headline, and what begins with a sign of YAML. */
function isPlain(name: string, value: string): boolean {
  if (YAML_VALUE.test(value) || (/^[[{]/u.test(value) && isOpen(value))) return false;
  return /^title$/iu.test(name) || (/^(?:source|author)$/iu.test(name) && YAML_SIGN.test(value));
}

const NAMED_LINE = /^(title|source|author):[ \t]+(\S.*)$/iu;
/** A line "name: value" where YAML failed, such as `title: "Go," says Holm` or `title: [Video] Bridge falls`. */
const ANY_LINE = /^([A-Za-z][\w -]*):(?:[ \t]+(\S.*))?$/u;

/** By YAML, but a headline as it stands, "title: A: B" or "title: Bridge #2", and by line where YAML fails. */
function parseFields(yaml: string): Map<string, string> {
  const lines = yaml.split('\n').filter((line) => line.trim() !== '');
  const safe = yaml
    .split('\n')
    .map((line, index, all) =>
      /^\s+\S/u.test(all[index + 1] ?? '')
        ? line
        : line.replace(NAMED_LINE, (whole, name: string, value: string) =>
            isPlain(name, value.trim()) ? `${name}: ${JSON.stringify(value.trim())}` : whole,
          ),
    )
    .join('\n');
  try {
    return fieldsOf(parseYaml(safe));
  } catch (error) {
    // Only if each line can stand for itself.
    const byLine = lines.map((line) => ANY_LINE.exec(line));
    if (byLine.includes(null) || byLine.some((match) => isUnfinished(match?.[1], match?.[2]))) throw error;
    return new Map(
      byLine.flatMap((match) =>
        match?.[2] === undefined
          ? []
          : [
              [
                match[1]?.toLowerCase() ?? '',
                readable(match[1] ?? '', withoutMarks(match[2].trim())),
              ] as const,
            ],
      ),
    );
  }
}

/** "source: The Courier" in quotation marks or not. */
const withoutMarks = (value: string): string => /^(["'])(.*)\1$/u.exec(value)?.[2] ?? value;

function isUnfinished(name = '', value = ''): boolean {
  return isOpen(value) && !isPlain(name, value);
}

/** A list, a map or a text whose end is missing: "[", "{a: 1". */
function isOpen(value: string): boolean {
  return /^[[{|>&*!]/u.test(value) && !/^\[[^\]]*\]|^\{[^}]*\}/u.test(value);
}

function fieldsOf(values: unknown): Map<string, string> {
  if (values === null || values === undefined || values === '') return new Map();
  if (typeof values !== 'object' || Array.isArray(values)) {
    throw new VerbatimError('The front matter (line 2) must be a list of "name: value" lines.');
  }
  const fields = Object.entries(values).map(
    ([name, value]) => [name.toLowerCase(), readable(name, asText(value))] as const,
  );
  return new Map(fields.filter(([, value]) => value !== ''));
}

function parseYaml(yaml: string): unknown {
  try {
    // The failsafe schema knows texts, lists and maps only: 2022-02 is not a number, and `no` is not false.
    const document = parseDocument(yaml, { schema: 'failsafe', prettyErrors: true, logLevel: 'silent' });
    const [fault] = document.errors;
    if (fault !== undefined) throw fault;
    return document.toJS();
  } catch (cause) {
    const at = cause instanceof YAMLError ? cause.linePos?.[0].line : undefined;
    // The line of the "---" comes before those that the library counts.
    const where = `line ${(at ?? 1) + 1}`;
    const reason = cause instanceof Error ? (cause.message.split(/ at line |\n/u)[0] ?? '') : String(cause);
    throw new VerbatimError(
      `The front matter cannot be read (${where}): ${reason.replace(/\.$/u, '')}. Put values that contain ":" in quotation marks.`,
      { cause },
    );
  }
}

/** Words as a reader sees them, "Bakery & brewery"; an address keeps its "&copy=1". */
function readable(name: string, value: string): string {
  return /^url$/iu.test(name) ? value : decodeHTMLStrict(value).replace(/\s+/gu, ' ').trim();
}

function asText(value: unknown): string {
  if (typeof value === 'string') return value.replace(/\s+/gu, ' ').trim();
  return Array.isArray(value) ? value.map(asText).filter(Boolean).join(', ') : '';
}
