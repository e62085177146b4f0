import { CHAT_SPELLINGS } from '../../english/chatSpellings.js';

/** Contractions, with what they stand for. */
const CONTRACTIONS: Readonly<Record<string, string>> = {
  whats: 'what is',
  whos: 'who is',
  hows: 'how is',
  didnt: 'did not',
  hasnt: 'has not',
  doesnt: 'does not',
  "what's": 'what is',
  "who's": 'who is',
  "how's": 'how is',
  "didn't": 'did not',
  "hasn't": 'has not',
  "doesn't": 'does not',
  "what'd": 'what did',
  "who'd": 'who did',
};
/** Words in their own right, but hardly where a question asks who said what. */
const MISTAKEN = { hoo: 'who', bout: 'about', dose: 'does' };
const SPELLINGS: Readonly<Record<string, string>> = { ...CHAT_SPELLINGS, ...CONTRACTIONS, ...MISTAKEN };

/** "ok so can you tell me", what stands before a question and asks nothing. */
const PREAMBLE =
  /^(?:(?:hey|hi|ok|okay|so|and|but|um|well|please|pls|also|bot|sorry|yo|lol)[\s,]+)+|^(?:(?:can|could|would) (?:you|u|anyone|somebody|someone) (?:please )?(?:tell|show|give) (?:me|us) |(?:do|does) (?:you|u|anyone|anybody|we) know |tell me |show me |i (?:wonder|want to know|need to know|would like to know) |remind me )/u;

/** Lower case, straight apostrophes, no marks, and the question words as they are spelt: "whats" is "what is". */
export function plainWords(question: string): string {
  return question
    .toLowerCase()
    .replace(/[’‘]/gu, "'")
    .replace(/["“”«»„]|(?<!\p{L})'|'(?!\p{L}|\s*(?:response|reaction|comment))/gu, ' ')
    .replace(/[?!.…:;]+(?=\s|$)/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\p{L}']+/gu, (word) => SPELLINGS[word] ?? word);
}

/** The same without its preamble. */
export function plainQuestion(question: string): string {
  let plain = plainWords(question);
  for (let before = ''; before !== plain;) [before, plain] = [plain, plain.replace(PREAMBLE, '')];
  return plain;
}
