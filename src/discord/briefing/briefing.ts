import { MessageFlags } from 'discord.js';
import { localDate } from '../../briefing/localTime.js';
import { keepBriefing } from './keepBriefing.js';
import { briefingPage } from './briefingPage.js';
import { mayWrite } from '../interaction/mayWrite.js';
import { sentence } from '../format/messageBody.js';
import { editReply } from '../interaction/safeReply.js';
import { ENGLISH } from '../locales/english.js';
import type { Command } from '../interaction/command.js';
import { FOR_MEMBERS } from '../interaction/memberCommand.js';
import { textsFor } from '../interaction/textsFor.js';

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
    const where = { guild: guildId ?? '', channel: channelId, member: user.id };
    const id = await keepBriefing({ ...where, composed }, context);
    const page = { id, offset: 0, mayShow: mayWrite(interaction) };
    await editReply(interaction, briefingPage(composed.briefing, page, texts), log);
  },
};
