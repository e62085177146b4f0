import { type APIApplicationCommandStringOption, ApplicationCommandOptionType } from 'discord.js';
import { foldLetters } from '../../english/foldLetters.js';
import type { Feed } from '../../feed/feed.js';
import { pastedLink } from '../../intake/pastedLink.js';
import { type MessageBody, sentence } from '../format/messageBody.js';
import { listMessages } from '../format/pages.js';
import { choices } from '../interaction/autocomplete.js';
import type { CommandCall } from '../interaction/call.js';
import { type Command, FOR_MODERATORS } from '../interaction/command.js';
import { checkArticleManager } from '../interaction/preconditions.js';
import { acknowledge, replyInPages } from '../interaction/reply.js';
import { ENGLISH } from '../locales/english.js';
import { feedLines, feedTitle, noFeedLines, testLines } from './feedLines.js';

const { commands } = ENGLISH;
const MAX_URL_LENGTH = 1_000;
const MAX_NEWEST = 20;
/** Each may need a page of its own, at a pace that its host likes. */
const TESTED = 5;
const MAX_CHOICE_LENGTH = 60;

const URL_OPTION: APIApplicationCommandStringOption = {
  type: ApplicationCommandOptionType.String,
  name: 'url',
  description: commands.feedUrl,
  required: true,
  max_length: MAX_URL_LENGTH,
};

const FEED_OPTION: APIApplicationCommandStringOption = {
  type: ApplicationCommandOptionType.String,
  name: 'feed',
  description: commands.feedFeed,
  required: true,
  autocomplete: true,
};

/** `/feed add | list | remove | pause | resume | test`: the feeds that stories come in by, for moderators of home. */
export const feed: Command = {
  data: {
    name: 'feed',
    description: commands.feed,
    ...FOR_MODERATORS,
    options: [
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'add',
        description: commands.feedAdd,
        options: [
          URL_OPTION,
          {
            type: ApplicationCommandOptionType.Integer,
            name: 'newest',
            description: commands.feedNewest,
            min_value: 0,
            max_value: MAX_NEWEST,
          },
        ],
      },
      { type: ApplicationCommandOptionType.Subcommand, name: 'list', description: commands.feedList },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'remove',
        description: commands.feedRemove,
        options: [FEED_OPTION],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'pause',
        description: commands.feedPause,
        options: [FEED_OPTION],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'resume',
        description: commands.feedResume,
        options: [FEED_OPTION],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'test',
        description: commands.feedTest,
        options: [URL_OPTION],
      },
    ],
  },

  async execute(call) {
    if (await acknowledge(call, checkArticleManager(call))) await replyInPages(call, await run(call));
  },

  async autocomplete(call) {
    const { interaction, feeds } = call;
    const wanted = foldLetters(interaction.options.getFocused());
    const known = checkArticleManager(call) === null ? await feeds.list() : [];
    await interaction.respond(
      choices(
        known
          .map(({ id, title, url }) => ({ name: `${title.slice(0, MAX_CHOICE_LENGTH)} (${url})`, value: id }))
          .filter(({ name }) => foldLetters(name).includes(wanted)),
      ),
    );
  },
};

async function run(call: CommandCall): Promise<MessageBody[]> {
  switch (call.interaction.options.getSubcommand()) {
    case 'add':
      return add(call);
    case 'remove':
      return [sentence(await remove(call))];
    case 'pause':
      return [sentence(await setPaused(call, true))];
    case 'resume':
      return [sentence(await setPaused(call, false))];
    case 'test':
      return test(call);
    default:
      return list(call);
  }
}

async function add(call: CommandCall): Promise<MessageBody[]> {
  const { interaction, asker, feeds, log, texts } = call;
  const newest = interaction.options.getInteger('newest') ?? 0;
  const added = await feeds.add({
    address: pastedLink(interaction.options.getString('url', true)),
    newest,
    by: { guild: asker.guild, member: asker.member },
  });
  switch (added.kind) {
    case 'known':
      return [sentence(texts.feeds.known(feedTitle(added.feed.title)))];
    case 'too-many':
      return [sentence(texts.feeds.tooMany(added.max))];
    case 'no-feed':
      return listMessages(noFeedLines(added.links, texts), texts);
    case 'added': {
      const { id, url, title } = added.feed;
      log.info({ feed: id, url, by: asker.member }, 'feed added');
      void feeds.look().catch((error: unknown) => log.error({ err: error }, 'could not look at feeds'));
      return [sentence(texts.feeds.added(feedTitle(title), added.items, Math.min(newest, added.items)))];
    }
  }
}

async function list({ feeds, texts }: CommandCall): Promise<MessageBody[]> {
  const all = await feeds.listAll();
  if (all.length === 0) return [sentence(texts.feeds.none)];
  return listMessages(
    all.flatMap((one) => feedLines(one, texts)),
    texts,
  );
}

async function test({ interaction, feeds, texts }: CommandCall): Promise<MessageBody[]> {
  const tested = await feeds.test(pastedLink(interaction.options.getString('url', true)), TESTED);
  const lines = tested.kind === 'feed' ? testLines(tested, texts) : noFeedLines(tested.links, texts);
  return listMessages(lines, texts);
}

async function remove(call: CommandCall): Promise<string> {
  const { asker, feeds, log, texts } = call;
  const named = await chosen(call);
  const removed = named === null ? null : await feeds.remove(named.id);
  if (removed === null) return texts.feeds.unknown;
  log.info({ feed: removed.id, url: removed.url, by: asker.member }, 'feed removed');
  return texts.feeds.removed(feedTitle(removed.title));
}

async function setPaused(call: CommandCall, isPaused: boolean): Promise<string> {
  const { asker, feeds, log, texts } = call;
  const named = await chosen(call);
  const changed = named === null ? null : await feeds.setPaused(named.id, isPaused);
  if (changed === null) return texts.feeds.unknown;
  log.info({ feed: changed.id, isPaused, by: asker.member }, 'feed paused or resumed');
  const title = feedTitle(changed.title);
  return isPaused ? texts.feeds.isPaused(title) : texts.feeds.isResumed(title);
}

/** By its id, which the list gives, or by its address. */
function chosen({ interaction, feeds }: CommandCall): Promise<Feed | null> {
  return feeds.find(interaction.options.getString('feed', true));
}
