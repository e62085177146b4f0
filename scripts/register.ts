// Registers the commands with Discord: npm run register -- --guild 123456789012345678
import { REST } from 'discord.js';
import { COMMAND_DATA } from '../src/discord/commands.js';
import { applicationIdOf } from '../src/discord/interaction/permissions.js';
import { registerCommands, unregisterCommands } from '../src/discord/registerCommands.js';
import { UsageError } from '../src/errors.js';
import { loadSettings, SettingsError } from '../src/settings.js';
import { readArguments } from '../src/terminal/readArguments.js';
import { runScript } from '../src/terminal/runScript.js';

const HELP = `Usage: npm run register -- [--guild ID]

Registers the slash commands everywhere, or in one server, where they show at once; never both.
npm start does this by itself.

  --guild ID  in this server alone
  --help      show this`;

const OPTIONS = {
  guild: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

await runScript(async () => {
  const { values, positionals } = readArguments(process.argv.slice(2), OPTIONS);
  if (values.help) {
    console.log(HELP);
    return;
  }
  if (positionals.length > 0) throw new UsageError('register takes no words beside its options. See --help.');
  if (values.guild !== undefined && !/^\d{17,20}$/u.test(values.guild)) {
    throw new UsageError(`--guild takes the id of a server, not "${values.guild}".`);
  }
  const { token, apiUrl } = loadSettings().bot;
  if (token === null) throw new SettingsError('DISCORD_TOKEN is not set. npm start says how to get one.');
  const rest = new REST(apiUrl === null ? {} : { api: apiUrl }).setToken(token);
  const applicationId = applicationIdOf(token);
  if (values.guild === undefined) {
    await registerCommands({ rest, applicationId }, COMMAND_DATA);
    console.log('Registered everywhere; Discord may take some minutes to show them.');
  } else {
    await unregisterCommands({ rest, applicationId });
    await registerCommands({ rest, applicationId, guildId: values.guild }, COMMAND_DATA);
    console.log(`Registered in server ${values.guild}.`);
  }
});
