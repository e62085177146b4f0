import { ApplicationCommandType } from 'discord.js';
import { MAX_QUESTION_LENGTH } from '../../question/checkQuestion.js';
import { sentence } from '../format/messageBody.js';
import { plainWords } from '../format/text.js';
import { FOR_MEMBERS, type MessageMenu } from '../interaction/command.js';
import { mayWrite } from '../interaction/permissions.js';
import { checkArticleManager, checkAsk } from '../interaction/preconditions.js';
import { acknowledge, editReply } from '../interaction/reply.js';
import { askFlow } from './askFlow.js';

/** Passages on what a message is about, for the member who asks. */
export const findInStory: MessageMenu = {
  data: {
    type: ApplicationCommandType.Message,
    name: 'Find in the story',
    ...FOR_MEMBERS,
  },
  async execute(call) {
    const { interaction, texts } = call;
    if (!(await acknowledge(call, checkAsk(call)))) return;
    const question = plainWords(interaction.targetMessage.content, MAX_QUESTION_LENGTH);
    const body =
      question === null
        ? sentence(texts.emptyMessage)
        : await askFlow(
            {
              question,
              isPrivate: true,
              mayShow: mayWrite(interaction),
              mayCorrect: checkArticleManager(call) === null,
              standsAlone: true,
            },
            call,
          );
    await editReply(call, body);
  },
};
