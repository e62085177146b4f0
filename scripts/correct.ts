// Looks through, sets and moves what moderators say of quotations: npm run correct -- review
import { readFile } from 'node:fs/promises';
import { UsageError, VerbatimError } from '../src/errors.js';
import { replaceFile } from '../src/files.js';
import { openCorrections } from '../src/newsdesk/correction/corrections.js';
import { readCorrections, writeCorrections } from '../src/newsdesk/correction/correctionTable.js';
import { loadSettings } from '../src/settings.js';
import { openState } from '../src/state/openState.js';
import { defineScript } from '../src/terminal/defineScript.js';
import { withoutControls } from '../src/terminal/textStyle.js';
import { type CorrectionDesk, decideHere, IN_TERMINAL } from './correct/decideHere.js';
import { printCorrections, printReview } from './correct/print.js';
import { reviewByHand } from './correct/reviewByHand.js';
import { openTerminalNewsdesk } from './openTerminalNewsdesk.js';

const FAULTS = {
  columns: 'a column is missing; needed are article, words and decision',
  article: 'no article has that ID',
  decision: 'the decision must be set, nobody, withdraw or add',
  name: 'the name has no letters or is too long',
  quotation: 'the article has no such quotation',
  severalQuotations: 'the article has several such quotations; fill in the text before it',
  words: 'those words are not in the article',
  severalPlaces: 'those words are in the article more than once; fill in the text before them',
  alreadyQuoted: 'some of these words are another quotation',
  twice: 'another row is about the same quotation',
  noRows: 'there is no correction below the names of the columns',
  tooMany: 'the file has too many rows',
} as const;

/** How many words each command takes. */
const WORDS: ReadonlyMap<string, number> = new Map([
  ['review', 0],
  ['list', 0],
  ['set', 2],
  ['add', 2],
  ['nobody', 2],
  ['withdraw', 2],
  ['remove', 1],
  ['export', 1],
  ['import', 1],
]);

/** Commands that change nothing, and run beside the bot. */
const READING = new Set(['list', 'export']);

await defineScript({
  help: `Usage: npm run correct -- review [--skipped] [--json]
       npm run correct -- list [--json]
       npm run correct -- set ARTICLE WORDS --name NAME [--role ROLE]
       npm run correct -- add ARTICLE WORDS --name NAME [--role ROLE]
       npm run correct -- nobody ARTICLE WORDS
       npm run correct -- withdraw ARTICLE WORDS
       npm run correct -- remove ID
       npm run correct -- export FILE
       npm run correct -- import FILE

What /correct does in Discord. While the bot runs, only list, export and review --json work here,
unless its state is in a database.

  review     go through the quotations whose speaker is in doubt; a list where nobody types
  list       list all corrections, each with its ID
  set        say who said a quotation; WORDS are some of its words
  add        add a quotation that was missed, by its words
  nobody     say that nobody can be named for a quotation
  withdraw   stop showing a quotation
  remove     undo a correction
  export     write all corrections into a CSV file; - is standard output
  import     take over corrections from a CSV file, all of them or none
  --skipped  with review: also those that were skipped before
  --json     print one JSON value
  --help     show this help`,
  options: {
    name: { type: 'string' },
    role: { type: 'string' },
    skipped: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
  takesWords: true,
  async run(values, [command = '', ...words]) {
    checkWords(command, words, values.name);
    const settings = loadSettings();
    const onNotice = (sentence: string) => console.error(withoutControls(sentence));
    const isByHand = command === 'review' && !values.json && process.stdin.isTTY;
    const readOnly = READING.has(command) || (command === 'review' && !isByHand && !values.skipped);
    const state = await openState({ ...settings, onNotice });
    const held = readOnly ? null : await state.holdToChange();
    try {
      const corrections = await openCorrections(state.documents, onNotice, { readOnly });
      if (command === 'list') {
        printCorrections(corrections.list(), values.json);
        return;
      }
      if (command === 'export') {
        await exportTo(words[0] ?? '-', writeCorrections(corrections.list()));
        return;
      }
      const newsdesk = await openTerminalNewsdesk(settings, { corrections });
      try {
        const desk: CorrectionDesk = { corrections, newsdesk };
        if (values.skipped) await corrections.forgetSkipped();
        if (command === 'import') await importFrom(words[0] ?? '', desk);
        else if (command !== 'review') console.log(await decideHere(desk, command, words, values));
        else if (isByHand) await reviewByHand(desk);
        else printReview(desk, values.json);
      } finally {
        await newsdesk.close();
      }
    } finally {
      await held?.release();
      await state.close();
    }
  },
});

function checkWords(command: string, words: readonly string[], name: string | undefined): void {
  const wanted = WORDS.get(command);
  if (wanted === undefined)
    throw new UsageError(
      command === '' ? 'Say what to do. See --help.' : `"${command}" is no command. See --help.`,
    );
  if (words.length !== wanted) throw new UsageError(`${command} takes ${wanted} words. See --help.`);
  if ((command === 'set' || command === 'add') && name === undefined)
    throw new UsageError(`${command} needs --name. See --help.`);
}

async function exportTo(file: string, table: string): Promise<void> {
  if (file === '-') process.stdout.write(table);
  else await replaceFile(file, table);
}

async function importFrom(file: string, { corrections, newsdesk }: CorrectionDesk): Promise<void> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new VerbatimError(`${file} cannot be read.`, { cause });
  });
  const { decided, unchanged, faults } = readCorrections(text, {
    articles: newsdesk.uncorrectedArticles(),
    stored: corrections.list(),
    by: IN_TERMINAL,
    at: new Date().toISOString(),
  });
  if (faults.length > 0) {
    for (const { line, fault } of faults) console.error(`Line ${line}: ${FAULTS[fault]}.`);
    throw new VerbatimError(
      `${file} has ${faults.length === 1 ? 'a fault' : `${faults.length} faults`}. Nothing was imported.`,
    );
  }
  if (decided.length > 0) await corrections.addAll(decided);
  console.log(`Imported: ${decided.length}. Unchanged: ${unchanged}.`);
}
