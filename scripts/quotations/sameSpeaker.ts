/** Titles that are no part of a name, and words that tell two names apart as little as an article does. */
const TITLES = new Set(
  (
    'mr mrs ms miss dr sir lord lady dame prof professor sen senator rep representative gov governor president vice minister secretary ' +
    'general gen lt col maj capt king queen prince pope judge justice rev mayor attorney chairman chairwoman ambassador congressman ' +
    'congresswoman jr sr ii iii iv'
  ).split(' '),
);
const SMALL_WORDS = new Set(
  'the a an of for to in on at and by with from who which that his her their its'.split(' '),
);

/**
 * Whether a found name means the speaker: the last words agree, or one name holds the other ("Kirby", "John Kirby").
 * Null means nobody.
 */
export function isSameSpeaker(
  found: string | null,
  gold: string | null,
  aliases: readonly string[] = [],
): boolean {
  if (gold === null || found === null) return gold === found;
  const mine = nameWords(found);
  return [gold, ...aliases].map(nameWords).some((theirs) => {
    if (mine.length === 0 || theirs.length === 0) return false;
    return mine.at(-1) === theirs.at(-1) || holds(mine, theirs) || holds(theirs, mine);
  });
}

/** Whether two roles share half of their words: "Transport Minister", "minister for transport". */
export function isSameRole(found: string | null, gold: string): boolean {
  const [mine, theirs] = [new Set(wordsOf(found ?? '')), new Set(wordsOf(gold))];
  const shared = [...mine].filter((word) => theirs.has(word)).length;
  return shared > 0 && 4 * shared >= mine.size + theirs.size;
}

function holds(all: readonly string[], some: readonly string[]): boolean {
  return some.every((word) => all.includes(word));
}

export function nameWords(name: string): string[] {
  const words = wordsOf(name);
  const bare = words.filter((word) => !TITLES.has(word));
  return bare.length > 0 ? bare : words;
}

function wordsOf(name: string): string[] {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s\b/gu, '')
    // "U.S." is one word.
    .replace(/\b(\w)\.(?=\w\b)/gu, '$1');
  return (plain.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? []).filter(
    (word) => !SMALL_WORDS.has(word),
  );
}
