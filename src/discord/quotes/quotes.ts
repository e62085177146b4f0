import { ApplicationCommandOptionType } from 'discord.js';
import { isFiltering } from '../../archive/articleFilter.js';
import { type MessageBody, sentence } from '../format/messageBody.js';
import { outletChoices } from '../interaction/autocomplete.js';
import type { Call, CommandCall } from '../interaction/call.js';
import { chooseSpeaker, speakerChoices } from '../interaction/chooseSpeaker.js';
import { type Command, FOR_MEMBERS, isPrivate, PRIVATE_OPTION } from '../interaction/command.js';
import { FILTER_OPTIONS, filterOf } from '../interaction/filterOptions.js';
import { checkAsk, noIndexText } from '../interaction/preconditions.js';
import { acknowledge, editReply } from '../interaction/reply.js';
import { ENGLISH } from '../locales/english.js';
import type { QuotesList } from './quotesList.js';
import { quotesPage } from './quotesPage.js';

const { commands } = ENGLISH;
const MAX_SPEAKER_LENGTH = 100;
const MAX_TOPIC_LENGTH = 200;

/** `/quotes [speaker] [topic] [compare] [outlet] [since] [until] [private]` */
export const quotes: Command = {
  data: {
    name: 'quotes',
    description: commands.quotes,
    ...FOR_MEMBERS,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'speaker',
        description: commands.quotesSpeaker,
        autocomplete: true,
        max_length: MAX_SPEAKER_LENGTH,
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'topic',
        description: commands.quotesTopic,
        max_length: MAX_TOPIC_LENGTH,
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'compare',
        description: commands.quotesCompare,
        autocomplete: true,
        max_length: MAX_SPEAKER_LENGTH,
      },
      ...FILTER_OPTIONS,
      PRIVATE_OPTION,
    ],
  },

  async execute(call) {
    if (!(await acknowledge(call, checkAsk(call), { isPublic: !isPrivate(call) }))) return;
    const list = readList(call);
    await editReply(call, 'content' in list ? list : await firstPage(list, call));
  },

  async autocomplete({ interaction, newsdesk, texts }) {
    const { name: option, value } = interaction.options.getFocused(true);
    if (option === 'outlet') {
      await interaction.respond(outletChoices(newsdesk.articles(), value));
      return;
    }
    await interaction.respond(speakerChoices(newsdesk.speakers(), value, texts));
  },
};

/** What a member wants to see, or what to tell them instead. */
function readList(call: CommandCall): QuotesList | MessageBody {
  const { interaction, newsdesk, texts } = call;
  if (newsdesk.generation() === null) return sentence(noIndexText(call));
  const typed = (option: string) => interaction.options.getString(option)?.trim() ?? '';
  const filter = filterOf(call);
  const [name, compared, topic] = [typed('speaker'), typed('compare'), typed('topic')];
  const speaker = name === '' ? null : chooseSpeaker(name, call);
  if (speaker !== null && 'content' in speaker) return speaker;
  const other = compared === '' ? null : chooseSpeaker(compared, call);
  if (other !== null && 'content' in other) return other;
  if (other !== null && (speaker === null || speaker.name === other.name)) return sentence(texts.compareWhom);
  return {
    speaker: speaker?.name ?? null,
    topic: topic === '' ? null : topic,
    ...(other !== null && { compare: other.name }),
    ...(isFiltering(filter) && { filter }),
  };
}

async function firstPage(list: QuotesList, call: Call): Promise<MessageBody> {
  const { asker, records, log } = call;
  const id = await records.add({ kind: 'quotes', ...asker, ...list }).catch((error: unknown) => {
    log.error({ err: error }, 'could not store a list of quotations');
    return null;
  });
  return quotesPage(list, { id, offset: 0 }, call);
}
