import { z } from 'zod';
import type { Documents } from '../../state/documents.js';
import { openFollowedDocument } from '../../state/stateDocument.js';

const homeSchema = z.object({
  /** The first server in which the bot was alone; null before that. */
  server: z.string().nullable(),
  /** Whether a moderator of it has used a moderators' command: then it stays home for good. */
  confirmed: z.boolean(),
});

/** The server that an install without named servers belongs to. */
export interface HomeServer {
  /** Null while it is not decided, as when the bot was in several servers from the start. */
  id(): string | null;
  /**
   * Gets the servers that the bot is a member of, whenever that may have changed. The only one becomes home, unless
   * another one is home already: a server that joins later changes nothing.
   */
  look(joined: readonly string[]): Promise<void>;
  /** A moderator uses the bot at home: from now on home stays, also when the bot leaves it. */
  confirm(): Promise<void>;
}

/**
 * Stored in `home.json` of the state. A decision counts at once; it rejects when it cannot be stored.
 */
export async function openHomeServer(
  documents: Documents,
  onNotice: (sentence: string) => void,
): Promise<HomeServer> {
  const state = await openFollowedDocument({
    documents,
    name: 'home.json',
    version: 1,
    schema: homeSchema,
    empty: { server: null, confirmed: false },
    onNotice,
    onFollowed: () => {
      home = state.read();
    },
  });
  let home = state.read();
  const decide = async (decided: typeof home) => {
    home = decided;
    home = await state.update((before) => (before.confirmed ? before : decided));
  };
  return {
    id: () => home.server,
    async look(joined) {
      const [only] = joined;
      if (home.confirmed || only === undefined || joined.length > 1 || only === home.server) return;
      await decide({ server: only, confirmed: false });
    },
    async confirm() {
      if (home.server !== null && !home.confirmed) await decide({ ...home, confirmed: true });
    },
  };
}
