import { config } from 'dotenv';
import { z } from 'zod';
import { VerbatimError } from './errors.js';
import { isZone } from './timeZone.js';
import { formatDays, parseDays } from './weekdays.js';

/** Environment variables that cannot be used, all of them in one message. */
export class SettingsError extends VerbatimError {
  override name = 'SettingsError';
  /** EX_CONFIG of sysexits.h. */
  override readonly exitCode = 78;
}

const BYTES_PER_MB = 1_000_000;
const MS_PER_SECOND = 1_000;
const MS_PER_MINUTE = 60_000;

const environment = z.object({
  VERBATIM_ARTICLES: z.string().default('data/articles'),
  VERBATIM_INDEX: z.string().default('data/index'),
  VERBATIM_STATE: z.string().default('data/state'),
  DATABASE_URL: z
    .url({ protocol: /^postgres(?:ql)?$/u, error: 'must be postgres://USER:PASSWORD@HOST:5432/DATABASE' })
    .optional(),
  VERBATIM_VECTORS: z.enum(['memory', 'database'], 'must be memory or database').default('memory'),
  VERBATIM_MODELS: z.string().default('data/models'),
  VERBATIM_MODEL: z
    .string()
    .regex(/^[\w.-]+\/[\w.-]+$/u, 'must be the name of a model, such as Xenova/all-MiniLM-L6-v2')
    .default('Xenova/all-MiniLM-L6-v2'),
  VERBATIM_DOWNLOAD_MODEL: z.stringbool({ error: 'must be true or false' }).default(false),
  VERBATIM_MAX_ARTICLE_MB: z.coerce
    .number({ error: 'must be a number' })
    .positive('must be more than 0')
    .max(100, 'must be at most 100')
    .default(5),
  VERBATIM_PAGE_HOSTS: z
    .string()
    .default('')
    .transform((list) =>
      list
        .toLowerCase()
        .split(/[\s,]+/u)
        .filter(Boolean),
    )
    .refine(
      (hosts) => hosts.every((host) => /^(?:\*\.)?[a-z\d-]+(?:\.[a-z\d-]+)*$/u.test(host)),
      'must be names of hosts, separated by commas, such as courier.example or *.courier.example',
    ),
  VERBATIM_FEED_MINUTES: z.coerce
    .number({ error: 'must be a number' })
    .min(5, 'must be at least 5')
    .max(1_440, 'must be at most 1440')
    .default(15),
});

const snowflakes = z
  .string()
  .transform((list) => list.split(/[\s,]+/u).filter(Boolean))
  .refine((ids) => ids.every((id) => /^\d{17,20}$/u.test(id)), 'must be Discord IDs, separated by commas');

const seconds = (limit: number) =>
  z.coerce
    .number({ error: 'must be a number' })
    .min(0, 'must not be negative')
    .max(limit, `must be at most ${limit}`);

/** None if it is not set. */
const limit = z.coerce
  .number({ error: 'must be a number' })
  .int('must be a whole number')
  .min(1, 'must be at least 1')
  .optional();

const briefingEnvironment = z.object({
  VERBATIM_BRIEFING_CHANNEL: z
    .string()
    .regex(/^\d{17,20}$/u, 'must be the ID of a channel')
    .optional(),
  VERBATIM_BRIEFING_TIME: z
    .string()
    .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u, 'must be a time of day, such as 08:00')
    .default('08:00'),
  VERBATIM_BRIEFING_DAYS: z
    .string()
    .default('every day')
    .transform((typed, context) => {
      const days = parseDays(typed);
      if (days === null) context.addIssue('must be every day, weekdays, weekends, mon,wed,fri or mon-fri');
      return days ?? z.NEVER;
    }),
  VERBATIM_BRIEFING_WHEN_QUIET: z
    .enum(['spotlight', 'line', 'nothing'], { error: 'must be spotlight, line or nothing' })
    .default('spotlight'),
  VERBATIM_BRIEFING_GRACE_MINUTES: z.coerce
    .number({ error: 'must be a number' })
    .min(1, 'must be at least 1')
    .max(720, 'must be at most 720')
    .default(90),
  VERBATIM_TIMEZONE: z
    .string()
    .refine((zone) => isZone(zone), 'must be a time zone, such as Europe/Berlin')
    .default(() => Intl.DateTimeFormat().resolvedOptions().timeZone),
  VERBATIM_NOTICE_CHANNEL: z
    .string()
    .regex(/^\d{17,20}$/u, 'must be the ID of a channel')
    .optional(),
});

