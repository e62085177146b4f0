/** What kind of words can answer a question: a figure "how many", a name "who". */
export type AnswerType = 'figure' | 'name';

export const ASKS_FIGURE =
  /\bhow (?:\w+ )?(?:many|much|old|young|long|far|high|low|tall|big|large|small|deep|wide|thick|thin|heavy|fast|cold|hot|warm|often|expensive|late|soon|busy|few|close)\b|\b(?:what|which) (?:percent|percentage|number|price|share|age|temperature|height|length|distance|magnitude|score|size|year)\b|\b(?:price|cost|score|percent)\b/iu;
/** Only at the beginning: "when did the man who wrote it leave" does not ask for a person. */
const ASKS_NAME = /(?:^|\n)(?:(?:and|but|so|ok)[ ,]+)?(?:who|who['’]?s|whose|whom)\b/iu;

const FIGURE =
  /\p{N}|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|dozens?|half|twice|nobody|none)\b/iu;
/** A capital within a sentence: “said Ada Holm”. */
const NAME = /(?<=[\p{Ll},;“"] [“"]?)\p{Lu}[\p{L}’'-]+|\p{Lu}[\p{L}’'-]+ \p{Lu}[\p{L}’'-]+/u;

/**
 * Null where the question does not say. Reads the text as it is, line by line: the patterns need its lines, and no
 * folding.
 */
export function expectedAnswer(text: string): AnswerType | null {
  if (ASKS_FIGURE.test(text)) return 'figure';
  return ASKS_NAME.test(text) ? 'name' : null;
}

/** The types of answer that a text has words for: “Captain Kesh scored twice” has both. */
export function typesIn(text: string): ReadonlySet<AnswerType> {
  const types = new Set<AnswerType>();
  if (FIGURE.test(text)) types.add('figure');
  if (NAME.test(text)) types.add('name');
  return types;
}
