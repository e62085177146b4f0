import { lookup as systemLookup, type LookupAddress } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import type { Readable } from 'node:stream';
import { Agent, type Dispatcher, request } from 'undici';
import { codeOf, messageOf, VerbatimError } from '../errors.js';
import { isPublicAddress } from './addresses.js';
import { isAllowedHost } from './hosts.js';
import { readLimited } from './readLimited.js';

/** A page as its server sent it. */
interface FetchedPage {
  /** Where it was at last, after redirects. */
  readonly url: string;
  /** The header `Content-Type`. */
  readonly contentType: string | null;
  readonly bytes: Uint8Array;
}

export interface FetchOptions {
  /** The hosts that pages may come from: "courier.example", or "*.courier.example" for all below it. */
  readonly hosts: readonly string[];
  readonly maxBytes?: number;
  /** For the whole way, redirects and all; in ms. */
  readonly timeoutMs?: number;
  readonly maxRedirects?: number;
  /** Whether any kind of file may come, and not a page alone; default false. */
  readonly anyKind?: boolean;
  /** Which addresses a host may have; tests let it be this machine. */
  readonly isAllowedAddress?: (address: string) => boolean;
  /** How the name of a host becomes its addresses. */
  readonly lookup?: LookupFunction;
}

const DEFAULT_MAX_BYTES = 5_000_000;
const DEFAULT_TIMEOUT_MS = 20_000;
const DEFAULT_MAX_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const BYTES_PER_MB = 1_000_000;
const MS_PER_SECOND = 1_000;

/** A host whose name leads to an address that is not allowed. */
class AddressError extends Error {}

/**
 * Fetches a page of the web. Only hosts that are allowed are asked, and only at public addresses: the address that is
 * checked is the one that is connected to, also after a redirect. Throws a VerbatimError of one sentence.
 */
export async function fetchPage(address: string, options: FetchOptions): Promise<FetchedPage> {
  const { timeoutMs = DEFAULT_TIMEOUT_MS, maxRedirects = DEFAULT_MAX_REDIRECTS } = options;
  const agent = agentFor(options);
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    let url = checkUrl(address, options);
    for (let redirects = 0; ; redirects++) {
      const response = await request(url, {
        dispatcher: agent,
        signal,
        headers: {
          accept: 'text/html, application/xhtml+xml;q=0.9, */*;q=0.1',
          'accept-encoding': 'gzip, deflate, br',
          'user-agent': 'Verbatim (a self-hosted news bot)',
        },
      });
      if (!REDIRECTS.has(response.statusCode)) return await readPage(url, response, options);
      discard(response.body);
      if (redirects === maxRedirects) {
        throw new VerbatimError(
          `${address} redirects more than ${maxRedirects} times. Give the address of the story itself.`,
        );
      }
      url = checkUrl(nextUrl(url, response), options);
    }
  } catch (cause) {
    throw sentenceOf(cause, address, timeoutMs);
  } finally {
    await agent.destroy();
  }
}

/** The address of a page on an allowed host. */
function checkUrl(address: string, { hosts, isAllowedAddress = isPublicAddress }: FetchOptions): URL {
  if (!URL.canParse(address))
    throw new VerbatimError(`"${address}" is no web address. Give one that begins with https://.`);
  const url = new URL(address);
  if (!/^https?:$/u.test(url.protocol))
    throw new VerbatimError(`${address} is no web address. Give one that begins with https://.`);
  if (url.username !== '' || url.password !== '')
    throw new VerbatimError('The address has a name or a password in it. Remove them.');
  if (!isAllowedHost(url.hostname, hosts)) {
    throw new VerbatimError(
      `Pages of ${url.hostname} may not be fetched. Add the host to VERBATIM_PAGE_HOSTS.`,
    );
  }
  const bare = url.hostname.replace(/^\[|\]$/gu, '');
  // A host that is an address is never looked up.
  if (isIP(bare) !== 0 && !isAllowedAddress(bare))
    throw new VerbatimError(
      `${url.hostname} is not an address of the public network, so its pages are not fetched.`,
    );
  return url;
}

