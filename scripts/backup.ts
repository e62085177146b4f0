// Writes state and articles into one file, also while the bot runs: npm run backup -- verbatim.tar.gz
import { UsageError } from '../src/errors.js';
import { loadSettings } from '../src/settings.js';
import { writeBackup } from '../src/state/backup/writeBackup.js';
import { openState } from '../src/state/openState.js';
import { defineScript } from '../src/terminal/defineScript.js';
import { readVersion } from '../src/version.js';

const BYTES_PER_MB = 1_000_000;

await defineScript({
  help: `Usage: npm run backup -- FILE [--no-articles]

Writes what cannot be made again into FILE (.tar.gz): corrections, schedules, settings, answers and the articles.
The bot may run meanwhile. Not in it: the settings in .env, the index, which is built from the articles, and the models.

  --no-articles  leave the articles out
  --help         show this`,
  options: {
    'no-articles': { type: 'boolean', default: false },
  },
  takesWords: true,
  async run(values, [file, ...more]) {
    if (file === undefined || more.length > 0) throw new UsageError('backup takes one file. See --help.');
    const settings = loadSettings();
    const { articlesFolder } = settings;
    const state = await openState({ ...settings, onNotice: (sentence) => console.error(sentence) });
    const { stateFiles, articles, bytes } = await writeBackup({
      snapshot: state.snapshot,
      articlesFolder: values['no-articles'] ? null : articlesFolder,
      file,
      version: readVersion(),
    }).finally(() => state.close());
    console.log(
      `${file}: ${stateFiles} files of state, ${articles} articles, ${(bytes / BYTES_PER_MB).toFixed(2)} MB.`,
    );
  },
});
