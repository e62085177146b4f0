import type { IndexedArticle } from '../../index/indexedArticle.js';
import {
  type Correction,
  correctionId,
  type Decision,
  keyOf,
  type QuotationKey,
} from '../../newsdesk/correction/correction.js';
import { findMissedWords } from '../../newsdesk/correction/missedWords.js';
import { typedSpeaker } from '../../newsdesk/correction/typedSpeaker.js';
import type { Quotation } from '../../quotation/quotation.js';
import { quotedWords, speakerName } from '../format/quotationLine.js';
import type { Call } from '../interaction/call.js';
import { decisionWords, shortWords } from './correctionLine.js';

/**
 * Saves what a moderator has decided, and applies it; gives the sentence that says so. `mayReplace`: whether it takes
 * the place of an earlier decision; default true.
 */
export async function decide(
  { article }: IndexedArticle,
  quotation: Quotation,
  decision: Decision,
  call: Call,
  { mayReplace = true }: { readonly mayReplace?: boolean } = {},
): Promise<string> {
  const { corrections, texts } = call;
  const key = keyOf(article, quotation);
  if ((await save(key, decision, call, mayReplace)) === null) {
    const earlier = corrections.list().find(({ id }) => id === correctionId(key));
    return earlier === undefined
      ? texts.reviewStale
      : texts.alreadyDecided(decisionWords(earlier.decision, texts));
  }
  // In the middle of a sentence, told words stand in marks like others.
  const words = quotedWords({ ...quotation, kind: 'mixed' }, texts);
  switch (decision.kind) {
    case 'withdraw':
      return texts.withdrawn(words);
    case 'nobody':
      return texts.nobodyNamed(words);
    case 'skip':
      return texts.skippedFor(words);
    default:
      return texts.corrected(words, decisionWords(decision, texts));
  }
}

/** Adds a quotation that the rules have missed, or says why not. */
export async function addMissed(
  article: string,
  words: string,
  typed: { readonly name: string; readonly role: string | null },
  call: Call,
): Promise<string> {
  const { newsdesk, texts } = call;
  const indexed = newsdesk.articles().find((each) => each.article.id === article);
  if (indexed === undefined) return texts.unknownArticle;
  const speaker = typedSpeaker(typed.name, typed.role, newsdesk.speakers());
  if (speaker === null) return texts.emptyName;
  const missed = findMissedWords(indexed, words);
  switch (missed.kind) {
    case 'found': {
      await save(missed.key, { kind: 'add', ...speaker }, call);
      return texts.addedQuotation(shortWords(missed.key.text, texts), speakerName(speaker));
    }
    case 'quoted':
      return texts.missed.quoted(shortWords(missed.quotation.text, texts));
    default:
      return texts.missed[missed.kind];
  }
}

/** Null where something is decided already that may not be replaced. */
async function save(
  key: QuotationKey,
  decision: Decision,
  { asker, newsdesk, corrections, log, now }: Call,
  mayReplace = true,
): Promise<Correction | null> {
  const decided = { decision, by: asker.member, at: new Date(now()).toISOString() };
  const correction = await (mayReplace ? corrections.add(key, decided) : corrections.addFirst(key, decided));
  if (correction === null) return null;
  newsdesk.refreshCorrections();
  log.info({ correction }, 'quotation corrected');
  return correction;
}
