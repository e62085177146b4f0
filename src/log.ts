import { type DestinationStream, type LogFn, type Logger, pino } from 'pino';
import { MemberError, messageOf } from './errors.js';

/** Anything that looks like a bot token, anywhere in a line. */
const TOKEN = /[\w-]{18,}\.[\w-]{6,}\.[\w-]{20,}/gu;
/** The token of an interaction in the address of a webhook. */
const INTERACTION_TOKEN = /(\/(?:webhooks|interactions)\/\d+\/)[\w-]{20,}/gu;

interface LoggedError {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** May be shown in Discord. */
  readonly message: string;
}

/** Remembers the last error that was logged, and how many there were. */
export interface ErrorMemory {
  last: LoggedError | null;
  count: number;
}

const ERROR_LEVEL = 50;

/** A log of JSON lines without any token. */
export function createLog(level: string, destination?: DestinationStream, memory?: ErrorMemory): Logger {
  const options = {
    level,
    base: null,
    serializers: { err: serializeError },
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label: string) => ({ level: label }) },
    hooks: {
      logMethod(this: Logger, args: Parameters<LogFn>, method: LogFn, number: number) {
        if (memory !== undefined && number >= ERROR_LEVEL) {
          memory.last = { at: Date.now(), message: describe(args) };
          memory.count++;
        }
        method.apply(this, args);
      },
      streamWrite: withoutTokens,
    },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}

/**
 * Of a request that Discord refused, only which it was and how it was refused: what was sent, what came back, and the
 * message that quotes it may hold a member's question. Of any other error what it says, where, and its causes.
 */
function serializeError(error: unknown): unknown {
  if (!(error instanceof Error)) return { message: messageOf(error) };
  if (isRequestError(error)) {
    const { code, status, method, url } = error as Partial<
      Record<'code' | 'status' | 'method' | 'url', unknown>
    >;
    return { type: error.constructor.name, code, status, method, path: pathOf(url) };
  }
  return {
    type: error.constructor.name,
    message: error.message,
    ...('code' in error && { code: error.code }),
    ...(error instanceof AggregateError && { errors: error.errors.map(serializeError) }),
    ...(error.cause !== undefined && { cause: serializeError(error.cause) }),
    stack: error.stack,
  };
}

/** As discord.js makes them. */
function isRequestError(error: Error): boolean {
  return 'requestBody' in error || 'rawError' in error;
}

function pathOf(url: unknown): string | undefined {
  return typeof url === 'string' && URL.canParse(url) ? new URL(url).pathname : undefined;
}

function withoutTokens(line: string): string {
  return line.replace(TOKEN, '[token]').replace(INTERACTION_TOKEN, '$1[token]');
}

/** The logged sentence and which error it was, without what only the log may hold: paths and members' words. */
function describe(args: readonly unknown[]): string {
  const [details] = args;
  const error =
    typeof details === 'object' && details !== null && 'err' in details && details.err instanceof Error
      ? said(details.err)
      : null;
  const sentence = args.find((each) => typeof each === 'string');
  return withoutTokens([sentence, error].filter((part) => part != null).join(': '));
}

function said(error: Error): string {
  if (error instanceof MemberError) return error.message;
  return 'code' in error ? `${error.name} ${String(error.code)}` : error.name;
}
