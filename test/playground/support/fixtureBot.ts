import { once } from 'node:events';
import {
  ActionRowBuilder,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ButtonBuilder,
  ButtonStyle,
  type ChatInputCommandInteraction,
  Client,
  EmbedBuilder,
  GatewayIntentBits,
  type Interaction,
  MessageFlags,
  ModalBuilder,
  PermissionFlagsBits,
  type RESTPostAPIApplicationCommandsJSONBody,
  StringSelectMenuBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';

const fixtureCommands: readonly RESTPostAPIApplicationCommandsJSONBody[] = [
  {
    name: 'ask',
    description: 'Asks about the stories',
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'question',
        description: 'What you want to know',
        required: true,
        max_length: 500,
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'article',
        description: 'One story only',
        autocomplete: true,
      },
      { type: ApplicationCommandOptionType.Boolean, name: 'private', description: 'Only you see it' },
    ],
  },
  {
    name: 'reindex',
    description: 'Reads the stories again',
    default_member_permissions: String(PermissionFlagsBits.ManageGuild),
  },
  { name: 'form', description: 'Opens a form' },
  { name: 'file', description: 'Sends a file' },
  { name: 'silent', description: 'Is never answered' },
  { name: 'think', description: 'Thinks and never answers' },
  { name: 'Who says this', type: ApplicationCommandType.Message },
];

const titles = ['Diplomacy far from exhausted', 'Harbour reopens', 'Trade talks resume'];

export interface FixtureBot {
  readonly client: Client<true>;
  /** Interactions as they came, newest last. */
  readonly seen: Interaction[];
  close(): Promise<void>;
}

/** A small bot on the real discord.js client: one command for each thing the playground must carry. */
export async function startFixtureBot(apiUrl: string, token: string): Promise<FixtureBot> {
  const client = makeClient(apiUrl);
  const seen: Interaction[] = [];
  client.on('interactionCreate', (interaction) => {
    seen.push(interaction);
    void answer(interaction);
  });
  const ready = once(client, 'clientReady');
  await client.login(token);
  await ready;
  await (client as Client<true>).application.commands.set(fixtureCommands);
  return { client: client as Client<true>, seen, close: () => client.destroy() };
}

function makeClient(apiUrl: string): Client {
  return new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages],
    allowedMentions: { parse: [] },
    rest: { api: apiUrl },
  });
}

async function answer(interaction: Interaction): Promise<void> {
  if (interaction.isAutocomplete()) {
    const typed = interaction.options.getFocused().toLowerCase();
    const found = titles.filter((title) => title.toLowerCase().includes(typed));
    await interaction.respond(found.map((name) => ({ name, value: name })));
  } else if (interaction.isMessageContextMenuCommand()) {
    await interaction.reply({ content: `It says: ${interaction.targetMessage.content}` });
  } else if (interaction.isChatInputCommand()) {
    await answerCommand(interaction);
  } else if (interaction.isButton() && interaction.customId === 'more') {
    await interaction.deferUpdate();
    await interaction.editReply({ components: [] });
    await interaction.followUp({ content: 'More for you', flags: MessageFlags.Ephemeral });
  } else if (interaction.isStringSelectMenu()) {
    await interaction.update({ content: `Chosen: ${interaction.values.join(', ')}`, components: [] });
  } else if (interaction.isModalSubmit()) {
    await interaction.reply({ content: `Corrected: ${interaction.fields.getTextInputValue('text')}` });
  }
}

async function answerCommand(interaction: ChatInputCommandInteraction): Promise<void> {
  switch (interaction.commandName) {
    case 'ask': {
      const isPrivate = interaction.options.getBoolean('private') ?? false;
      await interaction.deferReply(isPrivate ? { flags: MessageFlags.Ephemeral } : {});
      const question = interaction.options.getString('question', true);
      await interaction.editReply({ embeds: [answerEmbed(question)], components: answerRows() });
      return;
    }
    case 'reindex': {
      const allowed = interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild) === true;
      await interaction.reply(
        allowed ? 'Reindexed' : { content: 'Not allowed', flags: MessageFlags.Ephemeral },
      );
      return;
    }
    case 'form': {
      const input = new TextInputBuilder().setCustomId('text').setLabel('What is wrong');
      const row = new ActionRowBuilder<TextInputBuilder>().addComponents(
        input.setStyle(TextInputStyle.Paragraph).setMaxLength(200),
      );
      await interaction.showModal(
        new ModalBuilder().setCustomId('correct').setTitle('Correct a speaker').addComponents(row),
      );
      return;
    }
    case 'file':
      await interaction.reply({ files: [{ attachment: Buffer.from('a,b\n1,2\n'), name: 'speakers.csv' }] });
      return;
    case 'think':
      await interaction.deferReply();
  }
}

function answerEmbed(question: string): EmbedBuilder {
  return new EmbedBuilder()
    .setColor(0x3366cc)
    .setTitle('Diplomacy far from exhausted')
    .setURL('https://example.org/diplomacy')
    .setDescription(
      `> The minister spoke on Monday. **Solutions are “far from exhausted.”** He named no date.\n\n“far from exhausted” · **Sergey Lavrov**, Foreign Minister`,
    )
    .addFields({ name: 'Asked', value: question })
    .setFooter({ text: 'Example Wire · 14 February 2022' });
}

function answerRows(): ActionRowBuilder<ButtonBuilder | StringSelectMenuBuilder>[] {
  return [
    new ActionRowBuilder<ButtonBuilder>().addComponents(
      new ButtonBuilder().setCustomId('more').setLabel('More').setStyle(ButtonStyle.Primary),
      new ButtonBuilder()
        .setLabel('Open story')
        .setStyle(ButtonStyle.Link)
        .setURL('https://example.org/diplomacy'),
    ),
    new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(
      new StringSelectMenuBuilder()
        .setCustomId('story')
        .setPlaceholder('Choose a story')
        .addOptions(titles.map((label) => ({ label, value: label }))),
    ),
  ];
}
