// The bot of a soak, in a process of its own: its memory is measured alone, and it can be killed.
// Arguments: the address of the API, the token, the time in ms since 1970, a folder for all it writes, and its log.
import { appendFileSync } from 'node:fs';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { startApp } from '../../src/app.js';
import { createLog } from '../../src/log.js';
import { serveParent } from '../../src/process/serveParent.js';
import { loadSettings } from '../../src/settings.js';
import type { SoakRequest } from './soakBot.js';

await serveParent(async () => {
  const [apiUrl = '', token = '', start = '', folder = '', log = ''] = process.argv.slice(2);
  let now = Number(start);
  const { bot, ...settings } = loadSettings();
  const app = await startApp(
    {
      ...settings,
      articlesFolder: path.join(folder, 'articles'),
      indexFolder: path.join(folder, 'index'),
      stateFolder: path.join(folder, 'state'),
      databaseUrl: null,
      bot: {
        ...bot,
        guilds: [],
        homeGuilds: [],
        memberCooldownMs: 0,
        channelCooldownMs: 0,
        http: null,
        // The soak says when stories are read.
        lookMs: null,
        keepDays: 365,
        briefing: { ...bot.briefing, channel: null, noticeChannel: null },
      },
    },
    {
      token,
      apiUrl,
      now: () => now,
      tickMs: null,
      log: createLog('info', { write: (line) => appendFileSync(log, line) }),
      onFatal: (error) => {
        throw error;
      },
    },
  );
  await app.opened;
  await app.bot.registered;
  setFlagsFromString('--expose-gc');
  const collectGarbage = runInNewContext('gc') as () => void;

  return async (request: SoakRequest): Promise<number> => {
    now = request.now;
    if (request.kind === 'reindex') await app.newsdesk.reindex();
    if (request.kind === 'tick') await app.dailyPost.tick();
    if (request.kind === 'stop') await app.stop();
    if (request.kind !== 'memory') return 0;
    collectGarbage();
    const { heapUsed, external } = process.memoryUsage();
    return heapUsed + external;
  };
});
