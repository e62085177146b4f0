import robotsModule from 'robots-parser';
import { FetchError } from './fetchError.js';
import { type FetchOptions, fetchWeb, type Wanted } from './fetchWeb.js';

/** The module is the function itself; its types put it one level deeper. */
const robotsParser = robotsModule as unknown as typeof robotsModule.default;

/** What a site allows the bot, by its robots.txt. */
export interface RobotRules {
  readonly isAllowed: (url: string) => boolean;
  /** How long to wait between two requests, in ms; 0 if it does not say. */
  readonly delayMs: number;
}

/** The name that rules are for. */
const ROBOT = 'Verbatim';
/** RFC 9309 asks for so much at least. */
const MAX_BYTES = 500_000;
const MS_PER_SECOND = 1_000;

const ROBOTS: Wanted = { accept: 'text/plain, */*;q=0.1', noun: 'robots.txt', instead: '' };

/** Each makes the comparison of an address slower. Real sites have some hundred. */
const MAX_WILDCARDS = 5_000;

const NOTHING_ALLOWED: RobotRules = { isAllowed: () => false, delayMs: 0 };
const ALL_ALLOWED: RobotRules = { isAllowed: () => true, delayMs: 0 };

/**
 * Loads the rules of the site that an address is of. As RFC 9309 says, a site without robots.txt allows everything, and
 * one whose robots.txt cannot be had now allows nothing yet: that throws a FetchError.
 */
export async function loadRobotRules({ origin, hostname }: URL, options: FetchOptions): Promise<RobotRules> {
  const url = `${origin}/robots.txt`;
  try {
    const { bytes } = await fetchWeb(url, ROBOTS, { ...options, maxBytes: MAX_BYTES });
    return parseRobotRules(url, Buffer.from(bytes).toString('utf8'));
  } catch (cause) {
    if (!(cause instanceof FetchError)) throw cause;
    if (!cause.isPassing() && cause.kind !== 'large') return ALL_ALLOWED;
    throw new FetchError(
      cause.kind,
      `${hostname} does not say now what the bot may read (robots.txt). Try again later.`,
      {
        cause,
        waitMs: cause.waitMs,
      },
    );
  }
}

/** Parses a robots.txt; `url` is where it is. */
export function parseRobotRules(url: string, content: string): RobotRules {
  if (content.split('*').length > MAX_WILDCARDS) return NOTHING_ALLOWED;
  const rules = robotsParser(url, content);
  return {
    isAllowed: (page) => rules.isAllowed(page, ROBOT) ?? true,
    delayMs: (rules.getCrawlDelay(ROBOT) ?? 0) * MS_PER_SECOND,
  };
}
