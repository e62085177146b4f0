import { ApplicationCommandOptionType } from 'discord.js';
import { findSpeakersByName, type QuotedSpeaker } from '../../answer/speakerList.js';
import { foldLetters } from '../../english/foldLetters.js';
import { type MessageBody, sentence } from '../format/messageBody.js';
import { truncateLine } from '../format/text.js';
import { choices } from '../interaction/autocomplete.js';
import type { Call } from '../interaction/call.js';
import { type Command, FOR_MEMBERS, isPrivate, PRIVATE_OPTION } from '../interaction/command.js';
import { checkAsk, noIndexText } from '../interaction/preconditions.js';
import { acknowledge, editReply } from '../interaction/reply.js';
import { ENGLISH } from '../locales/english.js';
import { quotesPage } from './quotesPage.js';

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
      PRIVATE_OPTION,
    ],
  },

  async execute(call) {
    if (!(await acknowledge(call, checkAsk(call), { isPublic: !isPrivate(call) }))) return;
    const { options } = call.interaction;
    const speaker = chooseSpeaker(options.getString('speaker', true), call);
    const topic = options.getString('topic')?.trim() ?? '';
    const body =
      'content' in speaker
        ? speaker
        : await firstPage({ speaker: speaker.name, topic: topic === '' ? null : topic }, call);
    await editReply(call, body);
  },

  async autocomplete({ interaction, newsdesk, texts }) {
    const found = findSpeakersByName(newsdesk.speakers(), interaction.options.getFocused());
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

/** The speaker that a typed name stands for, or what to tell the member. */
function chooseSpeaker(typed: string, call: Call): QuotedSpeaker | MessageBody {
  const { newsdesk, texts } = call;
  if (newsdesk.generation() === null) return sentence(noIndexText(call));
  const speakers = newsdesk.speakers();
  const folded = foldLetters(typed.trim());
  const exact = speakers.find(({ name }) => foldLetters(name) === folded);
  if (exact !== undefined) return exact;
  const found = /[\p{L}\p{N}]/u.test(typed) ? findSpeakersByName(speakers, typed) : [];
  const [only, other] = found;
  if (only === undefined) return sentence(texts.nobodyQuoted);
  if (other === undefined) return only;
  const names = found.slice(0, NAMED_SPEAKERS).map(({ name }) => truncateLine(name, MAX_SPEAKER_LENGTH));
  return sentence(texts.severalSpeakers(names.join(', ')));
}

async function firstPage(list: Parameters<typeof quotesPage>[0], call: Call): Promise<MessageBody> {
  const { asker, records, log } = call;
  const id = await records.add({ kind: 'quotes', ...asker, ...list }).catch((error: unknown) => {
    log.error({ err: error }, 'could not store a list of quotations');
    return null;
  });
  return quotesPage(list, { id, offset: 0 }, call);
}
