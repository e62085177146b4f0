import { WEEKDAYS } from '../../english/calendar.js';
import type { MaskedSentence } from '../marks/maskSentences.js';

const DAYS = WEEKDAYS.map((day) => day.charAt(0).toUpperCase() + day.slice(1)).join('|');

const WITH_DAY = new RegExp(String.raw`\bThe\s((\p{Lu}[\p{L}-]+)\son\s(?:${DAYS}))\b`, 'gu');

/**
 * "The Courier on Sunday quoted", "according to The Courier on Sunday": twice the same day right behind the same name
 * is a part of it. Full names by the name without the day.
 */
export function namesWithDays(sentences: readonly MaskedSentence[]): ReadonlyMap<string, string> {
  const once = new Set<string>();
  const names = new Map<string, string>();
  for (const { masked } of sentences) {
    for (const [, full = '', name = ''] of masked.matchAll(WITH_DAY)) {
      if (once.has(full)) names.set(name, full);
      once.add(full);
    }
  }
  return names;
}
