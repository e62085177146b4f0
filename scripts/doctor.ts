// Looks for what keeps the bot from working, and prints its invite link: npm run doctor
import { UsageError } from '../src/errors.js';
import { loadSettings } from '../src/settings.js';
import { readArguments } from '../src/terminal/readArguments.js';
import { runScript } from '../src/terminal/runScript.js';
import { textStyleFor, withoutControls, wrapLines } from '../src/terminal/textStyle.js';
import type { Check } from './doctor/check.js';
import { checkDiscord } from './doctor/checkDiscord.js';
import { checkMachine } from './doctor/checkMachine.js';

const HELP = `Usage: npm run doctor -- [--offline] [--json]

Looks at articles, model, index, disk, clock, the token, the way to Discord and the bot's rights in each channel;
prints the link that invites the bot with the least rights it needs. Changes nothing.

  --offline  only what is on this machine
  --json     print one JSON value
  --help     show this`;

const OPTIONS = {
  offline: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

const SIGNS = { ok: 'ok  ', warning: 'note', failure: 'FAIL' } as const;
const INDENT = '      ';

await runScript(async () => {
  const { values, positionals } = readArguments(process.argv.slice(2), OPTIONS);
  if (values.help) {
    console.log(HELP);
    return;
  }
  if (positionals.length > 0) throw new UsageError('doctor takes options only. See --help.');
  const settings = loadSettings();
  const checks = [
    ...(await checkMachine(settings)),
    ...(values.offline ? [] : await checkDiscord(settings.bot)),
  ];
  console.log(values.json ? JSON.stringify(checks) : checks.map(render).join('\n'));
  if (checks.some(({ status }) => status === 'failure')) process.exitCode = 1;
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
