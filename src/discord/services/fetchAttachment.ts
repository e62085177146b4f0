import { MemberError, VerbatimError } from '../../errors.js';
import { type FetchOptions, fetchWeb, type Wanted } from '../../intake/fetchWeb.js';

/** Where Discord keeps the files of messages and commands. */
const DISCORD_HOSTS = ['cdn.discordapp.com', 'media.discordapp.net'];
const FILE: Wanted = { accept: '*/*', noun: 'file', instead: 'Attach it again.' };
const BYTES_PER_MB = 1_000_000;

/** What Discord says of an attachment. */
export interface AttachmentInfo {
  readonly name: string;
  readonly size: number;
  readonly url: string;
}

/** Fetches the bytes of an attachment. Throws a MemberError of one sentence. */
export type FetchAttachment = (attachment: AttachmentInfo) => Promise<Uint8Array>;

/** Only from Discord's own hosts, or from where `apiUrl` is in place of Discord. */
export function createAttachmentFetcher(maxBytes: number, apiUrl?: string): FetchAttachment {
  const stand = apiUrl === undefined ? null : new URL(apiUrl).hostname;
  const options: FetchOptions =
    stand === null
      ? { hosts: DISCORD_HOSTS }
      : { hosts: [...DISCORD_HOSTS, stand], isAllowedAddress: () => true };
  return async ({ size, url }) => {
    if (size > maxBytes) {
      throw new MemberError(
        `The file has ${(size / BYTES_PER_MB).toFixed(1)} MB, and the limit is ${maxBytes / BYTES_PER_MB} MB. Divide it, or paste the text of the story.`,
      );
    }
    try {
      return (await fetchWeb(url, FILE, { ...options, maxBytes, maxRedirects: 0 })).bytes;
    } catch (cause) {
      if (!(cause instanceof VerbatimError)) throw cause;
      throw new MemberError('The file could not be fetched from Discord. Attach it again.', { cause });
    }
  };
}
