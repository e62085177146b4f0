import type { Message, MessageReplyOptions } from 'discord.js';
import { MAX_QUESTION_LENGTH } from '../../question/checkQuestion.js';
import { VerbatimError } from '../../errors.js';
import { answerFlow } from './answerFlow.js';
import { refusalOfChannel, refusalToAsk } from './askGate.js';
import type { BotContext } from '../interaction/context.js';
import { escapeLine } from '../format/escapeText.js';
import { sentence, type MessageBody } from '../format/messageBody.js';
import { missingPermissions } from '../interaction/permissions.js';
import { plainWords } from '../format/plainWords.js';
import { textsIn } from '../locales/languages.js';

/**
 * Answers a message that mentions the bot by name, as a reply that pings nobody. Says nothing where it may not write or moderators keep it out, and
 * never throws.
 */
export async function replyToMention(message: Message, context: BotContext): Promise<void> {
  const { log } = context;
  if (!isQuestion(message) || !mayReply(message)) return;
  const asking = {
    guildId: message.guildId,
    channelId: message.channelId,
    channel: message.channel,
    memberId: message.author.id,
  };
  if (refusalOfChannel(asking, context) !== null) return;
  const texts = textsIn(context.servers.of(message.guildId).language);
  let body: MessageBody;
  try {
    const question = plainWords(message.content, MAX_QUESTION_LENGTH);
    const refusal = question === null ? texts.mentionHelp : refusalToAsk(asking, context);
    body =
      refusal !== null || question === null
        ? sentence(refusal ?? texts.mentionHelp)
        : await answerFlow({ ...asking, question, isPrivate: false, mayShow: false }, context);
  } catch (error) {
    const isKnown = error instanceof VerbatimError;
    log[isKnown ? 'info' : 'error']({ err: error, message: message.id }, 'could not answer a mention');
    body = sentence(isKnown ? escapeLine(error.message) : texts.unexpected);
  }
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

/** Written by a person, with the bot's mention in its words: a mere reply to one of its messages asks nothing. */
function isQuestion({ author, content, client, guildId, system }: Message): boolean {
  return (
    guildId !== null && !author.bot && !system && new RegExp(`<@!?${client.user.id}>`, 'u').test(content)
  );
}

/** Ten thousand refused posts in ten minutes would bar the bot's address, so its rights are looked at before. */
function mayReply({ channel, guild }: Message): boolean {
  const bot = guild?.members.me;
  if (bot == null || channel.isDMBased() || !channel.isSendable()) return false;
  return missingPermissions(channel, bot).every((name) => name === 'Attach Files');
}
