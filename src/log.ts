import { type DestinationStream, type LogFn, type Logger, pino } from 'pino';

/** Anything that looks like a bot token, anywhere in a line. */
const TOKEN = /[\w-]{18,}\.[\w-]{6,}\.[\w-]{20,}/gu;
/** The token of an interaction in the address of a webhook. */
const INTERACTION_TOKEN = /(\/(?:webhooks|interactions)\/\d+\/)[\w-]{20,}/gu;

interface LoggedError {
  /** Milliseconds since 1970. */
  readonly at: number;
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

function withoutTokens(line: string): string {
  return line.replace(TOKEN, '[token]').replace(INTERACTION_TOKEN, '$1[token]');
}

/** The logged sentence and the error's message, if there are any. */
function describe(args: readonly unknown[]): string {
  const [details] = args;
  const error =
    typeof details === 'object' && details !== null && 'err' in details && details.err instanceof Error
      ? details.err.message
      : null;
  const said = args.find((each) => typeof each === 'string');
  return withoutTokens([said, error].filter((part) => part != null).join(': '));
}
