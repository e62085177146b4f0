import type { BotSettings } from '../../settings.js';
import type { HomeServer } from '../store/homeServer.js';

/** Which servers the bot works for. Whether it is a member of them is another question. */
export interface ServedServers {
  /** Whether members may ask there. */
  isServed(guild: string): boolean;
  /** Whether articles are managed from there. */
  isHome(guild: string): boolean;
  /** Whether it is not decided yet which server is home. */
  isUndecided(): boolean;
  /** Those that the settings name. */
  readonly named: readonly string[];
}

/** The servers of the settings; without any, the home server alone. */
export function createServedServers(
  { guilds, homeGuilds }: Pick<BotSettings, 'guilds' | 'homeGuilds'>,
  home: Pick<HomeServer, 'id'>,
): ServedServers {
  const named = [...new Set([...guilds, ...homeGuilds])];
  const isHome = (guild: string) =>
    named.length > 0 ? (homeGuilds.length > 0 ? homeGuilds : guilds).includes(guild) : guild === home.id();
  return {
    isHome: (guild) => guild !== '' && isHome(guild),
    isServed: (guild) => guild !== '' && (named.length > 0 ? named.includes(guild) : isHome(guild)),
    isUndecided: () => named.length === 0 && home.id() === null,
    named,
  };
}
