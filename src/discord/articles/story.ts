import { ApplicationCommandOptionType } from 'discord.js';
import { type Article, textOf } from '../../article/article.js';
import { articleFooter, articleTitle, articleUrl } from '../format/articleLines.js';
import { type MessageBody, sentence } from '../format/messageBody.js';
import { pagesOf } from '../format/pages.js';
import { escapeText } from '../format/text.js';
import { articleChoices, findArticle } from '../interaction/autocomplete.js';
import { button, defineButtons, offset, recordId, rows } from '../interaction/buttons.js';
import type { Call } from '../interaction/call.js';
import { type Command, FOR_MEMBERS } from '../interaction/command.js';
import { checkChannel, noIndexText } from '../interaction/preconditions.js';
import { acknowledge, acknowledgeButton, editReply } from '../interaction/reply.js';
import { ENGLISH } from '../locales/english.js';
import { storyKey, storyOfKey } from './storyKey.js';

/** In UTF-16 units: as long as a reader wants to scroll. */
const PAGE_LENGTH = 2_500;

/** `/story`: a whole story, page by page, for the member alone. */
export const story: Command = {
  data: {
    name: 'story',
    description: ENGLISH.commands.story,
    ...FOR_MEMBERS,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'story',
        description: ENGLISH.commands.articleStory,
        required: true,
        autocomplete: true,
      },
    ],
  },

  async execute(call) {
    if (!(await acknowledge(call, checkChannel(call)))) return;
    const { interaction, newsdesk, texts } = call;
    const found = findArticle(newsdesk.articles(), interaction.options.getString('story', true));
    if (found !== null) await editReply(call, storyPage(found.article, 0, call));
    else
      await editReply(
        call,
        sentence(newsdesk.generation() === null ? noIndexText(call) : texts.unknownArticle),
      );
  },

  async autocomplete({ interaction, newsdesk }) {
    await interaction.respond(articleChoices(newsdesk.articles(), interaction.options.getFocused()));
  },
};

/** Other pages of a story, in place of the one that is shown. */
export const storyButtons = defineButtons('read', {
  page: {
    takes: [recordId, offset],
    async handle(call, key: string, page: number) {
      const { article } = storyOfKey(call, key);
      await acknowledgeButton(call.interaction);
      await editReply(call, storyPage(article, page, call));
    },
  },
});

function storyPage(article: Article, wanted: number, { texts }: Call): MessageBody {
  const pages = pagesOf(linesOf(article), { length: PAGE_LENGTH, separator: '\n\n' });
  const page = Math.min(wanted, pages.length - 1);
  const url = articleUrl(article);
  const footer = articleFooter(article, null, texts).footer?.text;
  const turn = (label: string, to: number) =>
    button(label, storyButtons.id('page', storyKey(article.id), to));
  return {
    content: '',
    embeds: [
      {
        title: articleTitle(article),
        ...(url !== null && { url }),
        description: (pages[page] ?? []).join('\n\n'),
        footer: {
          text: [footer, texts.pageOf(page + 1, pages.length)]
            .filter((part) => part !== undefined)
            .join(' · '),
        },
      },
    ],
    components: rows([
      ...(page > 0 ? [turn(texts.back, page - 1)] : []),
      ...(page + 1 < pages.length ? [turn(texts.next, page + 1)] : []),
    ]),
  };
}

function linesOf({ text, blocks }: Article): string[] {
  return blocks
    .filter(({ kind }) => kind === 'paragraph' || kind === 'heading')
    .map((block) => {
      const line = escapeText(textOf(text, block).replace(/\s+/gu, ' '));
      return block.kind === 'heading' ? `**${line.replace(/^(?:\\?#)+\s*/u, '')}**` : line;
    });
}
