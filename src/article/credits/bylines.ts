const START =
  /^(?:(?:story|text|words|written|reported|posted|report|analysis|published)\s+)?by:?\s+(?=\S)/iu;
/** What ends the names: "By Ada Holm | The Courier", "By Ada Holm, Staff Writer", "By Ada Holm in Nolla". */
const END =
  /\s*[|•·/(<@\n]|\s+[–—-]+\s+|\s+(?:for|in|at|of|from|on|with|published|updated|posted|mon|tues|wednes|thurs|fri|satur|sun)(?:day)?(?:\s|$)|\s\d/iu;
const NAME =
  /^(?:(?:[Dd]r|[Pp]rof|[Ss]ir|[Dd]ame)\.? )?\p{Lu}[\p{L}.'’-]*(?: (?:\p{Lu}[\p{L}.'’-]*|de|del|der|da|di|dos|du|la|le|van|von|den|ten|bin|ibn|al|y|e)){0,4}$/u;
const MAX_LENGTH = 160;

/** The names of a byline, "Ada Holm, Tove Lind" of "By ADA HOLM and TOVE LIND, Staff Writers"; null for other lines. */
export function namesOfByline(line: string): string | null {
  const text = line.replace(/\s+/gu, ' ').trim();
  const start = START.exec(text);
  if (text.length > MAX_LENGTH || start === null) return null;
  const [list = ''] = text.slice(start[0].length).split(END);
  const names: string[] = [];
  for (const part of list.split(/\s*[,;]\s*(?:and\s+)?|\s+(?:and|AND|&)\s+/u)) {
    const name = part.trim().replace(/^by\s+/iu, '');
    // "By Ada Holm, Political Editor": the job is no name.
    if (!NAME.test(name) || (names.length > 0 && !name.includes(' ')) || isJob(name)) break;
    names.push(inNameCase(name));
  }
  return names.length === 0 ? null : names.join(', ');
}

/** The last word of a job, as in "Staff Writer", names who does it. */
function isJob(words: string): boolean {
  return /\b(?:writers?|editors?|reporters?|correspondents?|columnists?|producers?|press|news|agency|staff|contributors?|bureau|service)$/iu.test(
    words,
  );
}

/** "ADA HOLM" is "Ada Holm"; other names stay. */
function inNameCase(name: string): string {
  if (/\p{Ll}/u.test(name) || !/\p{Lu}{3}/u.test(name)) return name;
  return name.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
}
