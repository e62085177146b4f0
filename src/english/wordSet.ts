/**
 * The words of a list that is written as a text, between white space. Lists are in the order of `sort()`, each word
 * once.
 */
export function wordSet(list: string): ReadonlySet<string> {
  return new Set(wordsOfList(list));
}

/** The same for names of several words, between commas. */
export function nameSet(list: string): ReadonlySet<string> {
  return new Set(
    list
      .trim()
      .split(',')
      .map((name) => name.trim().replace(/\s+/gu, ' ')),
  );
}

function wordsOfList(list: string): string[] {
  return list.trim().split(/\s+/u);
}
