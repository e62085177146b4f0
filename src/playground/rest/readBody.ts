import type { IncomingMessage } from 'node:http';
import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import { discordError, invalidFormBody } from '../discordError.js';
import type { UploadedFile } from '../state/attachments.js';

const MAX_FILE_BYTES = 10 * 1024 * 1024;
const MAX_BODY_BYTES = 25 * 1024 * 1024;
const MAX_FILES = 10;

export interface ReadBody {
  readonly body: unknown;
  readonly files: UploadedFile[];
}

/** Reads JSON or an upload. Refuses broken JSON (50109), other types (50035) and too large files (40005). */
export async function readBody(request: IncomingMessage): Promise<ReadBody> {
  const bytes = await collect(request);
  const type = request.headers['content-type'] ?? '';
  if (bytes.length === 0) return { body: undefined, files: [] };
  if (type.startsWith('multipart/form-data')) return readUpload(bytes, type);
  if (type.startsWith('application/json')) return { body: parseJson(bytes.toString('utf8')), files: [] };
  throw invalidFormBody({
    _errors: [
      {
        code: 'CONTENT_TYPE_INVALID',
        message: `Expected "Content-Type" header to be one of {'application/json', 'multipart/form-data'}.`,
      },
    ],
  });
}

async function readUpload(bytes: Buffer, type: string): Promise<ReadBody> {
  const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } }).formData();
  const payload = form.get('payload_json');
  const files: UploadedFile[] = [];
  for (const [field, value] of form) {
    if (typeof value === 'string') continue;
    const index = /^files?\[(\d+)\]$/.exec(field)?.[1] ?? String(files.length);
    const content = Buffer.from(await value.arrayBuffer());
    if (content.length > MAX_FILE_BYTES) throw discordError(RESTJSONErrorCodes.RequestEntityTooLarge);
    files.push({ index, name: value.name, contentType: value.type, bytes: content });
  }
  if (files.length > MAX_FILES)
    throw invalidFormBody({
      files: { _errors: [{ code: 'BASE_TYPE_MAX_LENGTH', message: 'Must be 10 or fewer in length.' }] },
    });
  return { body: typeof payload === 'string' ? parseJson(payload) : {}, files };
}

async function collect(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const part = chunk as Buffer;
    size += part.length;
    if (size <= MAX_BODY_BYTES) chunks.push(part);
  }
  if (size > MAX_BODY_BYTES) throw discordError(RESTJSONErrorCodes.RequestEntityTooLarge);
  return Buffer.concat(chunks);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw discordError(RESTJSONErrorCodes.RequestBodyContainsInvalidJSON);
  }
}
