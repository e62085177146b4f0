// Builds the index ahead of time and prints what is in it: npm run index
import { loadSettings } from '../src/settings.js';
import { defineScript } from '../src/terminal/defineScript.js';
import { renderReport } from '../src/terminal/renderReport.js';
import { createTerminalNewsdesk } from './openTerminalNewsdesk.js';

await defineScript({
  help: `Usage: npm run index -- [options]

Reads the articles and updates the index. Only what changed is embedded.

  --force         embed everything again
  --articles DIR  index the articles in this folder
  --index DIR     keep the index in this folder
  --json          print one JSON value
  --help          show this help`,
  options: {
    force: { type: 'boolean', default: false },
    articles: { type: 'string' },
    index: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
  async run(values) {
    const newsdesk = await createTerminalNewsdesk(loadSettings(), {
      articlesFolder: values.articles,
      indexFolder: values.index,
    });
    try {
      const report = await newsdesk.reindex({ force: values.force });
      console.log(values.json ? JSON.stringify(report) : renderReport(report));
    } finally {
      await newsdesk.close();
    }
  },
});
