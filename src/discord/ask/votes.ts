import {
  type APIComponentInMessageActionRow,
  type APIMessageTopLevelComponent,
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  type Message,
  MessageFlags,
  TextInputStyle,
} from 'discord.js';
import { ownValue } from '../../ownValue.js';
import { type MessageBody, sentence } from '../format/messageBody.js';
import { truncate } from '../format/text.js';
import { type CustomId, defineForms, ExpiredError, recordId, storedHere } from '../interaction/buttons.js';
import type { ButtonCall, Call } from '../interaction/call.js';
import { acknowledge, acknowledgeButton, editReply } from '../interaction/reply.js';
import type { Texts } from '../locales/english.js';
import type { Vote } from '../store/record.js';

const MAX_REASON_LENGTH = 500;
const REASON = 'reason';

export const answerForms = defineForms('answer', {
  why: {
    takes: [recordId],
    async handle(call, id) {
      await acknowledge(call);
      const reason = truncate(call.interaction.fields.getTextInputValue(REASON).trim(), MAX_REASON_LENGTH);
      await vote(call, id, (before) => ({
        helpful: before?.helpful ?? false,
        reason: reason === '' ? null : reason,
      }));
      await editReply(call, sentence(call.texts.thanksReason));
    },
  },
});

/** The form in which a member says why an answer was not helpful. */
export function whyForm(id: string, texts: Texts): APIModalInteractionResponseCallbackData {
  return {
    custom_id: answerForms.id('why', id),
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
  };
}

/**
 * Counts one vote a member, the last one; votes at the same time come one after another. Gives all of them; throws an
 * ExpiredError when the answer is no longer stored.
 */
async function vote(call: Call, id: string, change: (before: Vote | null) => Vote): Promise<readonly Vote[]> {
  const {
    asker: { member },
    records,
  } = call;
  storedHere(call, records.answer(id));
  const changed = await records.changeAnswer(id, (answer) => {
    const before = ownValue(answer.votes, member) ?? null;
    return { ...answer, votes: { ...answer.votes, [member]: change(before) } };
  });
  if (changed === null) throw new ExpiredError();
  return Object.values(changed.votes);
}

interface CastVote {
  readonly helpful: boolean;
  /** Of the two buttons. */
  readonly ids: VoteIds;
  /** What the member reads then. */
  readonly thanks: MessageBody;
}

type VoteIds = Readonly<Record<'helpful' | 'unhelpful', CustomId>>;

/** Counts the vote of a member who has pressed a button, and shows the counts on both of them. */
export async function castVote(
  call: ButtonCall,
  id: string,
  { helpful, ids, thanks }: CastVote,
): Promise<void> {
  const { interaction, records } = call;
  storedHere(call, records.answer(id));
  const cast = () => vote(call, id, () => ({ helpful, reason: null }));
  if (!interaction.message.flags.has(MessageFlags.Ephemeral)) {
    await acknowledge(call);
    const votes = await cast();
    await editReply(call, thanks);
    await showVotes(call, votes, ids);
    return;
  }
  // A message for one member alone can only be changed in reply to its own button.
  await acknowledgeButton(interaction);
  await editReply(call, { components: withCounts(interaction.message, await cast(), ids) });
  await interaction.followUp({
    content: thanks.content,
    components: thanks.components,
    flags: MessageFlags.Ephemeral,
  });
}

/** Writes the counts on a message that others see too, as far as Discord lets the bot. */
async function showVotes(
  { interaction: { message }, log }: ButtonCall,
  votes: readonly Vote[],
  ids: VoteIds,
): Promise<void> {
  await message
    .edit({ components: withCounts(message, votes, ids) })
    .catch((error: unknown) => log.debug({ err: error, message: message.id }, 'could not show the votes'));
}

function withCounts(
  { components }: Message,
  votes: readonly Vote[],
  ids: VoteIds,
): APIMessageTopLevelComponent[] {
  const helpful = votes.filter((each) => each.helpful).length;
  const counts = new Map<string, number>([
    [ids.helpful, helpful],
    [ids.unhelpful, votes.length - helpful],
  ]);
  return components.map((row) => {
    const shown = row.toJSON();
    if (shown.type !== ComponentType.ActionRow) return shown;
    return { ...shown, components: shown.components.map((part) => withCount(part, counts)) };
  });
}

function withCount(
  part: APIComponentInMessageActionRow,
  counts: ReadonlyMap<string, number>,
): APIComponentInMessageActionRow {
  const count = 'custom_id' in part ? counts.get(part.custom_id) : undefined;
  if (part.type !== ComponentType.Button || !('custom_id' in part) || count === undefined) return part;
  const shown = { ...part };
  delete shown.label;
  return count === 0 ? shown : { ...shown, label: String(count) };
}
