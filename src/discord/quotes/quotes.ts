import { ApplicationCommandOptionType } from 'discord.js';
import { findSpeakersByName, type QuotedSpeaker } from '../../answer/speakerList.js';
import type { BotContext } from '../interaction/context.js';
import { clipLine } from '../format/clip.js';
import { sentence, type MessageBody } from '../format/messageBody.js';
import { quotesPage } from './quotesPage.js';
import { editReply } from '../interaction/safeReply.js';
import { ENGLISH, type Texts } from '../locales/english.js';
import { choices } from '../interaction/choices.js';
import type { Command } from '../interaction/command.js';
import { textsFor } from '../interaction/textsFor.js';
import { deferForMember, FOR_MEMBERS, isPrivate } from '../interaction/memberCommand.js';

const { commands } = ENGLISH;
const MAX_SPEAKER_LENGTH = 100;
const MAX_TOPIC_LENGTH = 200;
const NAMED_SPEAKERS = 5;

/** `/quotes speaker [topic]` */
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
        required: true,
        autocomplete: true,
        max_length: MAX_SPEAKER_LENGTH,
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'topic',
        description: commands.quotesTopic,
        max_length: MAX_TOPIC_LENGTH,
      },
      { type: ApplicationCommandOptionType.Boolean, name: 'private', description: commands.askPrivate },
    ],
  },

  async execute(interaction, context) {
    const { options, guildId } = interaction;
    const hidden = isPrivate(interaction, context);
    if (!(await deferForMember(interaction, context, hidden))) return;
    const texts = textsFor(interaction, context);
    const speaker = chooseSpeaker(options.getString('speaker', true), context, texts);
    const topic = options.getString('topic')?.trim() ?? '';
    const body =
      'content' in speaker
        ? speaker
        : await firstPage(
            {
              kind: 'quotes',
              guild: guildId ?? '',
              channel: interaction.channelId,
              member: interaction.user.id,
              speaker: speaker.name,
              topic: topic === '' ? null : topic,
            },
            context,
            texts,
          );
    await editReply(interaction, body, context.log);
  },

  async autocomplete(interaction, context) {
    const texts = textsFor(interaction, context);
    const found = findSpeakersByName(context.newsdesk.speakers(), interaction.options.getFocused());
    await interaction.respond(
      choices(
        found.map(({ name, role, count }) => ({
          name: texts.speakerChoice(role === null ? name : `${name}, ${role}`, count),
          value: name,
        })),
      ),
    );
  },
};

/** Whom a typed name means, or what to tell the member. */
function chooseSpeaker(typed: string, { newsdesk }: BotContext, texts: Texts): QuotedSpeaker | MessageBody {
  if (newsdesk.generation() === null) return sentence(texts.noIndex);
  const speakers = newsdesk.speakers();
  const exact = speakers.find(({ name }) => name.toLowerCase() === typed.trim().toLowerCase());
  if (exact !== undefined) return exact;
  const found = /[\p{L}\p{N}]/u.test(typed) ? findSpeakersByName(speakers, typed) : [];
  const [only, other] = found;
  if (only === undefined) return sentence(texts.nobodyQuoted);
  if (other === undefined) return only;
  const names = found.slice(0, NAMED_SPEAKERS).map(({ name }) => clipLine(name, MAX_SPEAKER_LENGTH));
  return sentence(texts.severalSpeakers(names.join(', ')));
}

async function firstPage(
  list: Parameters<typeof quotesPage>[0],
  context: BotContext,
  texts: Texts,
): Promise<MessageBody> {
  const id = await context.records.add(list).catch((error: unknown) => {
    context.log.error({ err: error }, 'could not store a list of quotations');
    return null;
  });
  return quotesPage(list, { id, offset: 0 }, context, texts);
}
