import { PermissionFlagsBits, type Message, type MessageReplyOptions } from 'discord.js';
import { MAX_QUESTION_LENGTH } from '../answer/question.js';
import { VerbatimError } from '../errors.js';
import { answerFlow } from './answerFlow.js';
import { refusalOfChannel, refusalToAsk } from './askGate.js';
import type { BotContext } from './context.js';
import { escapeLine } from './messages/escapeText.js';
import { sentence, type MessageBody } from './messages/messageBody.js';
import { plainWords } from './messages/plainWords.js';
import { textsIn } from './texts/languages.js';

/** What the bot needs in a channel to answer there: ten thousand refused posts in ten minutes would bar its address. */
const NEEDED =
  PermissionFlagsBits.ViewChannel | PermissionFlagsBits.EmbedLinks | PermissionFlagsBits.ReadMessageHistory;

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
        : await answerFlow({ ...asking, question, mayShow: false }, context);
  } catch (error) {
    const isKnown = error instanceof VerbatimError;
    log[isKnown ? 'info' : 'error']({ err: error, message: message.id }, 'mention not answered');
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
    .catch((error: unknown) => log.warn({ err: error, message: message.id }, 'reply to a mention not sent'));
}

/** Written by a person, with the bot's mention in its words: a mere reply to one of its messages asks nothing. */
function isQuestion({ author, content, client, guildId, system }: Message): boolean {
  return (
    guildId !== null && !author.bot && !system && new RegExp(`<@!?${client.user.id}>`, 'u').test(content)
  );
}

function mayReply({ channel, client }: Message): boolean {
  if (!channel.isSendable() || channel.isDMBased()) return false;
  const send = channel.isThread()
    ? PermissionFlagsBits.SendMessagesInThreads
    : PermissionFlagsBits.SendMessages;
  return channel.permissionsFor(client.user)?.has([NEEDED, send]) ?? false;
}
