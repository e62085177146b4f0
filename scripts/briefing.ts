// Prints a briefing of the articles, as it is posted in Discord: npm run briefing
import { z } from 'zod';
import { localDate } from '../src/briefing/localTime.js';
import { UsageError } from '../src/errors.js';
import { loadSettings } from '../src/settings.js';
import { readArguments } from '../src/terminal/readArguments.js';
import { renderBriefing } from '../src/terminal/renderBriefing.js';
import { runScript } from '../src/terminal/runScript.js';
import { textStyleFor } from '../src/terminal/textStyle.js';
import { openTerminalNewsdesk } from './openTerminalNewsdesk.js';

const HELP = `Usage: npm run briefing -- [options]

Prints the briefing that a channel would get as its first one: every story's key sentences and who said what.

  --date YYYY-MM-DD  the day that it is of (default today)
  --articles DIR     the articles of another folder
  --index DIR        keep the index in another folder
  --json             print one JSON value
  --help             show this`;

const OPTIONS = {
  date: { type: 'string' },
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
  if (positionals.length > 0) throw new UsageError('briefing takes options only. See --help.');
  const settings = loadSettings();
  const date = values.date ?? localDate(Date.now(), settings.bot.briefing.zone);
  if (!z.iso.date().safeParse(date).success)
    throw new UsageError(`--date must be a day such as 2031-03-04, not "${date}".`);
  const newsdesk = await openTerminalNewsdesk(settings, {
    ...(values.articles !== undefined && { articlesFolder: values.articles }),
    ...(values.index !== undefined && { indexFolder: values.index }),
  });
  try {
    const { briefing } = await newsdesk.briefing({ date });
    console.log(
      values.json
        ? JSON.stringify(briefing)
        : `\n${renderBriefing(briefing, textStyleFor(process.stdout))}\n`,
    );
  } finally {
    await newsdesk.close();
  }
});
