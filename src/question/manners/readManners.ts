import { wordSet } from '../../english/wordSet.js';
import { foreignLanguage } from './questionLanguage.js';

/** A message that asks nothing of the stories, and wants one line for an answer. */
export type Manners =
  | { readonly kind: 'greeting' | 'thanks' | 'help' | 'small-talk' }
  /** ISO 639-1. */
  | { readonly kind: 'other-language'; readonly language: string };

/** What may stand around a greeting or thanks. */
const FILLER = String.raw`(?: (?:there|bot|verbatim|everyone|everybody|all|guys|folks|again|so|very|much|a lot|lots|for (?:that|this|the (?:answer|help|info))|man|mate|friend|you|to you|and))*`;
const GREETING = new RegExp(
  `^(?:(?:hi+|hello+|hey+|heya|hiya|yo|howdy|greetings|good (?:morning|afternoon|evening|day)|morning|gm|sup|what'?s up|how are you(?: doing)?(?: today)?|how is it going|nice to meet you)${FILLER} ?)+$`,
  'u',
);
const THANKS = new RegExp(
  `^(?:(?:ok|okay|oh|cool|great|nice|awesome|perfect|wow|got it|yes|yeah|many|and) )*(?:thanks|thank (?:you|u)|thankyou|thx|tnx|ty|tysm|cheers|much appreciated|appreciate it|good bot|great answer|good answer|well done)(?: (?:ok|okay|cool|great|nice|perfect))*${FILLER}$`,
  'u',
);
const HELP =
  /^(?:(?:can|could) you )?(?:please )?(?:help|help me|(?:i )?need help|usage|commands|instructions|what can (?:you|this bot|i) (?:do|ask)(?: you)?|what do you do|what can i do here|how (?:does|do) (?:this|it|the bot|this bot|you|this thing) work|how (?:do|can|should) i (?:use|ask|start|talk to) ?(?:you|this|it|the bot|this bot|a question|questions)?|how to use (?:you|this|it|the bot|this bot)|what are (?:your|the) commands|who are you|what are you|are you (?:a bot|an ai|human|real)|what is this bot(?: for)?)(?: please| pls)?$/u;
const SMALL_TALK = wordSet(`
  ah aha awesome brb bruh bye cool damn fine gg good goodbye great ha haha hahaha hehe hm hmm hmmm interesting k kk lmao
  lmfao lol nah nice no nope oh ok okay omg oops perfect right rofl sorry sure well wow wtf xd yeah yep yes`);
/** Greetings and thanks that say at once which language they are. */
const IN_OTHER_LANGUAGES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    de: 'hallo moin servus danke dankeschön tschüss guten',
    fr: 'bonjour salut bonsoir coucou merci',
    es: 'hola gracias buenos buenas',
    it: 'ciao buongiorno buonasera grazie',
    pt: 'olá ola oi obrigado obrigada bom boa',
    pl: 'cześć czesc dzień dziękuję dziekuje dzięki',
    nl: 'hoi goedemorgen dankjewel bedankt',
    tr: 'merhaba selam teşekkürler teşekkür sağol',
    ru: 'привет здравствуйте спасибо',
    uk: 'привіт вітаю дякую',
  }).flatMap(([language, words]) => words.split(' ').map((word) => [word, language] as const)),
);
const MAX_GREETING_WORDS = 2;

/** Whether a bare question is a greeting, thanks, a call for help, small talk or in another language; null if none. */
export async function readManners(question: string): Promise<Manners | null> {
  const plain = plainWords(question);
  const words = plain.split(' ');
  if (words.every((word) => word === '' || SMALL_TALK.has(word))) return { kind: 'small-talk' };
  if (GREETING.test(plain)) return { kind: 'greeting' };
  if (THANKS.test(plain)) return { kind: 'thanks' };
  if (HELP.test(plain)) return { kind: 'help' };
  const greeted = words.length <= MAX_GREETING_WORDS ? IN_OTHER_LANGUAGES.get(words[0] ?? '') : undefined;
  const language = greeted ?? (await foreignLanguage(question));
  return language === null ? null : { kind: 'other-language', language };
}

/** Letters and figures in lower case, one space between words: "Hey 👋!!" gives "hey". */
function plainWords(question: string): string {
  return question
    .toLowerCase()
    .replace(/[’‘]/gu, "'")
    .replace(/[^\p{L}\p{M}\p{N}']+/gu, ' ')
    .trim();
}
