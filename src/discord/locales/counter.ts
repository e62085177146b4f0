/**
 * Numbers with their nouns in one language, by its rules of plurals: "1 Zitat", "3 Zitate"; in Ukrainian "1 цитата",
 * "3 цитати", "5 цитат".
 */
export function counter(locale: string) {
  const rules = new Intl.PluralRules(locale);
  const format = new Intl.NumberFormat(locale);
  return (count: number, one: string, few: string, many = few): string => {
    const form = rules.select(count);
    return `${format.format(count)} ${form === 'one' ? one : form === 'few' ? few : many}`;
  };
}
