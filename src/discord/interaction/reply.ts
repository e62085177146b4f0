import {
  type InteractionEditReplyOptions,
  type InteractionReplyOptions,
  type Message,
  type MessageComponentInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
  type RepliableInteraction,
} from 'discord.js';
import { sentence } from '../format/messageBody.js';
import type { InteractionCall } from './call.js';
import { deliver, deliverFirst, isGone, isServerFailure } from './delivery.js';

type RepliableCall = Pick<InteractionCall<RepliableInteraction>, 'interaction' | 'log' | 'texts'>;

/** What can be the first message of a reply and any other. */
type Page = Pick<
  InteractionEditReplyOptions & InteractionReplyOptions,
  'content' | 'embeds' | 'components' | 'files'
>;

/**
 * Acknowledges an interaction, which Discord wants within three seconds, or refuses it in a sentence and gives false.
 * The reply is for the asker alone, unless it is said to be public.
 */
export async function acknowledge(
  call: RepliableCall,
  refusal: string | null = null,
  { isPublic = false }: { readonly isPublic?: boolean } = {},
): Promise<boolean> {
  const { interaction } = call;
  if (refusal !== null) {
    await refuse(call, refusal);
    return false;
  }
  await deliverFirst(
    () => interaction.deferReply(isPublic ? {} : { flags: MessageFlags.Ephemeral }),
    () => (interaction.deferred = true),
  );
  return true;
}

/** Acknowledges a button, or a form that one opened, below a message that stays as it is for now. */
export async function acknowledgeButton(
  interaction: MessageComponentInteraction | ModalSubmitInteraction,
): Promise<void> {
  await deliverFirst(
    () => interaction.deferUpdate(),
    () => (interaction.deferred = true),
  );
}

/** A sentence for the asker alone, in place of an acknowledgement. */
export async function refuse(
  { interaction }: Pick<RepliableCall, 'interaction'>,
  content: string,
): Promise<void> {
  await deliverFirst(
    () => interaction.reply({ content, flags: MessageFlags.Ephemeral }),
    () => (interaction.replied = true),
  );
}

/**
 * Edits the reply; if Discord refuses that, into a sentence that says that something went wrong. Null when nothing
 * more can be shown there, which is logged; never throws for it.
 */
export async function editReply(
  { interaction, log, texts }: RepliableCall,
  body: InteractionEditReplyOptions,
): Promise<Message | null> {
  try {
    return await deliver(() => interaction.editReply(body));
  } catch (error) {
    const context = { err: error, interaction: interaction.id };
    if (isGone(error)) {
      log.warn(context, 'interaction has expired');
      return null;
    }
    log.error(context, 'reply failed');
    if (isServerFailure(error)) return null;
  }
  try {
    return await deliver(() => interaction.editReply(sentence(texts.unexpected)));
  } catch (error) {
    log.warn({ err: error, interaction: interaction.id }, 'could not say that a reply failed');
    return null;
  }
}

/** The first message takes the place of "thinking"; the others follow it, all for the asker alone. */
export async function replyInPages(call: RepliableCall, [first, ...others]: readonly Page[]): Promise<void> {
  if (first === undefined || (await editReply(call, first)) === null) return;
  const { interaction, log } = call;
  for (const { content = '', ...body } of others) {
    await interaction
      .followUp({ ...body, ...(content !== '' && { content }), flags: MessageFlags.Ephemeral })
      .catch((error: unknown) =>
        log.warn({ err: error, interaction: interaction.id }, 'could not send another page of a reply'),
      );
  }
}