/** Connects only to addresses that were checked: the lookup that checks is the one of the connection. */
function agentFor({
  isAllowedAddress = isPublicAddress,
  lookup = systemLookup,
  timeoutMs = DEFAULT_TIMEOUT_MS,
}: FetchOptions): Agent {
  const checked: LookupFunction = (host, options, callback) => {
    lookup(host, { ...options, all: true }, (error, found) => {
      if (error !== null) {
        callback(error, '', 0);
        return;
      }
      const addresses: LookupAddress[] = Array.isArray(found)
        ? found
        : [{ address: found, family: isIP(found) }];
      const [first] = addresses;
      if (first === undefined || !addresses.every(({ address }) => isAllowedAddress(address))) {
        callback(new AddressError(host), '', 0);
        return;
      }
      if (options.all === true) callback(null, addresses);
      else callback(null, first.address, first.family);
    });
  };
  return new Agent({
    connect: { lookup: checked, timeout: timeoutMs },
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
    maxHeaderSize: 32_768,
  });
}

function nextUrl(url: URL, { headers, statusCode }: Dispatcher.ResponseData): string {
  const location = headers['location'];
  const target = Array.isArray(location) ? location[0] : location;
  if (target === undefined || !URL.canParse(target, url.href))
    throw new VerbatimError(
      `${url.href} redirects to nowhere (${statusCode}). Check the address in a browser.`,
    );
  return new URL(target, url).href;
}

async function readPage(
  url: URL,
  response: Dispatcher.ResponseData,
  options: FetchOptions,
): Promise<FetchedPage> {
  const { statusCode, headers, body } = response;
  const contentType = headerOf(headers, 'content-type');
  const refuse = (reason: string): never => {
    discard(body);
    throw new VerbatimError(reason);
  };
  if (statusCode === 401 || statusCode === 407)
    refuse(`${url.hostname} asks for a login (${statusCode}). Add the text of the story by hand.`);
  if (statusCode === 402 || statusCode === 403 || statusCode === 451)
    refuse(
      `${url.hostname} does not let the bot read this page (${statusCode}). Add the text of the story by hand.`,
    );
  if (statusCode === 404 || statusCode === 410)
    refuse(`${url.hostname} has no such page (${statusCode}). Check the address.`);
  if (statusCode === 429) refuse(`${url.hostname} asks the bot to wait (429). Try again in an hour.`);
  if (statusCode !== 200) refuse(`${url.hostname} answered with an error (${statusCode}). Try again later.`);
  if (
    options.anyKind !== true &&
    contentType !== null &&
    !/^\s*(?:text\/(?:html|plain)|application\/xhtml\+xml)\b/iu.test(contentType)
  ) {
    refuse(
      `The address leads to no web page but to ${contentType.split(';')[0] ?? 'another kind of file'}. Give the address of a story.`,
    );
  }
  const maxBytes = options.maxBytes ?? DEFAULT_MAX_BYTES;
  const bytes = await readLimited(body, headerOf(headers, 'content-encoding'), maxBytes);
  if (bytes === null)
    throw new VerbatimError(
      `The page has more than ${maxBytes / BYTES_PER_MB} MB. Add the text of the story by hand.`,
    );
  return { url: url.href, contentType, bytes };
}

/** Ends a body that nobody reads; a stream that is ended early reports that as an error. */
function discard(body: Readable): void {
  body.on('error', () => undefined).destroy();
}

function headerOf(
  headers: Dispatcher.ResponseData['headers'],
  name: 'content-type' | 'content-encoding',
): string | null {
  const value = headers[name];
  return (Array.isArray(value) ? value[0] : value) ?? null;
}

function sentenceOf(error: unknown, address: string, timeoutMs: number): VerbatimError {
  if (error instanceof VerbatimError) return error;
  const host = URL.canParse(address) ? new URL(address).hostname : address;
  const causes = error instanceof AggregateError ? (error.errors as unknown[]) : [error];
  if (causes.some((cause) => cause instanceof AddressError)) {
    return new VerbatimError(
      `${host} leads to an address that is not of the public network, so its pages are not fetched.`,
      { cause: error },
    );
  }
  const code = codeOf(error) ?? '';
  if ((error instanceof Error && error.name === 'TimeoutError') || /TIMEOUT|TIMEDOUT/u.test(code)) {
    return new VerbatimError(
      `${host} did not send the page within ${timeoutMs / MS_PER_SECOND} seconds. Try again later.`,
      { cause: error },
    );
  }
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return new VerbatimError(
      `There is no host ${host}, or its name cannot be looked up now. Check the address.`,
      { cause: error },
    );
  }
  return new VerbatimError(
    `${host} cannot be read (${code === '' ? messageOf(error) : code}). Check the address, or try again later.`,
    { cause: error },
  );
}
