import type { Message, MessageReplyOptions } from 'discord.js';
import { VerbatimError } from '../../errors.js';
import { bareQuestion } from '../../question/bareQuestion.js';
import { MAX_QUESTION_LENGTH } from '../../question/checkQuestion.js';
import { type MessageBody, sentence } from '../format/messageBody.js';
import { escapeLine, plainWords } from '../format/text.js';
import { type Call, callOf } from '../interaction/call.js';
import type { BotContext } from '../interaction/context.js';
import { missingPermissions } from '../interaction/permissions.js';
import { checkAsk, checkChannel } from '../interaction/preconditions.js';
import { askFlow } from './askFlow.js';

/**
 * Answers a message that mentions the bot by name, as a reply that pings nobody. Says nothing where the bot may not
 * write or moderators do not allow it, and never throws.
 */
export async function replyToMention(message: Message, context: BotContext): Promise<void> {
  if (!isQuestion(message) || !mayReply(message)) return;
  const { guildId, channelId, channel, author } = message;
  const call = callOf({ guildId, channelId, channel, user: author }, context);
  if (checkChannel(call) !== null) return;
  const { log, texts } = call;
  const body = await answerMention(message, call).catch((error: unknown) => {
    const isKnown = error instanceof VerbatimError;
    log[isKnown ? 'info' : 'error']({ err: error, message: message.id }, 'could not answer a mention');
    return sentence(isKnown ? escapeLine(error.message) : texts.unexpected);
  });
  // A message that was deleted meanwhile is answered without a reference to it.
  const reply: MessageReplyOptions = {
    ...body,
    failIfNotExists: false,
    allowedMentions: { parse: [], repliedUser: false },
  };
  await message
    .reply(reply)
    .catch((error: unknown) =>
      log.warn({ err: error, message: message.id }, 'could not send the reply to a mention'),
    );
}

async function answerMention({ content }: Message, call: Call): Promise<MessageBody> {
  const { length } = bareQuestion(content).question;
  // Without the mention nothing is left, not even an emoji.
  const isEmpty = content.replace(/<@[!&]?\d+>/gu, '').trim() === '';
  const question = length > MAX_QUESTION_LENGTH ? plainWords(content, MAX_QUESTION_LENGTH) : content;
  if (isEmpty || question === null) return sentence(call.texts.mentionHelp);
  const refusal = checkAsk(call);
  if (refusal !== null) return sentence(refusal);
  return askFlow({ question, isPrivate: false, mayShow: false }, call);
}

/** Written by a person, with the bot's mention in its words: a mere reply to one of its messages asks nothing. */
function isQuestion({ author, content, client, guildId, system }: Message): boolean {
  return (
    guildId !== null && !author.bot && !system && new RegExp(`<@!?${client.user.id}>`, 'u').test(content)
  );
}

/**
 * Discord would block the bot's address after ten thousand refused posts in ten minutes, so its rights are checked
 * first.
 */
function mayReply({ channel, guild }: Message): boolean {
  const bot = guild?.members.me;
  if (bot == null || channel.isDMBased() || !channel.isSendable()) return false;
  return missingPermissions(channel, bot).every((name) => name === 'Attach Files');
}
