import { DETERMINERS } from '../../../english/functionWords.js';
import { isPersonNoun } from '../../../english/speakerNouns.js';
import { isCapitalized, type Token } from '../token.js';
import { isPlural } from '../wordClasses.js';

/** "co-founder", "finance chief": what one person is. */
export const isPost = ({ text, bare }: Token): boolean =>
  /^\p{Ll}/u.test(text) && isPersonNoun(bare) && !isPlural({ ...NO_TOKEN, text, bare });

const NO_TOKEN: Token = { start: 0, end: 0, text: '', bare: '', kind: 'word' };

/** After "finance chief" of "and finance chief Ida Holm"; `from` where no post with a name follows. */
export function secondPostEnd(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at - from < 4 && /^\p{Ll}/u.test(tokens[at]?.text ?? '') && !DETERMINERS.has(tokens[at]?.bare ?? ''))
    at++;
  const [post, name] = [tokens[at - 1], tokens[at]];
  return at > from && post !== undefined && name !== undefined && isPost(post) && isCapitalized(name)
    ? at
    : from;
}
