import { UsageError, VerbatimError } from '../../src/errors.js';
import { chooseQuotation } from '../../src/newsdesk/correction/chooseQuotation.js';
import { type Decision, keyOf, type QuotationKey } from '../../src/newsdesk/correction/correction.js';
import type { Corrections } from '../../src/newsdesk/correction/corrections.js';
import { findMissedWords } from '../../src/newsdesk/correction/missedWords.js';
import { typedSpeaker } from '../../src/newsdesk/correction/typedSpeaker.js';
import type { Newsdesk } from '../../src/newsdesk/newsdesk.js';
import { withoutControls } from '../../src/terminal/textStyle.js';

/** What a correction is made with. */
export interface CorrectionDesk {
  readonly corrections: Corrections;
  readonly newsdesk: Newsdesk;
}

/** Who decided, of a decision that nobody made in Discord. */
export const IN_TERMINAL = 'terminal';

const MISSED = {
  notInArticle:
    'Those words are not in the article. They must stand there one after another, in one paragraph.',
  severalPlaces: 'Those words are in the article more than once. Give more words.',
  tooLong: 'That is too long for a quotation. Give at most 1,000 characters.',
  quoted: 'Some of these words are a quotation already. Use set, or withdraw it first.',
  unknownQuotation: 'The article has no quotation with these words.',
  severalQuotations: 'Several quotations have these words. Give more words.',
} as const;

interface Typed {
  readonly name?: string | undefined;
  readonly role?: string | undefined;
}

/** Does one of the commands that decide about a quotation; gives the line that says so. */
export async function decideHere(
  desk: CorrectionDesk,
  command: string,
  [first = '', words = '']: readonly string[],
  typed: Typed,
): Promise<string> {
  if (command === 'remove') {
    const undone = await desk.corrections.undo(first);
    if (undone === null) throw new UsageError(`No correction has the ID "${first}". See list.`);
    return withoutControls(`Removed: ${undone.text}`);
  }
  const { newsdesk } = desk;
  const articles = command === 'add' ? newsdesk.articles() : newsdesk.uncorrectedArticles();
  const indexed = articles.find(({ article }) => article.id === first);
  if (indexed === undefined)
    throw new UsageError(`No article has the ID "${first}". See npm run article -- list.`);
  if (command === 'add') {
    const missed = findMissedWords(indexed, words);
    if (missed.kind !== 'found') throw new VerbatimError(MISSED[missed.kind]);
    return saveHere(desk, missed.key, { kind: 'add', ...speakerOf(newsdesk, typed) });
  }
  const chosen = chooseQuotation(indexed, words);
  if (chosen.kind !== 'found') throw new VerbatimError(MISSED[chosen.kind]);
  const key = keyOf(indexed.article, chosen.quotation);
  if (command === 'nobody' || command === 'withdraw') return saveHere(desk, key, { kind: command });
  return saveHere(desk, key, { kind: 'set', ...speakerOf(newsdesk, typed) });
}

/** Saves a decision; gives the line that says so. */
export async function saveHere(
  { corrections, newsdesk }: CorrectionDesk,
  key: QuotationKey,
  decision: Decision,
): Promise<string> {
  const { id, text } = await corrections.add(key, {
    decision,
    by: IN_TERMINAL,
    at: new Date().toISOString(),
  });
  newsdesk.refreshCorrections();
  return withoutControls(`Saved ${id}: ${text} → ${describeDecision(decision)}`);
}

export function describeDecision(decision: Decision): string {
  switch (decision.kind) {
    case 'set':
    case 'add': {
      const who =
        decision.name === null ? 'speaker not named' : [decision.name, decision.role ?? []].flat().join(', ');
      return decision.kind === 'add' ? `${who} (quotation added)` : who;
    }
    case 'nobody':
      return 'speaker not named';
    case 'withdraw':
      return 'withdrawn';
    case 'skip':
      return 'skipped';
  }
}

function speakerOf(newsdesk: Newsdesk, { name = '', role = '' }: Typed) {
  const speaker = typedSpeaker(name, role, newsdesk.speakers());
  if (speaker === null) throw new UsageError('A name must contain letters, and at most 100 characters.');
  return speaker;
}
