import { MemberError } from '../errors.js';
import { forkChild, ProcessEndedError } from '../process/forkChild.js';
import { documentKind } from './document/documentKind.js';
import type { DraftAnswer } from './draftProcess.js';
import type { DraftSource, ReadDraft } from './parseDraft.js';

interface ReadDraftOptions {
  /** How long reading may take; default a minute. */
  readonly limitMs?: number;
  /** Resident memory that reading may take; default 700 MB, of which Node itself takes some. */
  readonly maxMemoryBytes?: number;
  /** The program that is forked; default draftProcess beside this file. */
  readonly entry?: URL;
}

const LIMIT_MS = 60_000;
const MAX_MEMORY_BYTES = 700_000_000;

/**
 * Reads a file, a page or a pasted text as a story, in a process of its own: whatever is in it takes neither more time
 * nor more memory than it may. Throws a MemberError of one sentence for what has no story.
 */
export async function readDraft(source: DraftSource, options: ReadDraftOptions = {}): Promise<ReadDraft> {
  const { limitMs = LIMIT_MS, maxMemoryBytes = MAX_MEMORY_BYTES } = options;
  // What cannot be a story needs no process.
  documentKind(source.name, source.bytes);
  const entry = options.entry ?? new URL(import.meta.url.replace(/readDraft(\.\w+)$/u, 'draftProcess$1'));
  const child = forkChild<DraftSource, DraftAnswer>('The process that reads stories', entry, [
    String(maxMemoryBytes),
  ]);
  const late = AbortSignal.timeout(limitMs);
  const stop = () => void child.end();
  late.addEventListener('abort', stop);
  try {
    const answer = await child.request(source);
    if (answer.kind === 'fault') throw new MemberError(answer.message);
    return answer.draft;
  } catch (error) {
    if (!(error instanceof ProcessEndedError)) throw error;
    throw new MemberError(
      late.aborted
        ? 'It takes too long to read the file. Divide it, or paste the text of the story.'
        : 'It takes too much memory to read the file. Divide it, or paste the text of the story.',
      { cause: error },
    );
  } finally {
    late.removeEventListener('abort', stop);
    await child.end();
  }
}
