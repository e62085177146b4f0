// Used by killedPost.test.ts: node --import tsx postingProcess.ts ROOT API_URL TOKEN CHANNEL NOW [STEP]
// A bot that looks once what is due at NOW and ends; dies at a step.
import { argv, exit, kill, pid } from 'node:process';
import { startApp } from '../../../src/app.js';
import { createLog } from '../../../src/log.js';
import { appOptions, DEFAULT_BRIEFING } from '../../support/appOptions.js';

const [root = '', apiUrl = '', token = '', channel = '', now = '', dieAt] = argv.slice(2);

/** Kills this process at once, as if from outside: no handler runs, nothing is cleaned up. */
function dieOnTime(step: string): void {
  if (step !== dieAt) return;
  kill(pid, 'SIGKILL');
  // The signal may take a moment; nothing more may happen in between.
  for (;;);
}

const app = await startApp(appOptions(root, { briefing: { ...DEFAULT_BRIEFING, channel } }), {
  token,
  apiUrl,
  now: () => Number(now),
  tickMs: null,
  log: createLog('error', process.stderr),
  onFatal: (error) => {
    throw error;
  },
  onBriefingStep: dieOnTime,
});
await app.opened;
await app.dailyPost.tick();
await app.stop();
exit(0);
