// What the articles say about a topic, oldest first: npm run timeline -- "flood in Aalbek" --since "last week"
import { UsageError } from '../src/errors.js';
import { defineScript } from '../src/terminal/defineScript.js';
import { renderTimeline } from '../src/terminal/renderTimeline.js';
import { textStyleFor } from '../src/terminal/textStyle.js';
import { withFilteredNewsdesk } from './openTerminalNewsdesk.js';

/** As in Discord. */
const MAX_TOPIC_LENGTH = 200;

await defineScript({
  help: `Usage: npm run timeline -- TOPIC [options]

Shows what the articles say about a topic, oldest first, who said it, and figures that they tell differently.

  --outlet NAME   only articles of this outlet
  --since DATE    only articles since this date, such as 2031-03-03 or "last week"
  --until DATE    only articles until this date
  --json          print one JSON value for other programs
  --articles DIR  use the articles in this folder
  --index DIR     keep the index in this folder
  --help          show this help`,
  options: {
    outlet: { type: 'string' },
    since: { type: 'string' },
    until: { type: 'string' },
    json: { type: 'boolean', default: false },
    articles: { type: 'string' },
    index: { type: 'string' },
  },
  takesWords: true,
  async run(values, words) {
    const topic = words.join(' ').trim();
    if (!/[\p{L}\p{N}]/u.test(topic))
      throw new UsageError('Type a topic: npm run timeline -- "flood in Aalbek".');
    if (topic.length > MAX_TOPIC_LENGTH)
      throw new UsageError(
        `The topic is too long: ${topic.length} characters, ${MAX_TOPIC_LENGTH} are allowed.`,
      );
    await withFilteredNewsdesk(values, async (newsdesk, filter) => {
      const timeline = (await newsdesk.timeline({ topic, filter })) ?? { entries: [], figures: [] };
      console.log(
        values.json
          ? JSON.stringify({ topic, ...timeline })
          : renderTimeline(timeline, textStyleFor(process.stdout)),
      );
    });
  },
});
