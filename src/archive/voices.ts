import { countriesIn } from '../english/countryMentions.js';
import {
  BODIES_OF_STATES,
  CLOSE_TO_OTHERS,
  NO_MORE_IN_OFFICE,
  PRIVATE_BODIES,
  PUBLIC_BODIES,
  PUBLIC_OFFICES,
} from '../english/names/publicOffices.js';
import { wordsOf } from '../english/terms.js';
import { partsOfDay, publishedDays } from '../question/dayRange.js';
import { namedSpeaker } from '../quotation/naming.js';
import type { Speaker } from '../quotation/quotation.js';
import type { ListedQuotation } from './quotationList.js';

/** How much is quoted. */
export interface Heard {
  readonly quotations: number;
  readonly words: number;
}

/** Who is quoted, and how much. */
export interface Voice extends Heard {
  readonly name: string;
  readonly role: string | null;
  /** Whether they speak for a state, as far as their role says. */
  readonly isOfficial: boolean;
}

/** What is quoted in one month. */
interface MonthHeard extends Heard {
  /** YYYY-MM. */
  readonly month: string;
  readonly officials: Heard;
}

export interface Voices {
  readonly all: Heard;
  /** By people and bodies with a name. */
  readonly named: Heard;
  /** By sources without one, such as "a ministry official". */
  readonly nameless: Heard;
  /** Where the story leaves open who spoke. */
  readonly open: Heard;
  readonly officials: Heard;
  /** Those with a name, most quotations first. */
  readonly voices: readonly Voice[];
  /** Oldest first; quotations of stories without a month are in none. */
  readonly months: readonly MonthHeard[];
}

const NOT_IN_OFFICE = [PRIVATE_BODIES, NO_MORE_IN_OFFICE, CLOSE_TO_OTHERS];
const NOTHING: Heard = { quotations: 0, words: 0 };

/** Counts who gets heard: each quotation once, also what is reported without marks. */
export function countVoices(listed: readonly ListedQuotation[]): Voices {
  // A role given once holds for all.
  const speakers = listed.flatMap(({ quotation }) => namedSpeaker(quotation) ?? []);
  const inOffice = new Set(speakers.filter(speaksForState).map(({ name }) => name));
  let [named, nameless, open, officials] = [NOTHING, NOTHING, NOTHING, NOTHING];
  const voices = new Map<string, Voice>();
  const months = new Map<string, MonthHeard>();
  for (const { article, quotation } of listed) {
    const one: Heard = { quotations: 1, words: wordsOf(quotation.text).length };
    const speaker = namedSpeaker(quotation);
    const isOfficial = speaker !== null && inOffice.has(speaker.name);
    if (speaker === null) open = plus(open, one);
    else if (hasName(speaker)) named = plus(named, one);
    else nameless = plus(nameless, one);
    if (isOfficial) officials = plus(officials, one);
    if (speaker !== null && hasName(speaker)) {
      const known = voices.get(speaker.name);
      voices.set(speaker.name, {
        name: speaker.name,
        role: known?.role ?? speaker.role,
        isOfficial,
        ...plus(known ?? NOTHING, one),
      });
    }
    const month = monthOf(article.published);
    if (month === null) continue;
    const before = months.get(month) ?? { ...NOTHING, month, officials: NOTHING };
    months.set(month, {
      ...plus(before, one),
      month,
      officials: isOfficial ? plus(before.officials, one) : before.officials,
    });
  }
  return {
    all: plus(plus(named, nameless), open),
    named,
    nameless,
    open,
    officials,
    voices: [...voices.values()].sort(
      (a, b) => b.quotations - a.quotations || b.words - a.words || a.name.localeCompare(b.name, 'en'),
    ),
    months: [...months.values()].sort((a, b) => a.month.localeCompare(b.month)),
  };
}

/** "Ada Holm", "Ministry of Ferries"; not "a ministry official" and not "Pentagon officials". */
function hasName({ name }: Speaker): boolean {
  const words = name.split(/\s+/u);
  return [words[0], words.at(-1)].every((word = '') => /^[“"'(]?[\p{Lu}\p{Lo}\p{N}]/u.test(word));
}

/** By the words of the role and the body: a company's president is no official, nor is a former one. */
function speaksForState(speaker: Speaker): boolean {
  const { name, role } = speaker;
  const inRole = wordsOf(role ?? '');
  const inName = wordsOf(name);
  const words = [...inRole, ...inName];
  // "Russia said", "the U.S. said".
  if (countriesIn(name)[0]?.words.length === inName.length) return true;
  if (BODIES_OF_STATES.some((body) => words.join(' ').includes(body))) return true;
  if (NOT_IN_OFFICE.some((list) => words.some((word) => list.has(word)))) return false;
  // A person may be called King.
  const offices = hasName(speaker) ? inRole : words;
  return words.some((word) => PUBLIC_BODIES.has(word)) || offices.some((word) => PUBLIC_OFFICES.has(word));
}

function monthOf(published: string | null): string | null {
  const days = publishedDays(published);
  if (days === null) return null;
  const [first, last] = [partsOfDay(days.first), partsOfDay(days.last)];
  if (first.month !== last.month) return null;
  return `${first.year}-${String(first.month + 1).padStart(2, '0')}`;
}

function plus(a: Heard, b: Heard): Heard {
  return { quotations: a.quotations + b.quotations, words: a.words + b.words };
}
