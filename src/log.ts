import { pino, type DestinationStream, type Logger } from 'pino';

/** Shaped like a bot token, wherever in a line it stands. */
const TOKEN = /[\w-]{18,}\.[\w-]{6,}\.[\w-]{20,}/gu;
/** The token of an interaction in the address of a webhook. */
const INTERACTION_TOKEN = /(\/(?:webhooks|interactions)\/\d+\/)[\w-]{20,}/gu;

/** A log of JSON lines in which no token can stand. */
export function createLog(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label: string) => ({ level: label }) },
    hooks: {
      streamWrite: (line: string) => line.replace(TOKEN, '[token]').replace(INTERACTION_TOKEN, '$1[token]'),
    },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}
