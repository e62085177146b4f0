import { lookup as systemLookup, type LookupAddress } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import type { Readable } from 'node:stream';
import { Agent, type Dispatcher, request } from 'undici';
import { codeOf, messageOf } from '../errors.js';
import { isPublicAddress } from './addresses.js';
import { FetchError } from './fetchError.js';
import { isAllowedHost } from './hosts.js';
import { readLimited } from './readLimited.js';
import { retryAfterMs } from './retryAfter.js';

export interface FetchOptions {
  /** The hosts that pages may come from: "courier.example", or "*.courier.example" for all below it. */
  readonly hosts: readonly string[];
  readonly maxBytes?: number;
  /** For the whole way, redirects and all; in ms. */
  readonly timeoutMs?: number;
  readonly maxRedirects?: number;
  /** Which addresses a host may have; tests let it be this machine. */
  readonly isAllowedAddress?: (address: string) => boolean;
  /** How the name of a host becomes its addresses. */
  readonly lookup?: LookupFunction;
  /** Ends the request; it then rejects with the reason. */
  readonly signal?: AbortSignal;
}

/** What is asked for, and how its failures are put into words. */
export interface Wanted {
  /** The header `Accept`. */
  readonly accept: string;
  /** Further headers. */
  readonly headers?: Readonly<Record<string, string>>;
  /** "page" or "feed", for sentences. */
  readonly noun: string;
  /** What else to do where it cannot be had, a sentence; may be empty. */
  readonly instead: string;
  /** Asked at each address of the way, before it is requested; throws what speaks against it. */
  readonly beforeRequest?: (url: URL) => Promise<void>;
}

/** What a server sent. */
export interface Fetched {
  /** Where it was at last, after redirects. */
  readonly url: string;
  /** 200, or 304 where nothing has changed; anything else is a FetchError. */
  readonly status: number;
  readonly contentType: string | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** Empty for 304. */
  readonly bytes: Uint8Array;
}

/** How the bot names itself to other machines, and in robots.txt. */
const USER_AGENT = 'Verbatim (a self-hosted news bot)';

const DEFAULT_MAX_BYTES = 5_000_000;
const DEFAULT_TIMEOUT_MS = 20_000;
const DEFAULT_MAX_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const BYTES_PER_MB = 1_000_000;
const MS_PER_SECOND = 1_000;
const NOT_MODIFIED = 304;

/** A host whose name leads to an address that is not allowed. */
class AddressError extends Error {}

/**
 * Fetches something of the web. Only hosts that are allowed are asked, and only at public addresses: the address that
 * is checked is the one that is connected to, also after a redirect. Throws a FetchError of one sentence.
 */
export async function fetchWeb(address: string, wanted: Wanted, options: FetchOptions): Promise<Fetched> {
  const { timeoutMs = DEFAULT_TIMEOUT_MS, maxRedirects = DEFAULT_MAX_REDIRECTS } = options;
  const agent = agentFor(options);
  let signal: AbortSignal | undefined;
  try {
    let url = checkUrl(address, options);
    for (let redirects = 0; ; redirects++) {
      await wanted.beforeRequest?.(url);
      // Waiting for a turn does not count.
      signal ??= AbortSignal.any([
        AbortSignal.timeout(timeoutMs),
        ...(options.signal ? [options.signal] : []),
      ]);
      const response = await request(url, {
        dispatcher: agent,
        signal,
        headers: {
          accept: wanted.accept,
          'accept-encoding': 'gzip, deflate, br',
          'user-agent': USER_AGENT,
          ...wanted.headers,
        },
      });
      if (!REDIRECTS.has(response.statusCode)) return await readResponse(url, response, wanted, options);
      discard(response.body);
      if (redirects === maxRedirects) {
        throw new FetchError(
          'redirects',
          `${address} redirects more than ${maxRedirects} times. Give the address of the ${wanted.noun} itself.`,
        );
      }
      url = checkUrl(nextUrl(url, response), options);
    }
  } catch (cause) {
    if (options.signal?.aborted === true) throw options.signal.reason;
    throw asFetchError(cause, address, timeoutMs, wanted);
  } finally {
    await agent.destroy();
  }
}

