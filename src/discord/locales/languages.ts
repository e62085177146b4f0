import { ENGLISH, type Texts } from './english.js';
import { MODERATOR_TEXTS } from './englishModerators.js';
import { FRENCH_TEXTS } from './french.js';
import { GERMAN_TEXTS } from './german.js';
import { SPANISH_TEXTS } from './spanish.js';
import { UKRAINIAN_TEXTS } from './ukrainian.js';

/** Texts by the ISO 639-1 code of their language; another language is another entry. Moderators' are in English. */
export const LANGUAGES: ReadonlyMap<string, Texts> = new Map<string, Texts>([
  ['en', ENGLISH],
  ['de', { ...MODERATOR_TEXTS, ...GERMAN_TEXTS }],
  ['fr', { ...MODERATOR_TEXTS, ...FRENCH_TEXTS }],
  ['es', { ...MODERATOR_TEXTS, ...SPANISH_TEXTS }],
  ['uk', { ...MODERATOR_TEXTS, ...UKRAINIAN_TEXTS }],
]);

/** What is asked of servers. */
interface LanguageSettings {
  of(guild: string): { readonly language: string | null };
  /** The locale of the server in Discord, such as "es-419"; null where it is not known. */
  preferredLocale?(guild: string): string | null;
}

/**
 * The bot's own words in what everybody reads: in the language that moderators set, else that of the server, else
 * English.
 */
export function textsOf(guild: string, servers: LanguageSettings): Texts {
  const { language } = servers.of(guild);
  return textsFor(language ?? servers.preferredLocale?.(guild) ?? null) ?? ENGLISH;
}

/** The bot's own words for one member, by the language of their Discord: "de", "es-ES"; null where there are none. */
export function textsFor(locale: string | null): Texts | null {
  return LANGUAGES.get(locale?.split('-')[0] ?? '') ?? null;
}
