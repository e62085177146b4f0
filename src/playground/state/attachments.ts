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
export class AttachmentStore {
  readonly #files = new Map<string, UploadedFile>();
  readonly #nextId: () => string;
  /** The playground's own address, known once it listens. */
  baseUrl = '';

  constructor(nextId: () => string) {
    this.#nextId = nextId;
  }

  save(file: UploadedFile, description?: string | null): APIAttachment {
    const id = this.#nextId();
    this.#files.set(id, file);
    const url = `${this.baseUrl}/attachments/${id}/${encodeURIComponent(file.name)}`;
    return {
      id,
      filename: file.name,
      size: file.bytes.length,
      content_type: file.contentType,
      url,
      proxy_url: url,
      ...(description && { description }),
    };
  }

  get(id: string): UploadedFile | undefined {
    return this.#files.get(id);
  }
}
