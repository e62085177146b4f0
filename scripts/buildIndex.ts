// Builds the index ahead of time and prints what is in it: npm run index
import { UsageError } from '../src/errors.js';
import { loadSettings } from '../src/settings.js';
import { readArguments } from '../src/terminal/readArguments.js';
import { renderReport } from '../src/terminal/renderReport.js';
import { runScript } from '../src/terminal/runScript.js';
import { createTerminalNewsdesk } from './openTerminalNewsdesk.js';

const HELP = `Usage: npm run index -- [options]

Reads the articles and brings the index up to date; only what changed is embedded.

  --force         embed everything again
  --articles DIR  index the articles of another folder
  --index DIR     keep the index in another folder
  --json          print one JSON value
  --help          show this`;

const OPTIONS = {
  force: { type: 'boolean', default: false },
  articles: { type: 'string' },
  index: { type: 'string' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

await runScript(async () => {
  const { values, positionals } = readArguments(process.argv.slice(2), OPTIONS);
  if (values.help) {
    console.log(HELP);
    return;
  }
  if (positionals.length > 0) throw new UsageError('index takes options only. See --help.');
  const newsdesk = await createTerminalNewsdesk(loadSettings(), {
    ...(values.articles !== undefined && { articlesFolder: values.articles }),
    ...(values.index !== undefined && { indexFolder: values.index }),
  });
  try {
    const report = await newsdesk.reindex({ force: values.force });
    console.log(values.json ? JSON.stringify(report) : renderReport(report));
  } finally {
    await newsdesk.close();
  }
});
