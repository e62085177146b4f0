import type { Span } from '../article.js';

/**
 * In UTF-16 units, without what stands in quotation marks. Sentences of news have up to 350; a longer one is a table or
 * a list, and rules that compare each word of a sentence with each other would take too long for it.
 */
const MAX_UNITS = 1_000;

/** Words in quotation marks count as a few, however many they are. */
const QUOTED_UNITS = 30;

/**
 * The ends of the sentences of a paragraph, with those of the parts of overlong ones: behind a comma or a space, and
 * never in quotation marks. `ends` and `quoted` in order.
 */
export function divideOverlong(
  paragraph: string,
  ends: readonly number[],
  quoted: readonly Span[],
): number[] {
  const divided: number[] = [];
  let next = 0;
  let [from, at, units] = [0, 0, 0];
  const endAt = (place: number): void => {
    divided.push(place);
    [from, at, units] = [place, Math.max(at, place), 0];
  };
  for (const end of ends) {
    while (at < end) {
      const span = quoted[next];
      const plain = Math.min(span?.start ?? end, end) - at;
      if (units + plain > MAX_UNITS) endAt(placeBetween(paragraph, from, at, at + MAX_UNITS - units));
      else if (span === undefined || span.start >= end) at = end;
      else if (units + plain + QUOTED_UNITS > MAX_UNITS) endAt(span.start);
      else {
        units += plain + QUOTED_UNITS;
        at = span.end;
        next++;
      }
    }
    endAt(end);
  }
  return divided;
}

/**
 * Behind the last comma between two offsets, else the last space; without one, behind the quoted words in front of
 * them or anywhere.
 */
function placeBetween(paragraph: string, from: number, at: number, limit: number): number {
  const plain = paragraph.slice(at, limit);
  const comma = plain.lastIndexOf(', ') + 1;
  const space = comma > plain.length / 2 ? comma : plain.lastIndexOf(' ');
  if (space >= 0) return at + space + 1;
  if (at > from) return at;
  // Between the halves of a surrogate pair would be no place to cut.
  return /[\uDC00-\uDFFF]/u.test(paragraph.charAt(limit)) ? limit - 1 : limit;
}
