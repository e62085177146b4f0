/** Fewer words outside names are keywords, and their language is not clear. */
const MIN_WORDS = 4;
/** With letters that English lacks, or no Latin ones, or after a question word, so many do. */
const MIN_MARKED_WORDS = 2;
/** Scripts without spaces between words: letters that say as much as MIN_WORDS. */
const MIN_LETTERS = 8;
/** Of the detector, 0 to 1. On 266 English questions, typos among them, none above it is taken for another language. */
const MIN_SCORE = 0.65;

/** Several names with what joins them: "Ursula von der Leyen". */
const NAME = /\p{Lu}[\p{L}'’-]*(?:\s+(?:v[ao]n|de[nlr]?|la|le|di|da|du|bin|al))*\s+\p{Lu}[\p{L}'’-]*/gu;
/** Question words of other languages that are no English word, not even with a typo. */
const QUESTION_WORD =
  /^(?:wann|warum|wieso|weshalb|welche[rs]?|wessen|qui|quoi|quand|pourquoi|combien|quel(?:le)?|quien|cuando|donde|cuanto|cuantos|cual|quando|perche|quanto|quanti|dove|quem|onde|kto|gdzie|kiedy|dlaczego|czy|waar|waarom|wanneer|hoe|wie|neden|nerede|niye|kim)$/iu;
/** The first two words of short questions, which say at once which language they are: “Was sagt Lawrow?” */
const OPENINGS: readonly (readonly [string, RegExp])[] = [
  [
    'de',
    // Not "was war" and "was will", which open English questions too.
    /^(?:was (?:ist|hat|sagt|sagten?|meint|macht|kostet|hei(?:ß|ss)t|passierte?|geschah|gibt|geht)|(?:wer|wo|wie) (?:ist|sind|war|waren|hat|haben|hatte|wird|wurde|sagt|sagten?|hei(?:ß|ss)t|viele?|alt|lange))\b/u,
  ],
  [
    'fr',
    /^(?:que|qu[’'](?:a|est|ont)|où|comment|est-ce) (?:dit|disent|ont?|est|sont|était|s[’']appelle|que?|se|va)\b/u,
  ],
  [
    'es',
    /^(?:qué|que|quién|dónde|cómo|cuándo|cuánto) (?:dice|dijo|dicen|es|son|fue|pasó|paso|ha|está|esta|cuesta|hizo)\b/u,
  ],
  ['it', /^(?:che|cosa|chi|come|dove) (?:dice|dicono|ha|hanno|è|sono|era|succede|cosa)\b/u],
  ['pt', /^(?:o que|quem|onde|como) (?:disse|diz|é|foi|está|são|aconteceu|fez)\b/u],
  [
    'nl',
    /^(?:wat|wie|hoe) (?:zegt|zei|zeggen|was er|kost|heeft|hebben|wordt|oud|veel|lang|gebeurde|doet)\b/u,
  ],
];
/** Words of English questions that hardly any other language has. */
const ENGLISH =
  /\b(?:the|did|does|who|who['’]?s|what|what['’]?s|how|why|when|where|which|whose|and|about|that|this|with|said|says?|to)\b/iu;
/** Ukrainian is close to Russian; these letters are not in Russian. */
const UKRAINIAN = /[ґєії]/iu;

/**
 * The language of a question, ISO 639-1, if it is another than English, in which neither articles nor model can answer
 * it; null for English. Names and short keywords count as English: "Angela Merkel Berlin" is not German.
 */
export async function foreignLanguage(question: string): Promise<string | null> {
  if (/^\s*[¿¡]/u.test(question)) return 'es';
  const words = question.replace(NAME, ' ').match(/(?<![\p{L}\p{M}])\p{L}[\p{L}\p{M}'’]*/gu) ?? [];
  const opening = question.trim().toLowerCase();
  const opened = OPENINGS.find(([, pattern]) => pattern.test(opening));
  if (opened !== undefined) return opened[0];
  // The first word is in capitals in every language.
  const plain = words.filter((word, i) => i === 0 || !/^\p{Lu}/u.test(word)).join(' ');
  const letters = words.join('');
  const isLatin = /\p{sc=Latin}/u.test(letters);
  const isUnspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u.test(plain);
  const isMarked =
    !isLatin || /\p{L}/u.test(plain.replace(/[a-z]/giu, '')) || QUESTION_WORD.test(words[0] ?? '');
  const isLong = isUnspaced
    ? plain.length >= MIN_LETTERS
    : plain.split(' ').length >= (isMarked ? MIN_MARKED_WORDS : MIN_WORDS);
  if (!isLong) return null;
  if (!isUnspaced && ENGLISH.test(plain)) return null;
  if (!isLatin && UKRAINIAN.test(letters)) return 'uk';
  // Its tables are 150 MB: they are loaded for the first question that may need them.
  const { eld } = await import('eld/small');
  const { language, ...detected } = eld.detect(plain);
  if (!isLatin) return language === '' || language === 'en' ? 'und' : language;
  const score = new Map(Object.entries(detected.getScores())).get(language) ?? 0;
  const isSure = language !== '' && language !== 'en' && detected.isReliable() && score >= MIN_SCORE;
  return isSure ? language : null;
}
