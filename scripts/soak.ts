// Runs the bot through simulated days with faults, kills and restarts: npm run soak
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { VerbatimError } from '../src/errors.js';
import { defineScript, readCount } from '../src/terminal/defineScript.js';
import { seededRandom } from './seededRandom.js';
import { renderFigures, verdictOf } from './soak/figures.js';
import { simulateDays } from './soak/simulateDays.js';

await defineScript({
  help: `Usage: npm run soak [-- options]

Runs two bots, each on a stand-in for Discord of its own, through simulated days. Every day has a new story, a
briefing, questions and faults of Discord. One bot runs through all days, and its memory is measured. The other one is
killed once a day amid its work, and restarted every third day. The soak fails if a briefing is posted twice or not at
all, an answer is lost, or the memory grows by more than 10 % after the first day.

  --days N  how many days (default 30)
  --seed N  chooses the moments of the kills (default: another one each time)
  --help    show this help`,
  options: {
    days: { type: 'string', default: '30' },
    seed: { type: 'string', default: String(1 + Math.floor(Math.random() * 9_999)) },
  },
  async run(values) {
    const days = readCount('days', values.days);
    const seed = readCount('seed', values.seed);
    const folder = await mkdtemp(path.join(tmpdir(), 'verbatim-soak-log-'));
    const logIn = (name: string) => path.join(folder, name);
    const [through, killed] = await Promise.all([
      simulateDays({ days, random: null, log: logIn('through.log') }),
      simulateDays({ days, random: seededRandom(seed), log: logIn('killed.log') }),
    ]);
    console.log(`The bot that runs through: ${renderFigures(through)}`);
    console.log(`The bot that is killed (seed ${seed}): ${renderFigures(killed)}`);
    const faults = [...verdictOf(through), ...verdictOf(killed)];
    if (faults.length > 0)
      throw new VerbatimError(
        `The soak found faults. ${faults.join(' ')} The logs of the bots are in ${folder}.`,
      );
    await rm(folder, { recursive: true });
  },
});
