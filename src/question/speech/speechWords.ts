import { REPORTING_VERBS } from '../../english/verbs/reportingVerbs.js';
import { wordSet } from '../../english/wordSet.js';

/** Base forms that only a speaker's own words answer: "did Biden comment?", "what does she think?". */
export const STRICT_VERBS = wordSet(`
  say tell comment respond react reply answer deny claim warn think feel believe confirm admit tweet insist argue state`);

/** What asks for a person's mind, which a reporter may put in other words: "officials are frustrated". */
export const OF_THE_MIND = wordSet(
  `think feel believe view views opinion opinions position stance thoughts take feelings`,
);

/** What asks whether a person spoke at all: "the Kremlin has yet to respond" answers it. */
export const OF_SPEAKING = wordSet(`
  comment comments respond response react reaction reactions reply answer statement statements deny denial confirm`);

/**
 * Base forms that other sentences may answer as well, and that mean speech where a quotation fits: "what did Holm
 * announce?".
 */
const OTHER_VERBS = wordSet(`
  add acknowledge concede announce declare explain describe suggest stress emphasize emphasise maintain predict complain
  caution testify assert allege estimate reckon call accuse blame criticize criticise denounce condemn praise
  promise vow pledge urge recommend propose demand remark observe note conclude hope fear mention justify defend apologize
  apologise post write joke mean`);

const FORMS: Readonly<Record<string, readonly string[]>> = {
  react: ['react', 'reacts', 'reacted', 'reacting'],
  mention: ['mention', 'mentions', 'mentioned'],
  justify: ['justify', 'justifies', 'justified'],
  defend: ['defend', 'defends', 'defended'],
  apologize: ['apologize', 'apologizes', 'apologized'],
  apologise: ['apologise', 'apologises', 'apologised'],
  feel: ['feel', 'feels', 'felt', 'feeling'],
  mean: ['mean', 'means', 'meant'],
};

/** Every form of the verbs by which a question asks for a known speaker's words, with its base form. */
export const SPEECH_VERBS: ReadonlyMap<string, string> = new Map([
  ...[...REPORTING_VERBS].filter(([, base]) => STRICT_VERBS.has(base) || OTHER_VERBS.has(base)),
  ...Object.entries(FORMS).flatMap(([base, forms]) => forms.map((form) => [form, base] as const)),
]);

/** What a speaker's words are called. */
export const SPEECH_NOUNS = wordSet(`
  response reaction reactions reply answer comment comments statement statements view views opinion opinions position
  stance thoughts take takes feelings words word quote quotes quotation quotations remark remarks argument claim claims warning denial explanation
  apology criticism complaint ruling promise`);
