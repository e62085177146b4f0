import { ApplicationCommandType } from 'discord.js';
import { MAX_QUESTION_LENGTH } from '../../question/checkQuestion.js';
import { answerFlow } from './answerFlow.js';
import type { MessageMenu } from '../interaction/command.js';
import { textsFor } from '../locales/languages.js';
import { deferForMember, FOR_MEMBERS } from '../interaction/memberCommand.js';
import { mayWrite } from '../interaction/permissions.js';
import { plainWords } from '../format/text.js';
import { sentence } from '../format/messageBody.js';
import { editReply } from '../interaction/reply.js';

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
