import { VerbatimError } from '../../errors.js';
import { readCorrections, writeCorrections } from '../../newsdesk/correction/correctionTable.js';
import { type MessageBody, sentence } from '../format/messageBody.js';
import { escapeLine } from '../format/text.js';
import type { CommandCall } from '../interaction/call.js';
import { editReply } from '../interaction/reply.js';
import { listedCorrections } from './correctionLine.js';

const MAX_BYTES = 1_000_000;
const TIMEOUT_MS = 20_000;
const LISTED_FAULTS = 15;
const MAX_REASON_LENGTH = 200;

/** `/correct export`: all corrections as a table. */
export async function exportCorrections(call: CommandCall): Promise<void> {
  const { corrections, texts } = call;
  const { length } = listedCorrections(call);
  if (length === 0) {
    await editReply(call, sentence(texts.noCorrections));
    return;
  }
  const attachment = Buffer.from(writeCorrections(corrections.list()));
  await editReply(call, {
    ...sentence(texts.exported(length)),
    files: [{ attachment, name: 'corrections.csv' }],
  });
}

/** `/correct import`: all rows of a table, or none where one of them is wrong. */
export async function importCorrections(call: CommandCall): Promise<MessageBody[]> {
  const { interaction, asker, newsdesk, corrections, log, now, texts } = call;
  const { size, url } = interaction.options.getAttachment('file', true);
  if (size > MAX_BYTES) return [sentence(texts.fileTooLarge)];
  const text = await download(url);
  if (text === null) return [sentence(texts.fileGone)];
  const read = tryReading(text, call);
  if (typeof read === 'string') return [sentence(texts.notImported([read]))];
  const { decided, unchanged, faults } = read;
  if (faults.length > 0) {
    const lines = faults
      .slice(0, LISTED_FAULTS)
      .map(({ line, fault }) => texts.rowFault(line, texts.rowFaults[fault]));
    const left = faults.length - LISTED_FAULTS;
    return [sentence(texts.notImported(left > 0 ? [...lines, texts.andMore(left)] : lines))];
  }
  if (decided.length > 0) await corrections.addAll(decided);
  newsdesk.refreshCorrections();
  log.info({ by: asker.member, count: decided.length, at: now() }, 'corrections imported');
  return [sentence(texts.imported(decided.length, unchanged))];
}

/** A sentence where the file is no table. */
function tryReading(text: string, call: CommandCall): ReturnType<typeof readCorrections> | string {
  const { asker, newsdesk, corrections, now } = call;
  try {
    return readCorrections(text, {
      articles: newsdesk.uncorrectedArticles(),
      stored: corrections.list(),
      by: asker.member,
      at: new Date(now()).toISOString(),
    });
  } catch (error) {
    if (!(error instanceof VerbatimError)) throw error;
    return escapeLine(error.message.slice(0, MAX_REASON_LENGTH));
  }
}

/** The attachment's text, from where Discord keeps it; null where it cannot be had, or is no text. */
async function download(url: string): Promise<string | null> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS), redirect: 'error' });
    if (!response.ok) return null;
    const bytes = await response.arrayBuffer();
    return bytes.byteLength > MAX_BYTES ? null : new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
