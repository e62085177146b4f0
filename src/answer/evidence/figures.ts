/** “How many”, “how old is he”, “what percentage”, “at what price”: only a figure answers. */
const ASKS_FIGURE =
  /\bhow (?:\w+ )?(?:many|much|old|long|far|high|tall|big|large|deep|wide|thick|heavy|fast|cold|hot|warm|often)\b|\b(?:what|which) (?:percent|percentage|number|price|share|age|temperature|height|length|distance|magnitude)\b/iu;

const FIGURE =
  /\p{N}|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|dozens?|half|third|quarter|once|twice|nobody|none|no|nothing|never|always|every|all|most|few|several|many)\b/iu;

/** Whether a question asks for a number, an amount or a measure: “how many troops”. */
export function asksFigure(question: string): boolean {
  return ASKS_FIGURE.test(question);
}

/** Whether words give one, in figures or in words: “14 dogs”, “nobody was hurt”, “a dozen”. */
export function hasFigure(text: string): boolean {
  return FIGURE.test(text);
}
