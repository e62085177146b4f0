import type { APIAttachment } from 'discord-api-types/v10';

/** A file as it came with a request. */
export interface UploadedFile {
  /** The number in its field's name `files[n]`. */
  readonly index: string;
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Buffer;
}

/** The files of all messages and options, served under `/attachments`. */
export interface AttachmentStore {
  /** The playground's own address, known once it listens. */
  baseUrl: string;
  save(file: UploadedFile, description?: string | null): APIAttachment;
  get(id: string): UploadedFile | undefined;
}

export function createAttachments(nextId: () => string): AttachmentStore {
  const files = new Map<string, UploadedFile>();
  const store: AttachmentStore = {
    baseUrl: '',
    save(file, description = null) {
      const id = nextId();
      files.set(id, file);
      const url = `${store.baseUrl}/attachments/${id}/${encodeURIComponent(file.name)}`;
      return {
        id,
        filename: file.name,
        size: file.bytes.length,
        content_type: file.contentType,
        url,
        proxy_url: url,
        ...(description !== null && description !== '' && { description }),
      };
    },
    get: (id) => files.get(id),
  };
  return store;
}
