import { ButtonStyle, MessageFlags } from 'discord.js';
import { button, customId, rows } from '../interaction/buttons.js';
import { sentence } from '../format/messageBody.js';
import { editReply } from '../interaction/reply.js';
import { ENGLISH } from '../locales/english.js';
import type { Command, ComponentHandler } from '../interaction/command.js';
import { textsFor } from '../locales/languages.js';
import { FOR_MEMBERS } from '../interaction/memberCommand.js';

/** `/privacy`: what is kept about a member, with a button that deletes it. */
export const privacy: Command = {
  data: {
    name: 'privacy',
    description: ENGLISH.commands.privacy,
    ...FOR_MEMBERS,
  },
  async execute(interaction, context) {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    const { records, keepDays, log } = context;
    const texts = textsFor(interaction, context);
    const member = interaction.user.id;
    const all = records.all();
    const own = all.filter((record) => record.member === member);
    const answers = own.filter(({ kind }) => kind === 'answer').length;
    const votes = all.filter((record) => record.kind === 'answer' && record.votes[member]).length;
    const lists = own.length - answers;
    const body =
      own.length + votes === 0
        ? sentence(`${texts.nothingKept}\n${texts.privacy(keepDays, 0, 0, 0)}`)
        : {
            ...sentence(texts.privacy(keepDays, answers, votes, lists)),
            components: rows([button(texts.deleteMine, customId('privacy', 'delete'), ButtonStyle.Danger)]),
          };
    await editReply(interaction, body, log);
  },
};

/** Deletes what is stored about the member who presses the button. */
export const privacyButtons: ComponentHandler = {
  prefix: 'privacy',
  async button(interaction, _parts, context) {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    const forgotten = await context.records.forget(interaction.user.id);
    context.lastQuestions.forget(interaction.user.id);
    const texts = textsFor(interaction, context);
    await editReply(interaction, sentence(texts.deletedMine(forgotten)), context.log);
  },
};
