// Counts who gets heard in all articles: npm run voices -- --since "last week"
import { countVoices, type Heard, type Voices } from '../src/archive/voices.js';
import { defineScript } from '../src/terminal/defineScript.js';
import { withoutControls } from '../src/terminal/textStyle.js';
import { withFilteredNewsdesk } from './openTerminalNewsdesk.js';

await defineScript({
  help: `Usage: npm run voices -- [options]

Counts who gets heard: the speakers of all articles by their quotations and words, the share of officials, and that by
month. Officials speak for a state, as far as the articles give their role.

  --outlet NAME   only articles of this outlet
  --since DATE    only articles since this date, such as 2031-03-03 or "last week"
  --until DATE    only articles until this date
  --json          print JSON
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
  async run(values) {
    await withFilteredNewsdesk(values, async (newsdesk, filter) => {
      const voices = countVoices(await newsdesk.quotations({ filter }));
      if (values.json) process.stdout.write(`${JSON.stringify(voices, null, 2)}\n`);
      else for (const line of linesOf(voices)) console.log(withoutControls(line));
    });
  },
});

function linesOf({ all, named, nameless, open, officials, voices, months }: Voices): string[] {
  if (all.quotations === 0) return ['No quotation fits.'];
  const share = (part: Heard, whole = all) =>
    `${part.quotations} (${Math.round((part.quotations / whole.quotations) * 100)}%)`;
  return [
    'Quotations  Words  Official  Speaker',
    ...voices.map(({ name, role, isOfficial, quotations, words }) =>
      [
        String(quotations).padStart(10),
        String(words).padStart(5),
        (isOfficial ? 'yes' : '').padEnd(8),
        role === null || name.endsWith(role) ? name : `${name}, ${role}`,
      ].join('  '),
    ),
    '',
    `All quotations: ${all.quotations}, ${all.words} words`,
    `By officials: ${share(officials)}`,
    `By speakers with a name: ${share(named)}`,
    `By sources without a name: ${share(nameless)}`,
    `Speaker left open: ${share(open)}`,
    ...(months.length < 2 ? [] : ['', 'Month    Quotations  By officials']),
    ...(months.length < 2 ? [] : months).map((month) =>
      [month.month, String(month.quotations).padStart(10), share(month.officials, month)].join('  '),
    ),
  ];
}
