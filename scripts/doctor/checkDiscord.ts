import { Client, Events, GatewayIntentBits, type Guild } from 'discord.js';
import {
  applicationIdOf,
  inviteLink,
  missingPermissions,
} from '../../src/discord/interaction/permissions.js';
import type { BotSettings } from '../../src/settings.js';
import { type Check, check } from './check.js';

const MAX_CLOCK_SKEW_MS = 60_000;
const MS_PER_SECOND = 1_000;
const LISTED_CHANNELS = 8;
const LOGIN_LIMIT_MS = 20_000;

/** Whether Discord takes the token, and what the bot may do in each server. */
export async function checkDiscord({ token, apiUrl, guilds }: BotSettings): Promise<Check[]> {
  if (token === null) {
    return [
      {
        name: 'Token',
        status: 'failure',
        found: 'DISCORD_TOKEN is not set. Run npm start to see how to get a token',
      },
    ];
  }
  const applicationId = applicationIdOf(token);
  if (!/^\d{17,20}$/u.test(applicationId)) {
    const found =
      'DISCORD_TOKEN does not begin with the ID of an application. Copy the token from the Bot page';
    return [{ name: 'Token', status: 'failure', found }];
  }
  const reached = await check('Discord', () => reach(apiUrl ?? 'https://discord.com/api'));
  const invite: Check = { name: 'Invite', status: 'ok', found: inviteLink(applicationId) };
  if (reached.status === 'failure') return [reached, invite];
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    ...(apiUrl !== null && { rest: { api: apiUrl } }),
  });
  try {
    const logins: Client<true>[] = [];
    const accepted = await check('Token', async () => {
      const login = await logIn(client, token);
      logins.push(login);
      return `taken, of ${login.user.tag}`;
    });
    const servers = (await Promise.all(logins.map((login) => checkServers(login, guilds)))).flat();
    return [reached, accepted, ...servers, invite];
  } finally {
    await client.destroy();
  }
}

/** Also tells a clock that is wrong, with which briefings come at the wrong time. */
async function reach(api: string): Promise<string | Omit<Check, 'name'>> {
  const response = await fetch(`${api}/v10/gateway`, { signal: AbortSignal.timeout(LOGIN_LIMIT_MS) }).catch(
    (cause: unknown) => {
      throw new Error(
        `${new URL(api).host} cannot be reached. Check the network and the proxy, if there is one`,
        { cause },
      );
    },
  );
  const host = new URL(api).host;
  const skew = Date.parse(response.headers.get('date') ?? '') - Date.now();
  if (Math.abs(skew) > MAX_CLOCK_SKEW_MS) {
    const found = `${host} answers, but the clock of this machine is wrong by ${Math.round(skew / MS_PER_SECOND)} s`;
    return { status: 'warning', found };
  }
  return `${host} answers`;
}

async function logIn(client: Client, token: string): Promise<Client<true>> {
  const ready = new Promise<Client<true>>((resolve, reject) => {
    client.once(Events.ClientReady, resolve);
    AbortSignal.timeout(LOGIN_LIMIT_MS).addEventListener('abort', () =>
      reject(new Error('no answer in time')),
    );
  });
  ready.catch(() => undefined);
  await client.login(token);
  return ready;
}

async function checkServers(client: Client<true>, served: readonly string[]): Promise<Check[]> {
  const guilds = [...client.guilds.cache.values()].filter(
    ({ id }) => served.length === 0 || served.includes(id),
  );
  if (guilds.length === 0) {
    return [
      { name: 'Servers', status: 'warning', found: 'the bot is not in any server that it serves. Invite it' },
    ];
  }
  return Promise.all(guilds.map((guild) => check(`Server ${guild.name}`, () => checkServer(guild))));
}

async function checkServer(guild: Guild): Promise<string | Omit<Check, 'name'>> {
  const bot = await guild.members.fetchMe();
  const channels = [...guild.channels.cache.values()].filter((channel) => channel.isSendable());
  const lacking = channels.flatMap((channel) => {
    const missing = missingPermissions(channel, bot);
    return missing.length === 0 ? [] : [`#${channel.name} lacks ${missing.join(', ')}`];
  });
  const fine = `${channels.length - lacking.length} of ${channels.length} channels give the bot all permissions`;
  if (lacking.length === 0) return fine;
  const shown = lacking.slice(0, LISTED_CHANNELS).join('; ');
  const more = lacking.length > LISTED_CHANNELS ? '; and more' : '';
  return { status: 'warning', found: `${fine}; ${shown}${more}` };
}
