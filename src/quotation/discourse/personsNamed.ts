import type { Token, TokenizedText } from '../phrases/token.js';
import { isNameWord } from '../phrases/wordClasses.js';
import type { Entities } from './entities.js';
import type { Person } from './person.js';

/** Everyone of the article whom a sentence names outside its marks, in order: both in "Holm met Mr. Lind's brother". */
export function personsNamedIn({ tokens }: TokenizedText, entities: Entities): Person[] {
  const found: Person[] = [];
  let run: Token[] = [];
  const close = (): void => {
    const person = personOf(run, entities);
    if (person !== null) found.push(person);
    run = [];
  };
  for (const token of tokens) {
    if (isNameWord(token)) run.push(token);
    else if (run.length > 0) close();
  }
  close();
  return found;
}

/** The one person whose name the words end in; titles may stand before it. */
function personOf(run: readonly Token[], entities: Entities): Person | null {
  const words = run.map(({ text }) => text.replace(/['’]s?$/u, ''));
  for (let start = 0; start < words.length; start++) {
    const [person, ...others] = entities.personsNamed(words.slice(start).join(' '));
    if (person !== undefined) return others.length === 0 && !entities.isWork(person.name) ? person : null;
  }
  return null;
}
