import { ApplicationCommandType } from 'discord.js';
import { MAX_QUESTION_LENGTH } from '../../answer/question.js';
import { answerFlow } from '../answerFlow.js';
import type { MessageMenu } from '../commands/command.js';
import { textsFor } from '../commands/textsFor.js';
import { deferForMember, FOR_MEMBERS } from '../commands/memberCommand.js';
import { mayWrite } from '../mayWrite.js';
import { plainWords } from '../messages/plainWords.js';
import { sentence } from '../messages/messageBody.js';
import { editReply } from '../safeReply.js';

/** Passages on what a message is about, for whoever asked. */
export const findInStory: MessageMenu = {
  data: {
    type: ApplicationCommandType.Message,
    name: 'Find in the story',
    ...FOR_MEMBERS,
  },
  async execute(interaction, context) {
    if (!(await deferForMember(interaction, context, true))) return;
    const question = plainWords(interaction.targetMessage.content, MAX_QUESTION_LENGTH);
    const body =
      question === null
        ? sentence(textsFor(interaction, context).emptyMessage)
        : await answerFlow(
            {
              question,
              guildId: interaction.guildId,
              channelId: interaction.channelId,
              memberId: interaction.user.id,
              isPrivate: true,
              mayShow: mayWrite(interaction),
              isMessage: true,
            },
            context,
          );
    await editReply(interaction, body, context.log);
  },
};
