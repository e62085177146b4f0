import { type Client, DiscordAPIError, MessageFlags, RESTJSONErrorCodes } from 'discord.js';
import { quotationKey } from '../../archive/quotationKey.js';
import type { ListedQuotation } from '../../archive/quotationList.js';
import type { IndexedArticle } from '../../index/indexedArticle.js';
import type { BotContext } from '../interaction/context.js';
import { textsOf } from '../locales/languages.js';
import type { Follow } from '../store/followStore.js';
import { followNote } from './followNote.js';

type TellerContext = Pick<BotContext, 'newsdesk' | 'servers' | 'served' | 'follows' | 'log'>;

/** Sends each follower one private note of the words that are new, each once; looks only when the index has changed. */
export function createFollowTeller(
  client: Client<true>,
  { newsdesk, servers, served, follows, log }: TellerContext,
): () => Promise<void> {
  let last: string | null = null;
  return async () => {
    const generation = newsdesk.generation();
    if (generation === null || generation.id === last) return;
    const fresh = await follows.takeNew(keysOf(newsdesk.articles()));
    last = generation.id;
    if (fresh.size === 0) return;
    const found = new Map<string, readonly ListedQuotation[]>();
    const newOf = async (follow: Follow): Promise<readonly ListedQuotation[]> => {
      const key = JSON.stringify(follow);
      const known = found.get(key);
      if (known !== undefined) return known;
      const { kind, what } = follow;
      const listed = await newsdesk.quotations(kind === 'speaker' ? { speaker: what } : { topic: what });
      const isNew = ({ article, quotation }: ListedQuotation) =>
        fresh.has(quotationKey(quotation, article.id));
      found.set(key, listed.filter(isNew));
      return found.get(key) ?? [];
    };
    for (const [member, follower] of follows.all()) {
      const guild = client.guilds.cache.get(follower.guild);
      if (guild === undefined || !served.isServed(follower.guild)) continue;
      try {
        const told = new Map<string, ListedQuotation>();
        const heard: Follow[] = [];
        for (const follow of follower.follows) {
          const listed = await newOf(follow);
          if (listed.length > 0) heard.push(follow);
          for (const each of listed) told.set(quotationKey(each.quotation, each.article.id), each);
        }
        if (told.size === 0) continue;
        if (!(await isMember(guild, member))) {
          await follows.forget(member);
          continue;
        }
        const content = followNote([...told.values()], heard, textsOf(follower.guild, servers));
        await client.users
          .send(member, { content, flags: MessageFlags.SuppressEmbeds })
          .catch(async (error: unknown) => {
            log.warn({ err: error }, 'could not send a note to a follower');
            await follows.setUntold(member);
          });
      } catch (error) {
        log.error({ err: error }, 'could not tell a follower');
      }
    }
  };
}

/** Of all quotations. */
export function keysOf(articles: readonly IndexedArticle[]): ReadonlySet<string> {
  return new Set(
    articles.flatMap(({ article, quotations }) =>
      quotations.map((quotation) => quotationKey(quotation, article.id)),
    ),
  );
}

/** Whoever has left the server is told nothing more. */
async function isMember(
  guild: { readonly members: { fetch(options: { user: string; force: boolean }): Promise<unknown> } },
  member: string,
): Promise<boolean> {
  try {
    await guild.members.fetch({ user: member, force: true });
    return true;
  } catch (error) {
    if (
      error instanceof DiscordAPIError &&
      (error.code === RESTJSONErrorCodes.UnknownMember || error.code === RESTJSONErrorCodes.UnknownUser)
    )
      return false;
    throw error;
  }
}
