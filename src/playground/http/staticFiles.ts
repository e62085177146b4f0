import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { extname } from 'node:path';

const FOLDER = new URL('../page/', import.meta.url);
const NAME = /^\/(?:[a-zA-Z]+\/)?[a-zA-Z]+\.(?:html|css|js|svg)$/;
const TYPES: ReadonlyMap<string, string> = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
]);

/** The page may load from here alone, and run no script but its own files. */
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'";

/** Serves a file of the page; false when there is none of that name. */
export async function serveStatic(path: string, response: ServerResponse): Promise<boolean> {
  const name = path === '/' ? '/index.html' : path;
  if (!NAME.test(name)) return false;
  const content = await readFile(new URL(`.${name}`, FOLDER)).catch(() => null);
  if (content === null) return false;
  response.writeHead(200, {
    'content-type': TYPES.get(extname(name)),
    'content-security-policy': POLICY,
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
  });
  response.end(content);
  return true;
}
