import { type APIApplicationCommandStringOption, ApplicationCommandOptionType } from 'discord.js';
import { foldLetters } from '../../english/foldLetters.js';
import { sentence } from '../format/messageBody.js';
import { articleChoices, choices, findArticle } from '../interaction/autocomplete.js';
import type { AutocompleteCall } from '../interaction/call.js';
import { type Command, FOR_MODERATORS } from '../interaction/command.js';
import { checkArticleManager } from '../interaction/preconditions.js';
import { acknowledge, editReply } from '../interaction/reply.js';
import { ENGLISH } from '../locales/english.js';
import { addStory } from './addStory.js';
import { editStory } from './editStory.js';
import { removeStory, undoRemoval } from './removedStory.js';
import { storyList } from './storyList.js';

const { commands } = ENGLISH;
const MAX_SEARCH_LENGTH = 40;

const STORY_OPTION: APIApplicationCommandStringOption = {
  type: ApplicationCommandOptionType.String,
  name: 'story',
  description: commands.articleStory,
  required: true,
  autocomplete: true,
};

/** `/article add | list | edit | remove | undo`, for moderators. */
export const article: Command = {
  data: {
    name: 'article',
    description: commands.article,
    ...FOR_MODERATORS,
    options: [
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'add',
        description: commands.articleAdd,
        options: [
          {
            type: ApplicationCommandOptionType.Attachment,
            name: 'file',
            description: commands.articleFile,
          },
          {
            type: ApplicationCommandOptionType.String,
            name: 'link',
            description: commands.articleLink,
          },
        ],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'list',
        description: commands.articleList,
        options: [
          {
            type: ApplicationCommandOptionType.String,
            name: 'search',
            description: commands.articleSearch,
            max_length: MAX_SEARCH_LENGTH,
          },
        ],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'edit',
        description: commands.articleEdit,
        options: [STORY_OPTION],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'remove',
        description: commands.articleRemove,
        options: [STORY_OPTION],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'undo',
        description: commands.articleUndo,
        options: [{ ...STORY_OPTION, description: commands.articleUndoStory }],
      },
    ],
  },

  async execute(call) {
    const { options } = call.interaction;
    const command = options.getSubcommand();
    // Forms cannot be deferred.
    if (command === 'add') {
      await addStory(call);
      return;
    }
    if (command === 'edit') {
      await editStory(call);
      return;
    }
    if (!(await acknowledge(call, checkArticleManager(call)))) return;
    if (command === 'list') await editReply(call, storyList(options.getString('search') ?? '', 0, call));
    else if (command === 'undo')
      await editReply(call, await undoRemoval(options.getString('story', true), call));
    else {
      const found = findArticle(call.newsdesk.articles(), options.getString('story', true));
      await editReply(
        call,
        found === null ? sentence(call.texts.unknownArticle) : await removeStory(found.article.id, call),
      );
    }
  },

  async autocomplete(call) {
    await call.interaction.respond(checkArticleManager(call) === null ? await choicesFor(call) : []);
  },
};

async function choicesFor({ interaction, newsdesk, stories }: AutocompleteCall) {
  const typed = interaction.options.getFocused();
  if (interaction.options.getSubcommand() !== 'undo') return articleChoices(newsdesk.articles(), typed);
  const removed = await stories.removed();
  return choices(
    removed
      .filter(({ title }) => foldLetters(title).includes(foldLetters(typed)))
      .map(({ id, title, at }) => ({
        name: `${title} (${new Date(at).toISOString().slice(0, 16).replace('T', ' ')})`,
        value: id,
      })),
  );
}