const botEnvironment = z.object({
  DISCORD_TOKEN: z
    .string()
    .regex(/^[\w-]+\.[\w-]+\.[\w-]+$/u, 'must be a bot token: three parts separated by periods')
    .optional(),
  DISCORD_API_URL: z
    .url('must be a web address')
    .refine(
      isSafeApi,
      'must be an https address, or an http address of this machine, because the token is sent there',
    )
    .optional(),
  VERBATIM_GUILDS: snowflakes.default([]),
  VERBATIM_HOME_GUILDS: snowflakes.default([]),
  VERBATIM_MODERATOR_ROLES: snowflakes.default([]),
  VERBATIM_COOLDOWN_SECONDS: seconds(3600).default(5),
  VERBATIM_CHANNEL_COOLDOWN_SECONDS: seconds(3600).default(1),
  VERBATIM_ANSWER_SECONDS: seconds(600).min(1, 'must be at least 1').default(20),
  VERBATIM_KEEP_DAYS: z.coerce
    .number({ error: 'must be a number' })
    .int('must be a whole number')
    .min(1, 'must be at least 1')
    .max(365, 'must be at most 365')
    .default(30),
  VERBATIM_LOOK_SECONDS: seconds(86_400).default(60),
  VERBATIM_MAX_STORY_DAYS: limit,
  VERBATIM_MAX_STORIES: limit,
  VERBATIM_HTTP_PORT: z.coerce
    .number({ error: 'must be a number' })
    .int('must be a whole number')
    .min(1, 'must be at least 1')
    .max(65_535, 'must be at most 65535')
    .optional(),
  VERBATIM_HTTP_HOST: z.union([z.ipv4(), z.ipv6()], { error: 'must be an IP address' }).default('127.0.0.1'),
  VERBATIM_LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error'], { error: 'must be debug, info, warn or error' })
    .default('info'),
});

/** The token is sent with every request, so it may not leave the machine unencrypted. */
function isSafeApi(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return (
    protocol === 'https:' ||
    (protocol === 'http:' && /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/u.test(hostname))
  );
}

/** What the bot alone needs. */
export interface BotSettings {
  /** Null if none is set. */
  readonly token: string | null;
  readonly apiUrl: string | null;
  /** The servers that the bot serves; empty means all. */
  readonly guilds: readonly string[];
  /** The servers whose moderators may change the index; empty means those of `guilds`, or the only one. */
  readonly homeGuilds: readonly string[];
  readonly moderatorRoles: readonly string[];
  readonly memberCooldownMs: number;
  readonly channelCooldownMs: number;
  readonly askTimeoutMs: number;
  /** How many days to store what the buttons under answers need. */
  readonly keepDays: number;
  /** Between two looks for new stories; null: only before a briefing and when moderators change a story. */
  readonly lookMs: number | null;
  /** Older stories, or the oldest beyond a number, are removed; null without a limit. */
  readonly retention: { readonly maxDays: number | null; readonly maxStories: number | null };
  readonly logLevel: string;
  /** Where health and metrics are shown; null if no port is set. */
  readonly http: { readonly port: number; readonly host: string } | null;
  readonly briefing: BriefingSettings;
}

/** A schedule for an install with one server. A schedule that a moderator sets in Discord takes precedence. */
export interface BriefingSettings {
  /** Null if none is set. */
  readonly channel: string | null;
  /** HH:MM. */
  readonly time: string;
  /** As in weekdays.ts, in order. */
  readonly days: readonly number[];
  readonly whenQuiet: 'spotlight' | 'line' | 'nothing';
  /** How late a briefing may still be posted. */
  readonly graceMs: number;
  /** The IANA time zone of a schedule that names none. */
  readonly zone: string;
  /** The channel for messages to moderators; null for a direct message to the moderator who set the schedule. */
  readonly noticeChannel: string | null;
}

/** A variable with its current value and where the value comes from. */
export interface EffectiveSetting {
  readonly name: string;
  /** Only "set" if the value is secret. */
  readonly value: string;
  readonly source: 'environment' | '.env' | 'default';
}

const SECRETS: ReadonlySet<string> = new Set(['DISCORD_TOKEN', 'DATABASE_URL']);

/** The settings from the environment; .env.example explains each. Folders are relative to the working folder. */
export interface Settings {
  readonly articlesFolder: string;
  readonly indexFolder: string;
  /** The bot's own data: corrections, server settings, answers. */
  readonly stateFolder: string;
  /** The database that the bot's own data is in, with its password; null: it is in the folder. */
  readonly databaseUrl: string | null;
  /** Whether every vector is in memory, or pgvector is asked for the close ones. */
  readonly vectors: 'memory' | 'database';
  readonly modelsFolder: string;
  readonly modelId: string;
  readonly downloadModel: boolean;
  readonly maxArticleBytes: number;
  /** The hosts that web pages may be fetched from; none by default. */
  readonly pageHosts: readonly string[];
  /** Between two looks at a feed. */
  readonly feedMs: number;
  readonly bot: BotSettings;
  /** All settings, for people to read. */
  readonly effective: readonly EffectiveSetting[];
}

