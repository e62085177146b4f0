import { ENGLISH, type Texts } from './english.js';

/** Tables of texts by their ISO 639-1 codes; another language is another entry. */
export const LANGUAGES: Readonly<Record<string, Texts>> = { en: ENGLISH };

/** English for a code that is not known. */
export function textsIn(code: string | null): Texts {
  return LANGUAGES[code ?? 'en'] ?? ENGLISH;
}
