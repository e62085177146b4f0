import {
  type APIApplicationCommandChannelOption,
  ApplicationCommandOptionType,
  ChannelType,
} from 'discord.js';
import { localDate } from '../../briefing/localTime.js';
import { parseTime, type Schedule, WHEN_QUIET, type WhenQuiet } from '../../briefing/schedule.js';
import { findZone, zoneNames } from '../../timeZone.js';
import { parseDays } from '../../weekdays.js';
import { type MessageBody, sentence } from '../format/messageBody.js';
import { listMessages } from '../format/pages.js';
import { choices } from '../interaction/autocomplete.js';
import type { CommandCall } from '../interaction/call.js';
import { type Command, FOR_MODERATORS } from '../interaction/command.js';
import { checkModerator, noIndexText } from '../interaction/preconditions.js';
import { acknowledge, replyInPages } from '../interaction/reply.js';
import { ENGLISH } from '../locales/english.js';
import { composePost } from './briefingPage.js';
import { missingText, nextText, scheduleLine } from './scheduleTexts.js';

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
            max_length: 12,
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

  async execute(call) {
    if (await acknowledge(call, checkModerator(call))) await replyInPages(call, await run(call));
  },

  async autocomplete({ interaction }) {
    const typed = interaction.options.getFocused().toLowerCase().replace(/\s+/gu, '_');
    const found = findZone(typed);
    const zones = zoneNames().filter((zone) => zone.toLowerCase().includes(typed));
    const offered = found === null ? zones : [...new Set([found, ...zones])];
    await interaction.respond(choices(offered.map((zone) => ({ name: zone, value: zone }))));
  },
};

async function run(call: CommandCall): Promise<MessageBody[]> {
  const subcommand = call.interaction.options.getSubcommand();
  if ((subcommand === 'set' || subcommand === 'preview') && !(await isChannelHere(call)))
    return [sentence(call.texts.otherServersChannel)];
  switch (subcommand) {
    case 'set':
      return [sentence(await set(call))];
    case 'stop':
      return [sentence(await change(call, { paused: call.texts.stoppedBy }))];
    case 'resume':
      return [sentence(await change(call, { paused: null, since: call.now() }))];
    case 'preview':
      return [await preview(call)];
    default:
      return list(call);
  }
}

/** Whether the channel is of this server, as Discord says. One that the bot cannot see may be: it cannot post there. */
async function isChannelHere({ interaction, asker, schedules }: CommandCall): Promise<boolean> {
  const { id } = interaction.options.getChannel('channel', true);
  const others = schedules().some(
    ({ channel, guild }) => channel === id && guild !== '' && guild !== asker.guild,
  );
  const channel = await interaction.client.channels.fetch(id, { force: true }).catch(() => null);
  const guild = channel === null || channel.isDMBased() ? null : channel.guildId;
  return !others && (guild === null || guild === asker.guild);
}

async function set(call: CommandCall): Promise<string> {
  const { asker, ledger, log, texts } = call;
  const { options, client } = call.interaction;
  const { id: channel } = options.getChannel('channel', true);
  const time = parseTime(options.getString('time', true));
  const before = ownSchedule(call);
  const typedZone = options.getString('timezone');
  const zone = typedZone === null ? (before?.zone ?? call.zone) : findZone(typedZone);
  const days = parseDays(options.getString('days') ?? '');
  if (time === null) return texts.wrongTime;
  if (zone === null) return texts.wrongZone;
  if (days === null) return texts.wrongDays;
  const made: Schedule = {
    channel,
    guild: asker.guild,
    by: asker.member,
    time,
    zone,
    days,
    whenQuiet: asWhenQuiet(options.getString('when-quiet')),
    publish: options.getBoolean('publish') ?? false,
    since: call.now(),
    paused: null,
  };
  await ledger.setSchedule(made);
  log.info({ schedule: made }, 'briefing scheduled');
  const missing = await missingText(client, channel, texts);
  const whenOf = (each: Pick<Schedule, 'days' | 'time' | 'zone'>) =>
    texts.scheduleWhen(texts.scheduleDays(each.days), each.time, each.zone);
  return [
    texts.scheduleSet(`<#${channel}>`, whenOf(made)),
    ...(before === null || whenOf(before) === whenOf(made) ? [] : [texts.scheduleReplaced(whenOf(before))]),
    missing ?? nextText(made, call),
  ].join('\n');
}

function asWhenQuiet(value: string | null): WhenQuiet {
  return WHEN_QUIET.find((each) => each === value) ?? 'spotlight';
}

/** Of this server alone. */
function ownSchedule(call: CommandCall): Schedule | null {
  const { id } = call.interaction.options.getChannel('channel', true);
  return ownSchedules(call).find(({ channel }) => channel === id) ?? null;
}

/** Those of this server; that of the environment belongs to the home servers. */
function ownSchedules({ asker, schedules, served }: CommandCall): Schedule[] {
  return schedules().filter(
    ({ guild }) => guild === asker.guild || (guild === '' && served.isHome(asker.guild)),
  );
}

async function change(call: CommandCall, changed: Partial<Schedule>): Promise<string> {
  const { interaction, asker, ledger, log, texts } = call;
  const before = ownSchedule(call);
  if (before === null) return texts.noSchedule;
  const after = { ...before, guild: asker.guild, ...changed };
  await ledger.setSchedule(after);
  log.info({ schedule: after, by: asker.member }, 'briefing schedule changed');
  const channel = `<#${after.channel}>`;
  if (after.paused !== null) return texts.scheduleStopped(channel);
  const missing = await missingText(interaction.client, after.channel, texts);
  return [texts.scheduleResumed(channel), missing ?? nextText(after, call)].join('\n');
}

async function preview(call: CommandCall): Promise<MessageBody> {
  const { interaction, asker, newsdesk, now, texts } = call;
  if (newsdesk.generation() === null) return sentence(noIndexText(call));
  const own = ownSchedule(call);
  const { id } = interaction.options.getChannel('channel', true);
  const wanted = { channel: id, guild: asker.guild, whenQuiet: own?.whenQuiet ?? ('spotlight' as const) };
  const { body } = await composePost(wanted, localDate(now(), own?.zone ?? call.zone), call);
  return body ?? sentence(texts.previewNothing);
}

function list(call: CommandCall): MessageBody[] {
  const { texts } = call;
  const own = ownSchedules(call);
  if (own.length === 0) return [sentence(texts.noSchedules)];
  return listMessages(
    own.map((each) => `- ${scheduleLine(each, call)}`),
    texts,
  );
}
