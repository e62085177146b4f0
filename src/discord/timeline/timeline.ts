import { ApplicationCommandOptionType } from 'discord.js';
import { filterText } from '../format/filterText.js';
import { sentence } from '../format/messageBody.js';
import { truncateLine } from '../format/text.js';
import { outletChoices } from '../interaction/autocomplete.js';
import { type Command, FOR_MEMBERS, isPrivate, PRIVATE_OPTION } from '../interaction/command.js';
import { FILTER_OPTIONS, filterOf } from '../interaction/filterOptions.js';
import { checkAsk, noIndexText } from '../interaction/preconditions.js';
import { acknowledge, editReply } from '../interaction/reply.js';
import { ENGLISH } from '../locales/english.js';
import { timelineMessage } from './timelineMessage.js';

const { commands } = ENGLISH;
const MAX_TOPIC_LENGTH = 200;
const SHOWN_TOPIC_LENGTH = 100;

/** `/timeline topic [outlet] [since] [until] [private]` */
export const timeline: Command = {
  data: {
    name: 'timeline',
    description: commands.timeline,
    ...FOR_MEMBERS,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'topic',
        description: commands.timelineTopic,
        required: true,
        max_length: MAX_TOPIC_LENGTH,
      },
      ...FILTER_OPTIONS,
      PRIVATE_OPTION,
    ],
  },

  async execute(call) {
    if (!(await acknowledge(call, checkAsk(call), { isPublic: !isPrivate(call) }))) return;
    const { interaction, asker, newsdesk, questions, texts } = call;
    if (newsdesk.generation() === null) {
      await editReply(call, sentence(noIndexText(call)));
      return;
    }
    const topic = interaction.options.getString('topic', true).trim();
    const filter = filterOf(call);
    const found = /[\p{L}\p{N}]/u.test(topic)
      ? await questions.run(asker.member, texts, (signal) => newsdesk.timeline({ topic, filter, signal }))
      : null;
    const narrowed = filterText(filter, texts);
    const what = [truncateLine(topic, SHOWN_TOPIC_LENGTH), narrowed].filter((part) => part !== '').join(', ');
    const body =
      found === null || found.entries.length === 0
        ? sentence(texts.noTimeline(what))
        : timelineMessage({ ...found, topic, narrowed }, texts);
    await editReply(call, body);
  },

  async autocomplete({ interaction, newsdesk }) {
    await interaction.respond(outletChoices(newsdesk.articles(), interaction.options.getFocused()));
  },
};
