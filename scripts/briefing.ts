// Prints a briefing of the articles, as it is posted in Discord: npm run briefing
import { z } from 'zod';
import { localDate } from '../src/briefing/localTime.js';
import { UsageError } from '../src/errors.js';
import { loadSettings } from '../src/settings.js';
import { defineScript } from '../src/terminal/defineScript.js';
import { renderBriefing } from '../src/terminal/renderBriefing.js';
import { textStyleFor } from '../src/terminal/textStyle.js';
import { openTerminalNewsdesk } from './openTerminalNewsdesk.js';

await defineScript({
  help: `Usage: npm run briefing -- [options]

Prints the first briefing that a channel would get: the key sentences of every story and who said what.

  --date YYYY-MM-DD  the day of the briefing (default today)
  --articles DIR     use the articles in this folder
  --index DIR        keep the index in this folder
  --json             print one JSON value
  --help             show this help`,
  options: {
    date: { type: 'string' },
    articles: { type: 'string' },
    index: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
  async run(values) {
    const settings = loadSettings();
    const date = values.date ?? localDate(Date.now(), settings.bot.briefing.zone);
    if (!z.iso.date().safeParse(date).success)
      throw new UsageError(`--date must be a day such as 2031-03-04, not "${date}".`);
    const newsdesk = await openTerminalNewsdesk(settings, {
      articlesFolder: values.articles,
      indexFolder: values.index,
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
  },
});
