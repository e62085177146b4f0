import {
  ApplicationCommandOptionType,
  ChannelType,
  type APIApplicationCommandChannelOption,
  type ChatInputCommandInteraction,
} from 'discord.js';
import { WHEN_QUIET, parseDays, parseTime, type Schedule, type WhenQuiet } from '../../briefing/schedule.js';
import { localDate } from '../../briefing/localTime.js';
import { isZone } from '../../timeZone.js';
import { composePost } from './briefingPage.js';
import type { BotContext } from '../interaction/context.js';
import { sentence, type MessageBody } from '../format/messageBody.js';
import { editReply } from '../interaction/reply.js';
import { ENGLISH, type Texts } from '../locales/english.js';
import { choices } from '../interaction/autocomplete.js';
import type { Command } from '../interaction/command.js';
import { FOR_MODERATORS, deferForServerModerator } from '../interaction/moderatorCommand.js';
import { missingText, nextText, scheduleLine } from './scheduleTexts.js';
import { textsFor } from '../locales/languages.js';

const { commands } = ENGLISH;

const CHANNEL: APIApplicationCommandChannelOption = {
  type: ApplicationCommandOptionType.Channel,
  name: 'channel',
  description: commands.scheduleChannel,
  required: true,
  channel_types: [
    ChannelType.GuildText,
    ChannelType.GuildAnnouncement,
    ChannelType.GuildForum,
    ChannelType.PublicThread,
    ChannelType.PrivateThread,
    ChannelType.AnnouncementThread,
  ],
};

/** `/schedule set | list | stop | resume | preview`: one schedule a channel, of each server's moderators. */
export const schedule: Command = {
  data: {
    name: 'schedule',
    description: commands.schedule,
    ...FOR_MODERATORS,
    options: [
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'set',
        description: commands.scheduleSet,
        options: [
          CHANNEL,
          {
            type: ApplicationCommandOptionType.String,
            name: 'time',
            description: commands.scheduleTime,
            required: true,
            max_length: 8,
          },
          {
            type: ApplicationCommandOptionType.String,
            name: 'timezone',
            description: commands.scheduleZone,
            autocomplete: true,
          },
          {
            type: ApplicationCommandOptionType.String,
            name: 'days',
            description: commands.scheduleOnDays,
            max_length: 80,
          },
          {
            type: ApplicationCommandOptionType.String,
            name: 'when-quiet',
            description: commands.scheduleWhenQuiet,
            choices: [
              { name: commands.quietSpotlight, value: 'spotlight' },
              { name: commands.quietLine, value: 'line' },
              { name: commands.quietNothing, value: 'nothing' },
            ],
          },
          {
            type: ApplicationCommandOptionType.Boolean,
            name: 'publish',
            description: commands.schedulePublish,
          },
        ],
      },
      { type: ApplicationCommandOptionType.Subcommand, name: 'list', description: commands.scheduleList },
      ...(['stop', 'resume', 'preview'] as const).map((name) => ({
        type: ApplicationCommandOptionType.Subcommand as const,
        name,
        description: {
          stop: commands.scheduleStop,
          resume: commands.scheduleResume,
          preview: commands.schedulePreview,
        }[name],
        options: [CHANNEL],
      })),
    ],
  },

  async execute(interaction, context) {
    if (!(await deferForServerModerator(interaction, context))) return;
    const body = await run(interaction, context, textsFor(interaction, context));
    await editReply(interaction, body, context.log);
  },

  async autocomplete(interaction) {
    const typed = interaction.options.getFocused().toLowerCase().replace(/\s+/gu, '_');
    const zones = ['UTC', ...Intl.supportedValuesOf('timeZone')].filter((zone) =>
      zone.toLowerCase().includes(typed),
    );
    await interaction.respond(choices(zones.map((zone) => ({ name: zone, value: zone }))));
  },
};

