import {
  ComponentType,
  TextInputStyle,
  type ButtonInteraction,
  type ModalSubmitInteraction,
} from 'discord.js';
import { truncate } from '../format/text.js';
import { customId } from '../interaction/buttons.js';
import type { BotContext } from '../interaction/context.js';
import type { Texts } from '../locales/english.js';
import type { Vote } from '../store/record.js';

const MAX_REASON_LENGTH = 500;
const REASON = 'reason';

/**
 * One vote a member, the last one counts; votes at the same time come one after another. False when the answer is no longer
 * stored.
 */
export async function vote(
  { user }: ButtonInteraction | ModalSubmitInteraction,
  id: string,
  { records }: BotContext,
  change: (before: Vote | null) => Vote,
): Promise<boolean> {
  const changed = await records.changeAnswer(id, (answer) => {
    const before = Object.hasOwn(answer.votes, user.id) ? answer.votes[user.id] : undefined;
    return { ...answer, votes: { ...answer.votes, [user.id]: change(before ?? null) } };
  });
  return changed !== null;
}

/** A form has to be the first reply to a button. */
export async function askWhy(interaction: ButtonInteraction, id: string, texts: Texts): Promise<void> {
  await interaction.showModal({
    custom_id: customId('answer', 'why', id),
    title: texts.whyTitle,
    components: [
      {
        type: ComponentType.ActionRow,
        components: [
          {
            type: ComponentType.TextInput,
            style: TextInputStyle.Paragraph,
            custom_id: REASON,
            label: texts.whyLabel,
            required: false,
            max_length: MAX_REASON_LENGTH,
          },
        ],
      },
    ],
  });
}

/** What the member wrote into that form; null when it is empty. */
export function reasonIn({ fields }: ModalSubmitInteraction): string | null {
  const reason = truncate(fields.getTextInputValue(REASON).trim(), MAX_REASON_LENGTH);
  return reason === '' ? null : reason;
}
