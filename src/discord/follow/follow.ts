import { ApplicationCommandOptionType } from 'discord.js';
import { type MessageBody, sentence } from '../format/messageBody.js';
import { truncateLine } from '../format/text.js';
import { choices } from '../interaction/autocomplete.js';
import type { CommandCall } from '../interaction/call.js';
import { chooseSpeaker, speakerChoices } from '../interaction/chooseSpeaker.js';
import { type Command, FOR_MEMBERS } from '../interaction/command.js';
import { checkAsk, noIndexText } from '../interaction/preconditions.js';
import { acknowledge, editReply } from '../interaction/reply.js';
import { ENGLISH } from '../locales/english.js';
import { type Follow, MAX_FOLLOWS } from '../store/followStore.js';
import { keysOf } from './tellFollowers.js';

const { commands } = ENGLISH;
const MAX_LENGTH = 100;

/** `/follow speaker | topic | list | stop` */
export const follow: Command = {
  data: {
    name: 'follow',
    description: commands.follow,
    ...FOR_MEMBERS,
    options: [
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'speaker',
        description: commands.followSpeaker,
        options: [
          {
            type: ApplicationCommandOptionType.String,
            name: 'speaker',
            description: commands.followName,
            required: true,
            autocomplete: true,
            max_length: MAX_LENGTH,
          },
        ],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'topic',
        description: commands.followTopic,
        options: [
          {
            type: ApplicationCommandOptionType.String,
            name: 'topic',
            description: commands.timelineTopic,
            required: true,
            max_length: MAX_LENGTH,
          },
        ],
      },
      { type: ApplicationCommandOptionType.Subcommand, name: 'list', description: commands.followList },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'stop',
        description: commands.followStop,
        options: [
          {
            type: ApplicationCommandOptionType.String,
            name: 'what',
            description: commands.followWhat,
            required: true,
            autocomplete: true,
            max_length: MAX_LENGTH,
          },
        ],
      },
    ],
  },

  async execute(call) {
    const { interaction } = call;
    const subcommand = interaction.options.getSubcommand();
    // What a member follows can be stopped at any time.
    const refusal = subcommand === 'speaker' || subcommand === 'topic' ? checkAsk(call) : null;
    if (!(await acknowledge(call, refusal))) return;
    switch (subcommand) {
      case 'speaker':
      case 'topic':
        await editReply(call, await begin(call, subcommand));
        return;
      case 'list':
        await editReply(call, list(call));
        return;
      default:
        await editReply(call, await stop(call));
    }
  },

  async autocomplete({ interaction, newsdesk, follows, asker, texts }) {
    const { name, value } = interaction.options.getFocused(true);
    if (name === 'speaker') {
      await interaction.respond(speakerChoices(newsdesk.speakers(), value, texts));
      return;
    }
    const wanted = value.trim().toLowerCase();
    const followed = follows.of(asker.member).filter(({ what }) => what.toLowerCase().includes(wanted));
    await interaction.respond(choices(followed.map(({ what }) => ({ name: what, value: what }))));
  },
};

async function begin(call: CommandCall, kind: Follow['kind']): Promise<MessageBody> {
  const { interaction, newsdesk, follows, asker, texts } = call;
  if (newsdesk.generation() === null) return sentence(noIndexText(call));
  const typed = interaction.options.getString(kind, true).trim();
  if (!/[\p{L}\p{N}]/u.test(typed))
    return sentence(kind === 'speaker' ? texts.nobodyQuoted : texts.emptyMessage);
  const chosen = kind === 'speaker' ? chooseSpeaker(typed, call) : { name: typed };
  if ('content' in chosen) return chosen;
  const followed: Follow = { kind, what: chosen.name };
  // What has come in meanwhile is told to those who followed before.
  await call.tellFollowers();
  const outcome = await follows.add(asker.member, asker.guild, followed, keysOf(newsdesk.articles()));
  const shown = truncateLine(followed.what, MAX_LENGTH);
  switch (outcome) {
    case 'added':
      return sentence(texts.followed(shown));
    case 'known':
      return sentence(texts.followedAlready(shown));
    case 'full':
      return sentence(texts.followsFull(MAX_FOLLOWS));
  }
}

function list({ follows, asker, texts }: CommandCall): MessageBody {
  const followed = follows.of(asker.member);
  if (followed.length === 0) return sentence(texts.followsNone);
  const lines = followed.map(
    ({ kind, what }) => `- ${texts.followKinds[kind]}: ${truncateLine(what, MAX_LENGTH)}`,
  );
  return sentence([texts.followsHeading, ...lines].join('\n'));
}

async function stop({ interaction, follows, asker, texts }: CommandCall): Promise<MessageBody> {
  const typed = interaction.options.getString('what', true).trim();
  const followed = follows.of(asker.member).filter(({ what }) => what.toLowerCase() === typed.toLowerCase());
  if (followed.length === 0) return sentence(texts.followsNotThat);
  for (const each of followed) await follows.remove(asker.member, each);
  return sentence(texts.followStopped(truncateLine(typed, MAX_LENGTH)));
}