/** Loads `.env` and the environment, which takes precedence. Throws a SettingsError that names every wrong variable. */
export function loadSettings(): Settings {
  const inherited = new Set(Object.keys(process.env));
  config({ quiet: true });
  return parseSettings(process.env, (name) => (inherited.has(name) ? 'environment' : '.env'));
}

/** An empty variable counts as not set. Throws a SettingsError that names every wrong variable. */
export function parseSettings(
  variables: Readonly<Record<string, string | undefined>>,
  sourceOf: (name: string) => EffectiveSetting['source'] = () => 'environment',
): Settings {
  const set = Object.fromEntries(
    Object.entries(variables).filter(([, value]) => (value ?? '').trim() !== ''),
  );
  const parsed = environment.extend(botEnvironment.shape).extend(briefingEnvironment.shape).safeParse(set);
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
    throw new SettingsError(`Some settings are not valid: ${faults.join('; ')}. See .env.example.`, {
      cause: parsed.error,
    });
  }
  const values = parsed.data;
  if (values.VERBATIM_VECTORS === 'database' && values.DATABASE_URL === undefined)
    throw new SettingsError('VERBATIM_VECTORS=database needs DATABASE_URL. See .env.example.');
  const shown = { ...values, VERBATIM_BRIEFING_DAYS: formatDays(values.VERBATIM_BRIEFING_DAYS) };
  const effective = Object.entries(shown).map(([name, value]): EffectiveSetting => ({
    name,
    value: SECRETS.has(name) ? 'set' : String(value),
    source: Object.hasOwn(set, name) ? sourceOf(name) : 'default',
  }));
  return {
    effective,
    articlesFolder: values.VERBATIM_ARTICLES,
    indexFolder: values.VERBATIM_INDEX,
    stateFolder: values.VERBATIM_STATE,
    databaseUrl: values.DATABASE_URL ?? null,
    vectors: values.VERBATIM_VECTORS,
    modelsFolder: values.VERBATIM_MODELS,
    modelId: values.VERBATIM_MODEL,
    downloadModel: values.VERBATIM_DOWNLOAD_MODEL,
    maxArticleBytes: values.VERBATIM_MAX_ARTICLE_MB * BYTES_PER_MB,
    pageHosts: values.VERBATIM_PAGE_HOSTS,
    feedMs: values.VERBATIM_FEED_MINUTES * MS_PER_MINUTE,
    bot: {
      token: values.DISCORD_TOKEN ?? null,
      apiUrl: values.DISCORD_API_URL ?? null,
      guilds: values.VERBATIM_GUILDS,
      homeGuilds:
        values.VERBATIM_HOME_GUILDS.length > 0 ? values.VERBATIM_HOME_GUILDS : values.VERBATIM_GUILDS,
      moderatorRoles: values.VERBATIM_MODERATOR_ROLES,
      memberCooldownMs: values.VERBATIM_COOLDOWN_SECONDS * MS_PER_SECOND,
      channelCooldownMs: values.VERBATIM_CHANNEL_COOLDOWN_SECONDS * MS_PER_SECOND,
      askTimeoutMs: values.VERBATIM_ANSWER_SECONDS * MS_PER_SECOND,
      keepDays: values.VERBATIM_KEEP_DAYS,
      lookMs: values.VERBATIM_LOOK_SECONDS === 0 ? null : values.VERBATIM_LOOK_SECONDS * MS_PER_SECOND,
      retention: {
        maxDays: values.VERBATIM_MAX_STORY_DAYS ?? null,
        maxStories: values.VERBATIM_MAX_STORIES ?? null,
      },
      logLevel: values.VERBATIM_LOG_LEVEL,
      http:
        values.VERBATIM_HTTP_PORT === undefined
          ? null
          : { port: values.VERBATIM_HTTP_PORT, host: values.VERBATIM_HTTP_HOST },
      briefing: {
        channel: values.VERBATIM_BRIEFING_CHANNEL ?? null,
        time: values.VERBATIM_BRIEFING_TIME,
        days: values.VERBATIM_BRIEFING_DAYS,
        whenQuiet: values.VERBATIM_BRIEFING_WHEN_QUIET,
        graceMs: values.VERBATIM_BRIEFING_GRACE_MINUTES * MS_PER_MINUTE,
        zone: values.VERBATIM_TIMEZONE,
        noticeChannel: values.VERBATIM_NOTICE_CHANNEL ?? null,
      },
    },
  };
}
