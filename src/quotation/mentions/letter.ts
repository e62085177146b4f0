import { type Article, textOf } from '../../article/article.js';
import type { MentionRule } from './mentionRule.js';
import { signer } from './signature.js';

const GREETING = /^(?:Dear\s\p{L}|To\sthe\s(?:editor|mayor|board|council)|(?:Sir|Madam|Editor)\s?[,:—–])/iu;

/** "Yours, Ana Pell", "Sincerely,"; the name may stand in the next line. */
const CLOSING =
  /^(?:yours(?:\s(?:sincerely|faithfully|truly|ever))?|sincerely(?:\syours)?|(?:best|kind|warm)?\s?regards|respectfully|best(?:\swishes)?|with\sthanks|love)\s?[,.](.*)$/isu;

/** No letter has more paragraphs on either side. */
const REACH = 12;

/** "Dear editor," ¶ “Nobody asked the fishermen.” ¶ "Yours, Ana Pell": a paragraph of nothing but words. */
export const letter: MentionRule = {
  name: 'letter',
  attribute(quoted, { article, resolve }) {
    const block = article.blocks[quoted.block];
    const rest = block === undefined ? '' : article.text.slice(quoted.outer.end, block.end);
    if (block?.start !== quoted.outer.start || /\p{L}/u.test(rest) || !isGreeted(article, quoted.block))
      return null;
    const name = signatureAfter(article, quoted.block);
    const subject = name === null ? null : signer(name);
    const resolved = subject === null ? null : resolve(subject);
    return resolved === null ? null : { resolved, cue: null };
  },
};

function isGreeted({ text, blocks }: Article, index: number): boolean {
  return blocks
    .slice(Math.max(0, index - REACH), index)
    .some((block) => GREETING.test(textOf(text, block)) && block.end - block.start < 60);
}

function signatureAfter({ text, blocks }: Article, index: number): string | null {
  const lines = blocks.slice(index + 1, index + REACH).map((block) => textOf(text, block));
  const at = lines.findIndex((line) => CLOSING.test(line));
  const name = CLOSING.exec(lines[at] ?? '')?.[1]?.trim() ?? '';
  return at < 0 ? null : name !== '' ? name : (lines[at + 1] ?? null);
}
