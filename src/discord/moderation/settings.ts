import {
  ApplicationCommandOptionType,
  ChannelType,
  MessageFlags,
  type ChatInputCommandInteraction,
} from 'discord.js';
import type { ServerSettings } from '../store/serverSettings.js';
import { editReply } from '../interaction/reply.js';
import { ENGLISH } from '../locales/english.js';
import { LANGUAGES, textsFor } from '../locales/languages.js';
import type { Command } from '../interaction/command.js';
import { FOR_MODERATORS } from '../interaction/moderatorCommand.js';
import { settingsLines } from './settingsLines.js';

const { commands } = ENGLISH;
/** As many as one message can name. */
const MAX_CHANNELS = 50;

/** `/settings show | privacy | language | channel`: each server's moderators set what holds there. */
export const settings: Command = {
  data: {
    name: 'settings',
    description: commands.settings,
    ...FOR_MODERATORS,
    options: [
      { type: ApplicationCommandOptionType.Subcommand, name: 'show', description: commands.settingsShow },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'privacy',
        description: commands.settingsPrivacy,
        options: [
          {
            type: ApplicationCommandOptionType.String,
            name: 'answers',
            description: commands.settingsPrivacyValue,
            required: true,
            choices: [
              { name: commands.private, value: 'private' },
              { name: commands.public, value: 'public' },
            ],
          },
        ],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'language',
        description: commands.settingsLanguage,
        options: [
          {
            type: ApplicationCommandOptionType.String,
            name: 'language',
            description: commands.settingsLanguageValue,
            required: true,
            choices: [...LANGUAGES].map(([value, { languageName }]) => ({
              name: languageName,
              value,
            })),
          },
        ],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'channel',
        description: commands.settingsChannel,
        options: [
          {
            type: ApplicationCommandOptionType.Channel,
            name: 'channel',
            description: commands.settingsChannelValue,
            required: true,
            channel_types: [ChannelType.GuildText, ChannelType.GuildAnnouncement, ChannelType.GuildForum],
          },
          {
            type: ApplicationCommandOptionType.String,
            name: 'rule',
            description: commands.settingsChannelRule,
            required: true,
            choices: [
              { name: commands.allow, value: 'allow' },
              { name: commands.forbid, value: 'forbid' },
              { name: commands.clear, value: 'clear' },
            ],
          },
        ],
      },
    ],
  },

  async execute(interaction, context) {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    const { guildId } = interaction;
    const isModerator = context.moderators.isModerator(interaction);
    const change = isModerator ? changeOf(interaction) : null;
    if (change !== null && guildId !== null) {
      const set = await context.servers.change(guildId, change);
      context.log.info({ guild: guildId, by: interaction.user.id, settings: set }, 'server settings changed');
    }
    const texts = textsFor(interaction, context);
    const lines = [
      `**${texts.settingsHeading}**`,
      ...settingsLines(guildId, context, texts).map((line) => `- ${line}`),
    ];
    const content = isModerator
      ? [...(change === null ? [] : [texts.settingsSaved]), ...lines].join('\n')
      : texts.onlyModerators;
    await editReply(interaction, { content }, context.log);
  },
};

/** Null for what changes nothing. */
function changeOf({
  options,
}: ChatInputCommandInteraction): ((before: ServerSettings) => ServerSettings) | null {
  switch (options.getSubcommand()) {
    case 'privacy': {
      const privateByDefault = options.getString('answers', true) === 'private';
      return (before) => ({ ...before, privateByDefault });
    }
    case 'language': {
      const language = options.getString('language', true);
      return (before) => ({ ...before, language });
    }
    case 'channel': {
      const { id } = options.getChannel('channel', true);
      const rule = options.getString('rule', true);
      const placed = (ids: readonly string[], isIn: boolean) => [
        ...ids.filter((each) => each !== id).slice(-(MAX_CHANNELS - 1)),
        ...(isIn ? [id] : []),
      ];
      return (before) => ({
        ...before,
        allowedChannels: placed(before.allowedChannels, rule === 'allow'),
        forbiddenChannels: placed(before.forbiddenChannels, rule === 'forbid'),
      });
    }
    default:
      return null;
  }
}
