/** Made-up stories, always the same, with the lengths, names, quotations and repeated words of news. */

/** Sentences of a story: about 28 passages. */
const SENTENCES = 16;
const WORDS = 6_000;
const DAY_MS = 86_400_000;
const FIRST_DAY = Date.UTC(2031, 0, 1);
/** Stories that are published on one day. */
const STORIES_A_DAY = 12;
const SYLLABLES = 'ba co du fe gi ho ju ka le mi no pu ra se ti vo wa xe yo zu'.split(' ');

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Few words are frequent, most are rare, as in any language. */
function wordOf(random: () => number): string {
  return spell(Math.floor(WORDS ** random()) * 37);
}

function spell(number: number): string {
  const base = SYLLABLES.length;
  return [0, 1, 2]
    .map((place) => SYLLABLES[Math.floor(number / base ** place) % base] ?? '')
    .join('')
    .concat(number % 2 === 0 ? 'n' : '');
}

function nameOf(random: () => number): string {
  const part = (count: number) => {
    const word = spell(Math.floor(random() * count) * 11 + 3);
    return word.charAt(0).toUpperCase() + word.slice(1);
  };
  return `${part(300)} ${part(2_000)}`;
}

interface SyntheticStory {
  readonly file: string;
  readonly content: string;
  /** Words of one of its sentences, as somebody would type them. */
  readonly question: string;
  /** YYYY-MM-DD. */
  readonly published: string;
}

export function syntheticStory(number: number): SyntheticStory {
  const random = randomOf(number + 1);
  const subject = Array.from({ length: 5 }, () => wordOf(random));
  const people = [nameOf(random), nameOf(random), nameOf(random)];
  const pick = <T>(all: readonly T[]) => all[Math.floor(random() * all.length)];
  const clause = (length: number) =>
    Array.from({ length }, () => (random() < 0.2 ? (pick(subject) ?? '') : wordOf(random))).join(' ');
  const sentences = Array.from({ length: SENTENCES }, (_, i) => {
    const person = people[i % people.length] ?? '';
    if (i % 4 === 1) return `“The ${clause(9)},” said ${person}, the mayor of ${pick(subject) ?? ''}.`;
    if (i % 4 === 3) return `${person} told reporters that the ${clause(11)} would ${clause(4)}.`;
    return `The ${clause(8)} was ${clause(7)} after ${Math.floor(random() * 90) + 10} days of ${clause(3)}.`;
  });
  const paragraphs = [0, 4, 8, 12].map((first) => sentences.slice(first, first + 4).join(' '));
  const day = FIRST_DAY + Math.floor(number / STORIES_A_DAY) * DAY_MS;
  const published = new Date(day).toISOString().slice(0, 10);
  const title = `${people[0] ?? ''} and the ${subject.slice(0, 3).join(' ')}`;
  const questions = [
    `what happened to the ${subject.slice(1, 4).join(' ')}?`,
    `what did ${people[1] ?? ''} say about ${subject[0] ?? ''}?`,
    `how many days of ${clause(2)} were there with ${subject[2] ?? ''}?`,
  ];
  return {
    file: `story-${String(number).padStart(6, '0')}.txt`,
    content: `---\ntitle: ${title}\npublished: ${published}\nsource: Bench\n---\n${paragraphs.join('\n\n')}\n`,
    question: questions[number % questions.length] ?? '',
    published,
  };
}
