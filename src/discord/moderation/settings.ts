import { ApplicationCommandOptionType, ChannelType, type ChatInputCommandInteraction } from 'discord.js';
import { listMessages } from '../format/pages.js';
import type { CommandCall } from '../interaction/call.js';
import { type Command, FOR_MODERATORS } from '../interaction/command.js';
import { checkModerator } from '../interaction/preconditions.js';
import { acknowledge, replyInPages } from '../interaction/reply.js';
import { ENGLISH } from '../locales/english.js';
import { LANGUAGES, textsOf } from '../locales/languages.js';
import type { ServerSettings } from '../store/serverSettings.js';
import { settingsLines } from './settingsLines.js';

const { commands } = ENGLISH;
/** As many as one message can name. */
const MAX_CHANNELS = 50;

/** `/settings show | privacy | language | channel | stories | voices`: moderators set what holds on their server. */
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
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'stories',
        description: commands.settingsStories,
        options: [
          {
            type: ApplicationCommandOptionType.Channel,
            name: 'channel',
            description: commands.settingsStoriesChannel,
            channel_types: [ChannelType.GuildText, ChannelType.GuildAnnouncement],
          },
        ],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'voices',
        description: commands.settingsVoices,
        options: [
          {
            type: ApplicationCommandOptionType.Boolean,
            name: 'monday',
            description: commands.settingsVoicesValue,
            required: true,
          },
        ],
      },
    ],
  },

  async execute(call) {
    if (!(await acknowledge(call, checkModerator(call)))) return;
    const change = changeOf(call.interaction);
    if (change !== null) await save(change, call);
    // In the language that is set now.
    const texts = textsOf(call.asker.guild, call.servers);
    const lines = settingsLines({ ...call, texts }).map((line) => `- ${line}`);
    const all = [...(change === null ? [] : [texts.settingsSaved]), `**${texts.settingsHeading}**`, ...lines];
    await replyInPages(call, listMessages(all, texts));
  },
};

type Change = (before: ServerSettings) => ServerSettings;

async function save(change: Change, { asker, servers, log }: CommandCall): Promise<void> {
  const set = await servers.change(asker.guild, change);
  log.info({ guild: asker.guild, by: asker.member, settings: set }, 'server settings changed');
}

/** Null for what changes nothing. */
function changeOf({ options }: ChatInputCommandInteraction): Change | null {
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
    case 'stories': {
      const storiesChannel = options.getChannel('channel')?.id ?? null;
      return (before) => ({ ...before, storiesChannel });
    }
    case 'voices': {
      const mondayVoices = options.getBoolean('monday', true);
      return (before) => ({ ...before, mondayVoices });
    }
    default:
      return null;
  }
}
