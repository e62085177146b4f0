import { SPEAKER_PRONOUNS } from '../english/functionWords.js';
import { wordsOf } from '../english/terms.js';
import type { IndexedArticle } from '../index/indexedArticle.js';
import { namingOf } from '../quotation/naming.js';
import type { Quotation } from '../quotation/quotation.js';

/** A speaker that the articles quote. */
export interface QuotedSpeaker {
  readonly name: string;
  /** The first that an article gives; null when none does. */
  readonly role: string | null;
  /** In how many quotations. */
  readonly count: number;
  /** What articles call them beside the name, such as "the minister"; no pronouns. */
  readonly aliases: readonly string[];
}

/** Everyone the articles quote, the most quoted first. */
export function listSpeakers(articles: readonly IndexedArticle[]): QuotedSpeaker[] {
  const byName = new Map<string, Quotation[]>();
  for (const quotation of articles.flatMap(({ quotations }) => quotations)) {
    if (quotation.speaker === null || namingOf(quotation) === 'open') continue;
    const known = byName.get(quotation.speaker.name);
    if (known === undefined) byName.set(quotation.speaker.name, [quotation]);
    else known.push(quotation);
  }
  return [...byName]
    .map(([name, quotations]): QuotedSpeaker => {
      const mentions = quotations.flatMap(({ speaker }) => speaker?.mention ?? []);
      return {
        name,
        role: quotations.find(({ speaker }) => speaker?.role)?.speaker?.role ?? null,
        count: quotations.length,
        aliases: [...new Set(mentions)].filter(
          (mention) => mention !== name && !SPEAKER_PRONOUNS.has(mention.toLowerCase()),
        ),
      };
    })
    .sort((a, b) => b.count - a.count || a.name.localeCompare(b.name, 'en'));
}

/**
 * The speakers that a typed part of a name, a role or what an article calls them can mean: "lavr", "foreign min". Those
 * whose name fits come first; apart from that the order stays. All speakers if nothing is typed.
 */
export function findSpeakersByName(speakers: readonly QuotedSpeaker[], typed: string): QuotedSpeaker[] {
  const words = wordsOf(typed);
  const fits = (texts: readonly string[]) => {
    const known = texts.flatMap((text) => wordsOf(text));
    return words.every((word) => known.some((each) => each.startsWith(word)));
  };
  const byName = speakers.filter(({ name }) => fits([name]));
  const others = speakers.filter(
    (speaker) => !byName.includes(speaker) && fits([speaker.name, speaker.role ?? '', ...speaker.aliases]),
  );
  return [...byName, ...others];
}
