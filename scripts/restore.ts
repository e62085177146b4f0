// Brings back what npm run backup has written: npm run restore -- verbatim.tar.gz
import path from 'node:path';
import { UsageError } from '../src/errors.js';
import { loadSettings } from '../src/settings.js';
import { restoreBackup } from '../src/state/backup/restoreBackup.js';
import { openState, type State } from '../src/state/openState.js';
import { defineScript } from '../src/terminal/defineScript.js';
import { readVersion } from '../src/version.js';
import { tryState } from './state/tryState.js';

await defineScript({
  help: `Usage: npm run restore -- FILE [--no-articles] [--no-undo]

Puts the state of a backup in the place of the present one, and its articles beside or over the present ones.
FILE is checked first; what is replaced is backed up beside it. While the bot runs the state is only made
ready: the bot takes it over when it is started again.

  --no-articles  leave the articles as they are
  --no-undo      do not back up what is replaced
  --help         show this`,
  options: {
    'no-articles': { type: 'boolean', default: false },
    'no-undo': { type: 'boolean', default: false },
  },
  takesWords: true,
  async run(values, [file, ...more]) {
    if (file === undefined || more.length > 0) throw new UsageError('restore takes one file. See --help.');
    const settings = loadSettings();
    const { stateFolder, articlesFolder } = settings;
    const state = await openState({ ...settings, onNotice: (sentence) => console.error(sentence) });
    const { created, stateFiles, articles, undo } = await restoreBackup({
      file,
      stateFolder,
      state,
      articlesFolder: values['no-articles'] ? null : articlesFolder,
      undo: values['no-undo'] ? null : undoFile(file),
      version: readVersion(),
      tryState,
    });
    if (undo !== null) console.log(`What is replaced is in ${undo}.`);
    console.log(`From ${created}: ${stateFiles} files of state, ${articles} articles put in place.`);
    console.log(
      (await putInPlace(state))
        ? 'Restored. The bot has it when it starts.'
        : 'The bot is running, so its state is not replaced yet: start it again to restore the state.',
    );
    await state.close();
  },
});

/** False while a bot has to be started again. */
async function putInPlace(state: State): Promise<boolean> {
  const held = await state.tryHold();
  await held?.release();
  return held !== null || state.database !== null;
}

/** Beside the backup, with the time in its name. */
function undoFile(file: string): string {
  const time = new Date().toISOString().slice(0, 19).replaceAll(':', '-');
  return path.join(path.dirname(file), `before-restore-${time}.tar.gz`);
}
