import type { InteractionEditReplyOptions } from 'discord.js';
import { countVoices } from '../../archive/voices.js';
import { filterText } from '../format/filterText.js';
import { sentence } from '../format/messageBody.js';
import { outletChoices } from '../interaction/autocomplete.js';
import type { CommandCall } from '../interaction/call.js';
import { type Command, FOR_MEMBERS, isPrivate, PRIVATE_OPTION } from '../interaction/command.js';
import { FILTER_OPTIONS, filterOf } from '../interaction/filterOptions.js';
import { checkAsk, noIndexText } from '../interaction/preconditions.js';
import { acknowledge, editReply } from '../interaction/reply.js';
import { ENGLISH } from '../locales/english.js';
import { voicesChart, voicesFile, voicesText } from './voicesMessage.js';

/** `/voices [outlet] [since] [until] [private]` */
export const voices: Command = {
  data: {
    name: 'voices',
    description: ENGLISH.commands.voices,
    ...FOR_MEMBERS,
    options: [...FILTER_OPTIONS, PRIVATE_OPTION],
  },

  async execute(call) {
    if (!(await acknowledge(call, checkAsk(call), { isPublic: !isPrivate(call) }))) return;
    await editReply(call, await voicesBody(call));
  },

  async autocomplete({ interaction, newsdesk }) {
    await interaction.respond(outletChoices(newsdesk.articles(), interaction.options.getFocused()));
  },
};

async function voicesBody(call: CommandCall): Promise<InteractionEditReplyOptions> {
  const { asker, newsdesk, questions, pictures, texts, log } = call;
  if (newsdesk.generation() === null) return sentence(noIndexText(call));
  const filter = filterOf(call);
  const narrowed = filterText(filter, texts);
  const heard = countVoices(
    await questions.run(asker.member, texts, (signal) => newsdesk.quotations({ filter, signal })),
  );
  if (heard.all.quotations === 0) return sentence(texts.voices.none(narrowed));
  const content = voicesText(heard, narrowed, texts);
  if (heard.voices.length === 0) return sentence(content);
  try {
    const painted = await pictures.paint(voicesChart(heard, narrowed, texts));
    if (painted.kind === 'painted') return { content, files: [voicesFile(heard, painted.png, texts)] };
  } catch (error) {
    // The table says the same.
    log.warn({ err: error }, 'could not paint a chart');
  }
  return sentence(content);
}
