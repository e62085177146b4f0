// Checks everything that the bot needs, and prints its invite link: npm run doctor
import { loadSettings } from '../src/settings.js';
import { defineScript } from '../src/terminal/defineScript.js';
import { textStyleFor, withoutControls, wrapLines } from '../src/terminal/textStyle.js';
import type { Check } from './doctor/check.js';
import { checkDiscord } from './doctor/checkDiscord.js';
import { checkMachine } from './doctor/checkMachine.js';

const SIGNS = { ok: 'ok  ', warning: 'note', failure: 'FAIL' } as const;
const INDENT = '      ';

await defineScript({
  help: `Usage: npm run doctor -- [--offline] [--json]

Checks the articles, the model, the index, the disk, the clock, the token, the connection to Discord and the
bot's permissions in each channel. Prints a link that invites the bot with only the permissions it needs.
Changes nothing.

  --offline  check only what is on this machine
  --json     print one JSON value
  --help     show this help`,
  options: {
    offline: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
  async run(values) {
    const settings = loadSettings();
    const checks = [
      ...(await checkMachine(settings)),
      ...(values.offline ? [] : await checkDiscord(settings.bot)),
    ];
    console.log(values.json ? JSON.stringify(checks) : checks.map(render).join('\n'));
    if (checks.some(({ status }) => status === 'failure')) process.exitCode = 1;
  },
});

function render({ name, status, found }: Check): string {
  const style = textStyleFor(process.stdout);
  const line = withoutControls(`${name}: ${found}`);
  // A link is not broken.
  if (found.startsWith('https://')) return `${SIGNS[status]}  ${line}`;
  const [first = '', ...rest] = wrapLines(line, INDENT, style.width).split('\n');
  const head = `${SIGNS[status]}  ${first.trimStart()}`;
  return [status === 'failure' ? style.bold(head) : head, ...rest].join('\n');
}
