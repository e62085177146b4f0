/** A message without what stands around its question. */
export interface BareQuestion {
  readonly question: string;
  /** The lines that it quotes ("> ..."), which "who says that?" is about; null where it quotes none. */
  readonly quoted: string | null;
}

/** Addresses, and as Discord writes them mentions of members, roles and channels, times, commands and own emoji. */
const MARKUP = /<(?:a?:\w+:|[@#][!&]?|t:|\/[\w -]+:)[\d:a-zA-Z]*>|https?:\/\/\S+/gu;
const CODE_BLOCK = /```(?:[\w+-]+\n)?([\s\S]*?)(?:```|$)/gu;
const QUOTED_LINE = /^\s*>{1,3}\s(.*)$/u;
/** "hey bot, quick question: ..." */
const OPENING =
  /^(?:(?:(?:hey|hi|hello|yo|ok|okay|so|um|please|pls|good (?:morning|evening|afternoon))(?: (?:there|bot|verbatim|all|everyone|guys|folks))*[,!.:;—–-]+|(?:just )?a? ?quick (?:q|question)\s*[,:;—–-]+)\s*)+(?=\S)/iu;
/** "... pls", "... thanks!" */
const ENDING = /(?<=[\p{L}\p{N}?])(?:[\s,]+(?:pls|plz|please|thx|thanks|ty))+[\s.!]*$/iu;

/**
 * What a member asks, without `@everyone`, mentions, marks of bold and spoilers, code blocks and quoted lines around
 * it. What is nothing but a code block or quoted lines is taken for the question.
 */
export function bareQuestion(typed: string): BareQuestion {
  const plain = typed.replace(MARKUP, ' ').replace(/(?<!\w)@(?:everyone|here)\b/gu, ' ');
  const outside = plain.replace(CODE_BLOCK, '\n');
  const lines = (hasWords(outside) ? outside : plain.replace(CODE_BLOCK, '\n$1\n')).split(/\r?\n/u);
  const quoted = lines.flatMap((line) => QUOTED_LINE.exec(line)?.[1] ?? []).map(withoutMarks);
  const own = lines.filter((line) => !QUOTED_LINE.test(line)).map(withoutMarks);
  const [asked, around] = hasWords(own.join(' ')) ? [own, quoted] : [[...quoted, ...own], []];
  return {
    question: withoutPleasantries(joined(asked)),
    quoted: around.length === 0 ? null : joined(around),
  };
}

function withoutMarks(line: string): string {
  return line
    .replace(/\*{1,3}|~~|\|\||`+|(?<!\w)_{1,3}(?=\S)|(?<=\S)_{1,3}(?!\w)/gu, '')
    .replace(/^\s*(?:#{1,3}|-#)\s+/u, '');
}

function withoutPleasantries(question: string): string {
  const bare = question.replace(OPENING, '').replace(ENDING, '');
  return hasWords(bare) ? bare : question;
}

function joined(lines: readonly string[]): string {
  return lines.join(' ').replace(/\s+/gu, ' ').trim();
}

function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
