import { type Correction, type Decision, findByKey } from '../../newsdesk/correction/correction.js';
import { quotedWords, speakerName } from '../format/quotationLine.js';
import { truncate } from '../format/text.js';
import type { Call } from '../interaction/call.js';
import type { Texts } from '../locales/english.js';

const MAX_WORDS_LENGTH = 80;

/** “far from exhausted” → **Sergey Lavrov**, and a note when the story no longer has it. */
export function correctionLine(correction: Correction, { newsdesk, texts }: Call): string {
  const line = texts.correctionLine(
    shortWords(correction.text, texts),
    decisionWords(correction.decision, texts),
  );
  const isThere = newsdesk
    .uncorrectedArticles()
    .some(({ article, quotations }) => findByKey(article, quotations, correction) !== null);
  return isThere ? line : `${line} (${texts.correctionLost})`;
}

/** The decisions that are listed; what was merely skipped is none. */
export function listedCorrections({ corrections }: Pick<Call, 'corrections'>): Correction[] {
  return corrections
    .list()
    .filter(({ decision }) => decision.kind !== 'skip')
    .reverse();
}

/** “We wait for the wind …” */
export function shortWords(text: string, texts: Texts): string {
  const short = truncate(text, MAX_WORDS_LENGTH);
  return quotedWords({ text: short, kind: 'mixed', reportingPhrase: null }, texts);
}

/** **Sergey Lavrov**, Russian Foreign Minister */
export function decisionWords(decision: Decision, texts: Texts): string {
  switch (decision.kind) {
    case 'set':
      return speakerName(decision);
    case 'add': {
      const { name, role } = decision;
      return `${name === null ? texts.speakerNotNamed : speakerName({ name, role })} (${texts.added})`;
    }
    case 'nobody':
      return texts.speakerNotNamed;
    case 'withdraw':
      return texts.correctionWithdrawn;
    case 'skip':
      return texts.correctionSkipped;
  }
}

/** A choice in a list shows no markdown, and is searched by what members type. */
export function plainLine(line: string): string {
  return line.replaceAll('\u00a0', ' ').replaceAll('**', '').replace(/\\(.)/gu, '$1');
}
