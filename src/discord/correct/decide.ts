import type { IndexedArticle } from '../../index/indexedArticle.js';
import {
  type Correction,
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

/** Saves what a moderator has decided, and applies it; gives the sentence that says so. */
export async function decide(
  { article }: IndexedArticle,
  quotation: Quotation,
  decision: Decision,
  call: Call,
): Promise<string> {
  const { texts } = call;
  await save(keyOf(article, quotation), decision, call);
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
      const { text } = await save(missed.key, { kind: 'add', ...speaker }, call);
      return texts.addedQuotation(shortWords(text, texts), speakerName(speaker));
    }
    case 'quoted':
      return texts.missed.quoted(shortWords(missed.quotation.text, texts));
    default:
      return texts.missed[missed.kind];
  }
}

async function save(key: QuotationKey, decision: Decision, call: Call): Promise<Correction> {
  const { asker, newsdesk, corrections, log, now } = call;
  const correction = await corrections.add(key, {
    decision,
    by: asker.member,
    at: new Date(now()).toISOString(),
  });
  newsdesk.refreshCorrections();
  log.info({ correction }, 'quotation corrected');
  return correction;
}