/** The address of a page on an allowed host. */
function checkUrl(address: string, { hosts, isAllowedAddress = isPublicAddress }: FetchOptions): URL {
  if (!URL.canParse(address))
    throw new FetchError('address', `"${address}" is no web address. Give one that begins with https://.`);
  const url = new URL(address);
  if (!/^https?:$/u.test(url.protocol))
    throw new FetchError('address', `${address} is no web address. Give one that begins with https://.`);
  if (url.username !== '' || url.password !== '')
    throw new FetchError('address', 'The address has a name or a password in it. Remove them.');
  if (!isAllowedHost(url.hostname, hosts)) {
    throw new FetchError(
      'host',
      `Pages of ${url.hostname} may not be fetched. Add the host to VERBATIM_PAGE_HOSTS.`,
    );
  }
  const bare = url.hostname.replace(/^\[|\]$/gu, '');
  // A host that is an address is never looked up.
  if (isIP(bare) !== 0 && !isAllowedAddress(bare))
    throw new FetchError(
      'private',
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
    throw new FetchError(
      'redirects',
      `${url.href} redirects to nowhere (${statusCode}). Check the address in a browser.`,
    );
  return new URL(target, url).href;
}

async function readResponse(
  url: URL,
  response: Dispatcher.ResponseData,
  { noun, instead }: Wanted,
  options: FetchOptions,
): Promise<Fetched> {
  const { statusCode: status, headers, body } = response;
  const refusal = refusalOf(status, url.hostname, noun, instead);
  if (refusal !== null) {
    discard(body);
    const waitMs = retryAfterMs(headerOf(headers, 'retry-after'), Date.now());
    throw new FetchError(refusal.kind, refusal.message, { waitMs });
  }
  const maxBytes = options.maxBytes ?? DEFAULT_MAX_BYTES;
  const isSame = status === NOT_MODIFIED;
  if (isSame) discard(body);
  const bytes = isSame
    ? new Uint8Array()
    : await readLimited(body, headerOf(headers, 'content-encoding'), maxBytes, noun);
  if (bytes === null)
    throw new FetchError(
      'large',
      sentences(`The ${noun} has more than ${maxBytes / BYTES_PER_MB} MB.`, instead),
    );
  return {
    url: url.href,
    status,
    contentType: headerOf(headers, 'content-type'),
    etag: headerOf(headers, 'etag'),
    lastModified: headerOf(headers, 'last-modified'),
    bytes,
  };
}

/** What a status means that brings nothing; null for one that brings something, or says that nothing has changed. */
function refusalOf(
  status: number,
  host: string,
  noun: string,
  instead: string,
): Pick<FetchError, 'kind' | 'message'> | null {
  if (status === 200 || status === NOT_MODIFIED) return null;
  if (status === 401 || status === 407)
    return { kind: 'login', message: sentences(`${host} asks for a login (${status}).`, instead) };
  if (status === 402 || status === 403 || status === 451)
    return {
      kind: 'forbidden',
      message: sentences(`${host} does not let the bot read this ${noun} (${status}).`, instead),
    };
  if (status === 404 || status === 410)
    return { kind: 'missing', message: `${host} has no such ${noun} (${status}). Check the address.` };
  if (status === 429)
    return { kind: 'wait', message: `${host} asks the bot to wait (429). Try again in an hour.` };
  return { kind: 'server', message: `${host} answered with an error (${status}). Try again later.` };
}

function sentences(...parts: readonly string[]): string {
  return parts.filter(Boolean).join(' ');
}

/** Ends a body that nobody reads; a stream that is ended early reports that as an error. */
function discard(body: Readable): void {
  body.on('error', () => undefined).destroy();
}

function headerOf(
  headers: Dispatcher.ResponseData['headers'],
  name: 'content-type' | 'content-encoding' | 'etag' | 'last-modified' | 'retry-after',
): string | null {
  const value = headers[name];
  return (Array.isArray(value) ? value[0] : value) ?? null;
}

function asFetchError(
  error: unknown,
  address: string,
  timeoutMs: number,
  { noun }: Pick<Wanted, 'noun'>,
): FetchError {
  if (error instanceof FetchError) return error;
  const host = URL.canParse(address) ? new URL(address).hostname : address;
  const causes = error instanceof AggregateError ? (error.errors as unknown[]) : [error];
  const fail = (kind: FetchError['kind'], message: string) => new FetchError(kind, message, { cause: error });
  if (causes.some((cause) => cause instanceof AddressError)) {
    return fail(
      'private',
      `${host} leads to an address that is not of the public network, so its pages are not fetched.`,
    );
  }
  const code = codeOf(error) ?? '';
  if ((error instanceof Error && error.name === 'TimeoutError') || /TIMEOUT|TIMEDOUT/u.test(code)) {
    return fail(
      'slow',
      `${host} did not send the ${noun} within ${timeoutMs / MS_PER_SECOND} seconds. Try again later.`,
    );
  }
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return fail(
      'unknown-host',
      `There is no host ${host}, or its name cannot be looked up now. Check the address.`,
    );
  }
  return fail(
    'broken',
    `${host} cannot be read (${code === '' ? messageOf(error) : code}). Check the address, or try again later.`,
  );
}
