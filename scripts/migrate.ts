// Moves what the bot keeps into a database, or back into files: npm run migrate -- --to postgres
import { UsageError } from '../src/errors.js';
import { moveIndexIntoDatabase, moveIndexIntoFolder } from '../src/index/shared/moveIndex.js';
import { loadSettings } from '../src/settings.js';
import { moveState } from '../src/state/moveState.js';
import { openState } from '../src/state/openState.js';
import { defineScript } from '../src/terminal/defineScript.js';
import { tryState } from './state/tryState.js';

await defineScript({
  help: `Usage: npm run migrate -- --to postgres|files [--replace]

Copies corrections, votes, answers, schedules, settings, feeds and follows from the folder VERBATIM_STATE and the index
from VERBATIM_INDEX into the database of DATABASE_URL, or back. Stop the bot first. What is copied is checked and stays
where it was. Articles stay in their folder.

  --to postgres  into the database
  --to files     back into the folders
  --replace      replace what is there already
  --help         show this`,
  options: {
    to: { type: 'string' },
    replace: { type: 'boolean', default: false },
  },
  async run({ to, replace }) {
    if (to !== 'postgres' && to !== 'files')
      throw new UsageError('Say where to: --to postgres or --to files. See --help.');
    const { stateFolder, indexFolder, databaseUrl } = loadSettings();
    if (databaseUrl === null)
      throw new UsageError('DATABASE_URL is not set, so there is no database. See .env.example.');
    const onNotice = (sentence: string) => console.error(sentence);
    const files = await openState({ stateFolder, databaseUrl: null, onNotice });
    const shared = await openState({ stateFolder, databaseUrl, onNotice });
    try {
      const [from, target] = to === 'postgres' ? [files, shared] : [shared, files];
      const names = await moveState({ from, to: target, stateFolder, replaces: replace, tryState });
      const moveIndex = to === 'postgres' ? moveIndexIntoDatabase : moveIndexIntoFolder;
      const stories = shared.database && (await moveIndex(indexFolder, shared.database));
      const next =
        to === 'postgres'
          ? 'Leave DATABASE_URL set when you start the bot.'
          : 'Remove DATABASE_URL from the settings before you start the bot.';
      console.log(
        `Copied and compared: ${names.length} documents${stories === null ? '' : `, and the index of ${stories} ${stories === 1 ? 'story' : 'stories'}`}.`,
      );
      if (stories === null) console.log('There is no index to copy. The bot builds it when it starts.');
      console.log(next);
    } finally {
      await shared.close();
    }
  },
});
