import { MessageFlags } from 'discord.js';
import { localDate } from '../../briefing/localTime.js';
import { firstPage } from './briefingPage.js';
import { mayWrite } from '../interaction/permissions.js';
import { sentence } from '../format/messageBody.js';
import { editReply } from '../interaction/reply.js';
import { ENGLISH } from '../locales/english.js';
import type { Command } from '../interaction/command.js';
import { FOR_MEMBERS } from '../interaction/memberCommand.js';
import { textsFor } from '../locales/languages.js';

/** `/briefing`: what is new since this channel's last one, for the asker alone. */
export const briefing: Command = {
  data: { name: 'briefing', description: ENGLISH.commands.briefing, ...FOR_MEMBERS },
  async execute(interaction, context) {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    const { newsdesk, ledger, schedules, now, zone, log } = context;
    const { guildId, channelId, user } = interaction;
    const texts = textsFor(interaction, context);
    if (newsdesk.generation() === null) {
      await editReply(interaction, sentence(texts.noIndex), log);
      return;
    }
    const scheduled = schedules().find(({ channel }) => channel === channelId);
    const composed = await newsdesk.briefing({
      date: localDate(now(), scheduled?.zone ?? zone),
      shown: ledger.shown(channelId),
    });
    const asked = {
      guild: guildId ?? '',
      channel: channelId,
      member: user.id,
      mayShow: mayWrite(interaction),
    };
    await editReply(interaction, await firstPage(composed, asked, context, texts), log);
  },
};
