import { config } from 'dotenv';
import { z } from 'zod';
import { VerbatimError } from './errors.js';

/** Environment variables that cannot be used, all of them in one message. */
export class SettingsError extends VerbatimError {
  override name = 'SettingsError';
  /** EX_CONFIG of sysexits.h. */
  override readonly exitCode = 78;
}

const BYTES_PER_MB = 1_000_000;

const environment = z.object({
  VERBATIM_ARTICLES: z.string().default('data/articles'),
  VERBATIM_INDEX: z.string().default('data/index'),
  VERBATIM_MODELS: z.string().default('data/models'),
  VERBATIM_MODEL: z
    .string()
    .regex(/^[\w.-]+\/[\w.-]+$/u, 'is no model name like Xenova/all-MiniLM-L6-v2')
    .default('Xenova/all-MiniLM-L6-v2'),
  VERBATIM_DOWNLOAD_MODEL: z.stringbool({ error: 'must be true or false' }).default(false),
  VERBATIM_MAX_ARTICLE_MB: z.coerce
    .number({ error: 'must be a number' })
    .positive('must be more than 0')
    .max(100, 'must be at most 100')
    .default(5),
});

/** What the environment sets; see .env.example for each. Folders are relative to the working folder. */
export interface Settings {
  readonly articlesFolder: string;
  readonly indexFolder: string;
  readonly modelsFolder: string;
  readonly modelId: string;
  readonly downloadModel: boolean;
  readonly maxArticleBytes: number;
}

/** Reads `.env` and the environment, which wins; throws a SettingsError that names every wrong variable. */
export function loadSettings(): Settings {
  config({ quiet: true });
  return parseSettings(process.env);
}

/** An empty variable counts as not set. Throws a SettingsError that names every wrong variable. */
export function parseSettings(variables: Readonly<Record<string, string | undefined>>): Settings {
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value?.trim()));
  const parsed = environment.safeParse(set);
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
    throw new SettingsError(`Wrong settings: ${faults.join('; ')}. See .env.example.`, {
      cause: parsed.error,
    });
  }
  const values = parsed.data;
  return {
    articlesFolder: values.VERBATIM_ARTICLES,
    indexFolder: values.VERBATIM_INDEX,
    modelsFolder: values.VERBATIM_MODELS,
    modelId: values.VERBATIM_MODEL,
    downloadModel: values.VERBATIM_DOWNLOAD_MODEL,
    maxArticleBytes: values.VERBATIM_MAX_ARTICLE_MB * BYTES_PER_MB,
  };
}
