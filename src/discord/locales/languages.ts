import { ENGLISH, type Texts } from './english.js';

/** Texts by the ISO 639-1 code of their language; another language is another entry. */
export const LANGUAGES: ReadonlyMap<string, Texts> = new Map([['en', ENGLISH]]);

/** What is asked of the servers' settings. */
interface LanguageSettings {
  of(guild: string): { readonly language: string | null };
}

/** The bot's own words in the language of a server; English where none is set, or one without texts. */
export function textsOf(guild: string, servers: LanguageSettings): Texts {
  return LANGUAGES.get(servers.of(guild).language ?? 'en') ?? ENGLISH;
}
