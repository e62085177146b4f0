import { ENGLISH, type Texts } from './english.js';

/** Texts by the ISO 639-1 code of their language; another language is another entry. */
export const LANGUAGES: ReadonlyMap<string, Texts> = new Map([['en', ENGLISH]]);

interface Servers {
  of(guild: string | null): { readonly language: string | null };
}

/** The bot's own words in the language of a server; English where none is set or none is known by that code. */
export function textsFor(
  { guildId }: { readonly guildId: string | null },
  { servers }: { readonly servers: Servers },
): Texts {
  return LANGUAGES.get(servers.of(guildId).language ?? 'en') ?? ENGLISH;
}
