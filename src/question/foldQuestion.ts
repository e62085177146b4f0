/** Contractions, with what they stand for. */
const CONTRACTIONS: ReadonlyMap<string, string> = new Map([
  ['whats', 'what is'],
  ['whos', 'who is'],
  ['hows', 'how is'],
  ['whens', 'when is'],
  ['wheres', 'where is'],
  ['whys', 'why is'],
  ['whyd', 'why did'],
  ['howd', 'how did'],
  ['didnt', 'did not'],
  ['hasnt', 'has not'],
  ['doesnt', 'does not'],
  ["what's", 'what is'],
  ["who's", 'who is'],
  ["how's", 'how is'],
  ["didn't", 'did not'],
  ["hasn't", 'has not'],
  ["doesn't", 'does not'],
  ["what'd", 'what did'],
  ["who'd", 'who did'],
]);

/** Words of their own that in a question hardly ever mean themselves. Only folded: what is searched for keeps them. */
const MISTAKEN: ReadonlyMap<string, string> = new Map([
  ['hoo', 'who'],
  ['bout', 'about'],
  ['dose', 'does'],
]);

/** "ok so can you tell me": what stands before a question and asks nothing. */
const PREAMBLE =
  /^(?:(?:hey|hi|ok|okay|so|and|but|um|well|please|pls|also|bot|sorry|yo|lol)[\s,]+)+|^(?:(?:can|could|would) (?:you|anyone|somebody|someone) (?:please )?(?:tell|show|give) (?:me|us) |(?:do|does) (?:you|anyone|anybody|we) know |tell me |show me |i (?:wonder|want to know|need to know|would like to know) |remind me )/u;

/**
 * A question as the patterns of this folder expect it: lower case, straight apostrophes, no quotation marks,
 * contractions written out. “What’s Kirby’s view?” gives "what is kirby's view". Unlike wordsOf it keeps commas,
 * hyphens and the ends of words, as the patterns need them.
 */
export function foldQuestion(text: string): string {
  return text
    .toLowerCase()
    .replace(/[’‘]/gu, "'")
    .replace(/["“”«»„]|(?<!\p{L})'|'(?!\p{L}|\s*(?:response|reaction|comment))/gu, ' ')
    .replace(/[?!.…:;]+(?=\s|$)/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\p{L}']+/gu, (word) => CONTRACTIONS.get(word) ?? MISTAKEN.get(word) ?? word);
}

/** A folded question without its preamble. */
export function withoutPreamble(folded: string): string {
  let rest = folded;
  for (let before = ''; before !== rest;) [before, rest] = [rest, rest.replace(PREAMBLE, '')];
  return rest;
}
