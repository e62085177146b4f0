import { z } from 'zod';
import { ownValue } from '../../ownValue.js';
import type { Documents } from '../../state/documents.js';
import { openFollowedDocument } from '../../state/stateDocument.js';

const settingsSchema = z.object({
  /** Null: as by default, public. */
  privateByDefault: z.boolean().nullable(),
  /** ISO 639-1; null: English. */
  language: z.string().nullable(),
  /** Ids; none means all. */
  allowedChannels: z.array(z.string()),
  forbiddenChannels: z.array(z.string()),
  /** Where titles of new stories are announced; null: nowhere. Missing in files of earlier versions. */
  storiesChannel: z.string().nullable().default(null),
  /** Whether the briefing on Mondays tells who was heard. Missing in files of earlier versions. */
  mondayVoices: z.boolean().default(false),
});

/** What moderators of one server have set with /settings. */
export type ServerSettings = Readonly<z.infer<typeof settingsSchema>>;

const UNSET: ServerSettings = {
  privateByDefault: null,
  language: null,
  allowedChannels: [],
  forbiddenChannels: [],
  storiesChannel: null,
  mondayVoices: false,
};

export interface ServerSettingsStore {
  of(guild: string): ServerSettings;
  /** Those of each server that has set something, by its id. */
  all(): ReadonlyMap<string, ServerSettings>;
  /** Rejects, and changes nothing, when it cannot be written to disk. */
  change(guild: string, change: (settings: ServerSettings) => ServerSettings): Promise<ServerSettings>;
}

/** The same with what Discord knows of servers. */
export interface Servers extends ServerSettingsStore {
  /** The server's own language in Discord, such as "es-419"; null where the bot cannot know it. */
  preferredLocale(guild: string): string | null;
}

/** Stored in `servers.json` of the state. */
export async function openServerSettings(
  documents: Documents,
  onNotice: (sentence: string) => void,
): Promise<ServerSettingsStore> {
  const state = await openFollowedDocument({
    documents,
    name: 'servers.json',
    version: 1,
    schema: z.record(z.string(), settingsSchema),
    empty: {},
    onNotice,
  });
  const settingsIn = (servers: Readonly<Record<string, ServerSettings>>, guild: string) =>
    ownValue(servers, guild) ?? UNSET;
  const of = (guild: string) => settingsIn(state.read(), guild);
  return {
    of,
    all: () => new Map(Object.entries(state.read())),
    async change(guild, change) {
      await state.update((servers) => ({ ...servers, [guild]: { ...change(settingsIn(servers, guild)) } }));
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
