// Registers the commands with Discord: npm run register -- --guild 123456789012345678
import { REST } from 'discord.js';
import { COMMAND_DATA } from '../src/discord/commands.js';
import { applicationIdOf } from '../src/discord/interaction/permissions.js';
import { registerCommands, unregisterCommands } from '../src/discord/registerCommands.js';
import { UsageError } from '../src/errors.js';
import { loadSettings, SettingsError } from '../src/settings.js';
import { defineScript } from '../src/terminal/defineScript.js';

await defineScript({
  help: `Usage: npm run register -- [--guild ID]

Registers the slash commands for all servers. With --guild it registers them for one server only, where they
appear at once. npm start also registers the commands.

  --guild ID  register only in this server
  --help      show this help`,
  options: {
    guild: { type: 'string' },
  },
  async run(values) {
    if (values.guild !== undefined && !/^\d{17,20}$/u.test(values.guild)) {
      throw new UsageError(`--guild must be the ID of a server, not "${values.guild}".`);
    }
    const { token, apiUrl } = loadSettings().bot;
    if (token === null)
      throw new SettingsError('DISCORD_TOKEN is not set. Run npm start to see how to get a token.');
    const rest = new REST(apiUrl === null ? {} : { api: apiUrl }).setToken(token);
    const applicationId = applicationIdOf(token);
    if (values.guild === undefined) {
      await registerCommands({ rest, applicationId }, COMMAND_DATA);
      console.log(
        'The commands are registered for all servers. Discord may need a few minutes to show them.',
      );
    } else {
      await unregisterCommands({ rest, applicationId });
      await registerCommands({ rest, applicationId, guildId: values.guild }, COMMAND_DATA);
      console.log(`The commands are registered in server ${values.guild}.`);
    }
  },
});
