/** Texts that repeat one thing over and over, as no news do: what a rule that looks far back or far ahead pays for. */
export interface HostileShape {
  readonly name: string;
  /** The content of a file, about so many UTF-16 units long. */
  readonly content: (length: number) => string;
}

const repeated =
  (unit: string, { before = '', after = '' } = {}) =>
  (length: number): string =>
    before + unit.repeat(Math.ceil(length / unit.length)) + after;

/** `unit` gets the number of the repetition. */
const counted =
  (unit: (index: number) => string) =>
  (length: number): string => {
    let content = '';
    for (let index = 0; content.length < length; index++) content += unit(index);
    return content;
  };

const LETTERS = 'abcdefghijklmnoprstuvwxyz';

/** A name that no other number has: "Ada Babefon". */
const nameOf = (index: number): string => {
  const letter = (value: number) => LETTERS.charAt(value % LETTERS.length);
  const end = `${letter(index)}a${letter(index / 25)}e${letter(index / 625)}o${letter(index / 15_625)}`;
  return `Ada B${end}n`;
};

export const HOSTILE_SHAPES: readonly HostileShape[] = [
  { name: 'table of quoted cells', content: repeated('| "Yes" | "No, never" | “Maybe” |\n') },
  { name: 'quoted cells, one line', content: repeated('| "Yes" | "No, never" | “Maybe” ') },
  { name: 'run of capitals', content: repeated('ADA HOLM OF SKARNE ') },
  { name: 'capitalized words', content: repeated('Ada Holm Of Skarne ') },
  { name: 'Mr. Mr. Mr.', content: repeated('Mr. ') },
  { name: 'President President', content: repeated('President ') },
  { name: 'short lines', content: repeated('It is so\n') },
  { name: 'short paragraphs', content: repeated('It is so\n\n') },
  { name: 'blank lines', content: repeated('\n', { before: 'It is so.', after: 'Ada Holm said so.' }) },
  { name: 'spaces', content: repeated(' ', { before: 'It is so.', after: 'Ada Holm said so.' }) },
  {
    name: 'lines of spaces',
    content: repeated('   \t  \n', { before: 'It is so.', after: 'Ada Holm said so.' }),
  },
  { name: 'one word', content: repeated('a') },
  { name: 'one word of capitals', content: repeated('A') },
  { name: 'one sentence', content: repeated('the river rose and ') },
  { name: 'one sentence that reports', content: repeated('the mayor said that ') },
  { name: 'one sentence of commas', content: repeated('Ada Holm, the mayor, ') },
  { name: 'of of of', content: repeated('the mayor of the town of ') },
  { name: 'and and and', content: repeated('Ada Holm and Ida Brandt and ') },
  { name: 'said said said', content: repeated('said ') },
  { name: 'he said he said', content: repeated('He said. ') },
  { name: 'according to', content: repeated('according to the mayor, ') },
  { name: 'opening marks', content: repeated('“I ') },
  { name: 'opening marks of paragraphs', content: repeated('“I saw it.\n\n') },
  { name: 'closing marks', content: repeated('I” ') },
  { name: 'straight marks', content: repeated('" ') },
  { name: 'apostrophes', content: repeated("the dogs' ' ") },
  { name: 'nested marks', content: repeated('“‘«') },
  { name: 'quotations, one paragraph', content: repeated('“It is so,” she said. ') },
  { name: 'quotations', content: repeated('“It is so,” she said.\n\n') },
  { name: 'quotations without a speaker', content: repeated('“It is so.” ') },
  {
    name: 'quotation of many sentences',
    content: repeated('It is so. ', { before: '“', after: '” she said.' }),
  },
  { name: 'new speakers', content: counted((i) => `“It is so,” said ${nameOf(i)}, the mayor.\n\n`) },
  { name: 'new speakers, one paragraph', content: counted((i) => `“It is so,” said ${nameOf(i)}. `) },
  { name: 'new names, then he', content: counted((i) => `${nameOf(i)} came. The mayor said it is so.\n\n`) },
  { name: 'surnames', content: counted((i) => `${nameOf(i)} came. “No,” said ${nameOf(i).slice(4)}. `) },
  { name: 'brackets', content: repeated('(') },
  { name: 'words in brackets', content: repeated('(the ') },
  { name: 'dashes', content: repeated('— ') },
  { name: 'hyphens', content: repeated('well-') },
  { name: 'figures', content: repeated('1.') },
  { name: 'figures and commas', content: repeated('1,') },
  { name: 'initials', content: repeated('A. ') },
  { name: 'U.S.U.S.', content: repeated('U.S.') },
  { name: 'ellipses', content: repeated('… ') },
  { name: 'full stops', content: repeated('.') },
  { name: 'colons', content: repeated('Ada Holm: ') },
  { name: 'lines that end in colons', content: repeated('Ada Holm:\n') },
  { name: 'emoji', content: repeated('🎉') },
  { name: 'combining marks', content: repeated('\u0301', { before: 'a' }) },
  { name: 'stars', content: repeated('**') },
  { name: 'words in stars', content: repeated('*a ') },
  { name: 'headings', content: repeated('# The vote\n') },
  { name: 'hashes', content: repeated('#') },
  { name: 'lines of boilerplate', content: repeated('Read also: the vote\n') },
  { name: 'related news', content: repeated('The vote\n', { before: 'Related news\n' }) },
  { name: 'share bar', content: repeated('share | ') },
  {
    name: 'wrapped lines',
    content: repeated('the river rose and the river rose and the river rose again and\n'),
  },
  { name: 'front matter', content: repeated('a: b\n', { before: '---\n', after: '---\nIt is so.\n' }) },
  { name: 'front matter without an end', content: repeated('a: b\n', { before: '---\n' }) },
  { name: 'dashes at the top', content: repeated('-', { before: '---' }) },
  { name: 'spaces at the top', content: repeated(' ', { before: '---', after: 'x' }) },
  { name: 'carriage returns', content: repeated('\r') },
];
