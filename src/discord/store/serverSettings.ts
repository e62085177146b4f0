import path from 'node:path';
import { z } from 'zod';
import { openStateFile } from '../../state/stateFile.js';

const settingsSchema = z.object({
  /** Null: as by default, public. */
  privateByDefault: z.boolean().nullable(),
  /** ISO 639-1; null: English. */
  language: z.string().nullable(),
  /** Ids; none means all. */
  allowedChannels: z.array(z.string()),
  forbiddenChannels: z.array(z.string()),
});

/** What moderators of one server have set with /settings. */
export type ServerSettings = Readonly<z.infer<typeof settingsSchema>>;

const UNSET: ServerSettings = {
  privateByDefault: null,
  language: null,
  allowedChannels: [],
  forbiddenChannels: [],
};

export interface ServerSettingsStore {
  of(guild: string | null): ServerSettings;
  /** Rejects, and changes nothing, when the disk refuses it. */
  change(guild: string, change: (settings: ServerSettings) => ServerSettings): Promise<ServerSettings>;
}

/** Kept in `servers.json` of the state folder. */
export async function openServerSettings(
  folder: string,
  onNotice: (sentence: string) => void,
): Promise<ServerSettingsStore> {
  const state = await openStateFile({
    file: path.join(folder, 'servers.json'),
    version: 1,
    schema: z.record(z.string(), settingsSchema),
    empty: {},
    onNotice,
  });
  const of = (guild: string | null) => state.read()[guild ?? ''] ?? UNSET;
  return {
    of,
    async change(guild, change) {
      await state.update((servers) => ({ ...servers, [guild]: { ...change(servers[guild] ?? UNSET) } }));
      return of(guild);
    },
  };
}

/** Whether members may ask in a channel; a thread follows the channel it is in. */
export function isAllowedIn(
  { allowedChannels, forbiddenChannels }: ServerSettings,
  channels: readonly string[],
): boolean {
  if (channels.some((channel) => forbiddenChannels.includes(channel))) return false;
  return allowedChannels.length === 0 || channels.some((channel) => allowedChannels.includes(channel));
}
