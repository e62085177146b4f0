// The process that reads what somebody hands in, forked by readDraft.
import { MemberError, messageOf, VerbatimError } from '../errors.js';
import type { Answer } from '../process/messages.js';
import { serveParent } from '../process/serveParent.js';
import { type DraftSource, parseDraft, type ReadDraft } from './parseDraft.js';

/** `message`: why there is no story, in a sentence for the person who handed it in. */
export type DraftAnswer =
  { readonly kind: 'read'; readonly draft: ReadDraft } | { readonly kind: 'fault'; readonly message: string };

const [maxMemoryBytes] = process.argv.slice(2).map(Number);

const read: Answer<DraftSource, DraftAnswer> = async (source) => {
  try {
    return { kind: 'read', draft: await parseDraft(source) };
  } catch (error) {
    // Here it still has its class.
    if (error instanceof MemberError || error instanceof VerbatimError)
      return { kind: 'fault', message: error.message };
    return {
      kind: 'fault',
      message: `The file cannot be read (${messageOf(error)}). Paste the text of the story.`,
    };
  }
};

await serveParent(() => Promise.resolve(read), { ...(maxMemoryBytes !== undefined && { maxMemoryBytes }) });
