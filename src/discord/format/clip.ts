import { escapeLine } from './escapeText.js';

/** At most `limit` UTF-16 units, "…" included, not cut within an escape or a character. */
export function clip(text: string, limit: number): string {
  if (text.length <= limit) return text;
  return `${text
    .slice(0, limit - 1)
    .replace(/[\\\ud800-\udbff]+$/u, '')
    .trimEnd()}…`;
}

/** Escaped, on one line and clipped; of a long text only what can be shown is looked at. */
export function clipLine(text: string, limit: number): string {
  const enough = text.length > limit * 4 ? `${text.slice(0, limit * 4)}…` : text;
  return clip(escapeLine(enough), limit);
}
