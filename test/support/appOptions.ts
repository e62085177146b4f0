import path from 'node:path';
import type { AppOptions } from '../../src/app.js';
import { EVERY_DAY } from '../../src/weekdays.js';

/** Far beyond what anything takes here, so that a slow machine is not taken for a fault. */
export const PATIENCE_MS = 2 * 60_000;

/** An app below one folder, with the shipped models, that serves everybody without a pause. */
export function appOptions(root: string, bot: Partial<AppOptions['bot']> = {}): AppOptions {
  return {
    articlesFolder: path.join(root, 'articles'),
    indexFolder: path.join(root, 'index'),
    stateFolder: path.join(root, 'state'),
    databaseUrl: null,
    vectors: 'memory',
    modelsFolder: 'data/models',
    modelId: 'Xenova/all-MiniLM-L6-v2',
    downloadModel: false,
    maxArticleBytes: 5_000_000,
    pageHosts: [],
    feedMs: 15 * 60_000,
    bot: {
      guilds: [],
      homeGuilds: [],
      moderatorRoles: [],
      memberCooldownMs: 0,
      channelCooldownMs: 0,
      askTimeoutMs: PATIENCE_MS,
      keepDays: 30,
      lookMs: null,
      retention: { maxDays: null, maxStories: null },
      http: null,
      briefing: DEFAULT_BRIEFING,
      ...bot,
    },
  };
}

export const DEFAULT_BRIEFING: AppOptions['bot']['briefing'] = {
  channel: null,
  time: '08:00',
  days: EVERY_DAY,
  whenQuiet: 'spotlight',
  graceMs: 90 * 60_000,
  zone: 'UTC',
  noticeChannel: null,
};
