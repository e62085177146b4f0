import { DiscordAPIError, type Message, type MessageReplyOptions } from 'discord.js';
import { MemberError } from '../../errors.js';
import { bareQuestion } from '../../question/bareQuestion.js';
import { MAX_QUESTION_LENGTH } from '../../question/checkQuestion.js';
import { type MessageBody, sentence } from '../format/messageBody.js';
import { escapeLine, plainWords } from '../format/text.js';
import { type Call, callOf } from '../interaction/call.js';
import type { BotContext } from '../interaction/context.js';
import { deliver } from '../interaction/delivery.js';
import { missingPermissions } from '../interaction/permissions.js';
import { checkChannel } from '../interaction/preconditions.js';
import { askFlow } from './askFlow.js';

/** In which a member who asks nothing gets one reply. */
const HELP_SECONDS = 10;

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
    const isKnown = error instanceof MemberError;
    log[isKnown ? 'info' : 'error']({ err: error, message: message.id }, 'could not answer a mention');
    return sentence(isKnown ? escapeLine(error.message) : texts.unexpected);
  });
  if (body === null) return;
  const failed = (error: unknown) =>
    log.error({ err: error, message: message.id }, 'could not send the reply to a mention');
  await send(message, body).catch(async (error: unknown) => {
    failed(error);
    // The message itself is refused, not the bot.
    if (error instanceof DiscordAPIError && error.status === 400)
      await send(message, sentence(texts.unexpected)).catch(failed);
  });
}

async function send(message: Message, body: MessageBody): Promise<void> {
  const reply: MessageReplyOptions = {
    ...body,
    // A message that was deleted meanwhile is answered without a reference to it.
    failIfNotExists: false,
    allowedMentions: { parse: [], repliedUser: false },
    // One whose answer was lost is not sent twice.
    nonce: message.id,
    enforceNonce: true,
  };
  await deliver(() => message.reply(reply));
}

/** Null where the member was just told the same. */
async function answerMention({ content }: Message, call: Call): Promise<MessageBody | null> {
  const { length } = bareQuestion(content).question;
  // Without the mention nothing is left, not even an emoji.
  const isEmpty = content.replace(/<@[!&]?\d+>/gu, '').trim() === '';
  const question = length > MAX_QUESTION_LENGTH ? plainWords(content, MAX_QUESTION_LENGTH) : content;
  const { asker, cooldown, texts } = call;
  if (isEmpty || question === null)
    return cooldown.tellsOnce(asker.member, HELP_SECONDS) ? sentence(texts.mentionHelp) : null;
  const wait = cooldown.take(asker);
  if (wait > 0) return cooldown.tellsOnce(asker.member, wait) ? sentence(texts.cooldown(wait)) : null;
  return askFlow({ question, isPrivate: false, mayShow: false }, call);
}

/** Written by a person, with the bot's mention in its words: a mere reply to one of its messages asks nothing. */
function isQuestion({ author, content, client, guild, mentions, system }: Message): boolean {
  if (guild === null || author.bot || system) return false;
  // The bot has a role of its own name, which members choose as easily.
  const role = guild.roles.botRoleFor(client.user);
  const isRoleMentioned =
    role !== null && (mentions.roles.has(role.id) || content.includes(`<@&${role.id}>`));
  return isRoleMentioned || new RegExp(`<@!?${client.user.id}>`, 'u').test(content);
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