async function run(
  interaction: ChatInputCommandInteraction,
  context: BotContext,
  texts: Texts,
): Promise<MessageBody> {
  switch (interaction.options.getSubcommand()) {
    case 'set':
      return sentence(await set(interaction, context, texts));
    case 'stop':
      return sentence(await change(interaction, context, texts, { paused: texts.stoppedBy }));
    case 'resume':
      return sentence(await change(interaction, context, texts, { paused: null, since: context.now() }));
    case 'preview':
      return preview(interaction, context, texts);
    default:
      return sentence(list(interaction.guildId, context, texts));
  }
}

async function set(
  { options, guildId, user, client }: ChatInputCommandInteraction,
  context: BotContext,
  texts: Texts,
): Promise<string> {
  const { id: channel } = options.getChannel('channel', true);
  const time = parseTime(options.getString('time', true));
  const zone =
    options.getString('timezone') ??
    context.schedules().find((each) => each.channel === channel)?.zone ??
    context.zone;
  const days = parseDays(options.getString('days') ?? '');
  if (time === null) return texts.wrongTime;
  if (!isZone(zone)) return texts.wrongZone;
  if (days === null) return texts.wrongDays;
  const made: Schedule = {
    channel,
    guild: guildId ?? '',
    by: user.id,
    time,
    zone,
    days,
    whenQuiet: asWhenQuiet(options.getString('when-quiet')),
    publish: options.getBoolean('publish') ?? false,
    since: context.now(),
    paused: null,
  };
  await context.ledger.setSchedule(made);
  context.log.info({ schedule: made }, 'briefing scheduled');
  const missing = await missingText(client, channel, texts);
  return [
    texts.scheduleSet(`<#${channel}>`, texts.scheduleWhen(texts.scheduleDays(days), time, zone)),
    missing ?? nextText(made, context, texts),
  ].join('\n');
}

function asWhenQuiet(value: string | null): WhenQuiet {
  return WHEN_QUIET.find((each) => each === value) ?? 'spotlight';
}

/** Of this server alone. */
function ownSchedule(
  { options, guildId }: ChatInputCommandInteraction,
  { schedules }: BotContext,
): Schedule | null {
  const { id } = options.getChannel('channel', true);
  return (
    schedules().find(({ channel, guild }) => channel === id && (guild === guildId || guild === '')) ?? null
  );
}

async function change(
  interaction: ChatInputCommandInteraction,
  context: BotContext,
  texts: Texts,
  changed: Partial<Schedule>,
): Promise<string> {
  const before = ownSchedule(interaction, context);
  if (before === null) return texts.noSchedule;
  const after = { ...before, guild: interaction.guildId ?? '', ...changed };
  await context.ledger.setSchedule(after);
  context.log.info({ schedule: after, by: interaction.user.id }, 'briefing schedule changed');
  const channel = `<#${after.channel}>`;
  if (after.paused !== null) return texts.scheduleStopped(channel);
  const missing = await missingText(interaction.client, after.channel, texts);
  return [texts.scheduleResumed(channel), missing ?? nextText(after, context, texts)].join('\n');
}

async function preview(
  interaction: ChatInputCommandInteraction,
  context: BotContext,
  texts: Texts,
): Promise<MessageBody> {
  const own = ownSchedule(interaction, context);
  const { id } = interaction.options.getChannel('channel', true);
  const zone = own?.zone ?? context.zone;
  const wanted = own ?? { channel: id, guild: interaction.guildId ?? '', whenQuiet: 'spotlight' as const };
  if (context.newsdesk.generation() === null) return sentence(texts.noIndex);
  const { body } = await composePost(
    { ...wanted, guild: interaction.guildId ?? '' },
    localDate(context.now(), zone),
    context,
  );
  return body ?? sentence(texts.previewNothing);
}

function list(guild: string | null, context: BotContext, texts: Texts): string {
  const own = context.schedules().filter((each) => each.guild === guild || each.guild === '');
  return own.length === 0
    ? texts.noSchedules
    : own.map((each) => `- ${scheduleLine(each, context, texts)}`).join('\n');
}
