import {
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  type ModalSubmitInteraction,
  TextInputStyle,
} from 'discord.js';
import { MAX_WORDS_LENGTH } from '../../newsdesk/correction/missedWords.js';
import { MAX_NAME_LENGTH } from '../../newsdesk/correction/typedSpeaker.js';
import type { Texts } from '../locales/english.js';

const NAME = 'name';
const ROLE = 'role';
const WORDS = 'words';

interface Field {
  readonly id: string;
  readonly label: string;
  readonly maxLength: number;
  readonly required: boolean;
  readonly style?: TextInputStyle;
}

/** The form in which a moderator says who said a quotation. */
export function speakerForm(customId: string, texts: Texts): APIModalInteractionResponseCallbackData {
  return form(customId, texts.whoTitle, speakerFields(texts));
}

/** The same for a quotation that was missed, with its words. */
export function missedForm(customId: string, texts: Texts): APIModalInteractionResponseCallbackData {
  const words = { id: WORDS, label: texts.wordsLabel, maxLength: MAX_WORDS_LENGTH, required: true };
  return form(customId, texts.missedTitle, [
    { ...words, style: TextInputStyle.Paragraph },
    ...speakerFields(texts),
  ]);
}

export function typedIn({ fields }: Pick<ModalSubmitInteraction, 'fields'>): {
  readonly name: string;
  readonly role: string;
} {
  return { name: fields.getTextInputValue(NAME), role: fields.getTextInputValue(ROLE) };
}

export function wordsIn({ fields }: Pick<ModalSubmitInteraction, 'fields'>): string {
  return fields.getTextInputValue(WORDS);
}

function speakerFields(texts: Texts): Field[] {
  return [
    { id: NAME, label: texts.nameLabel, maxLength: MAX_NAME_LENGTH, required: true },
    { id: ROLE, label: texts.roleLabel, maxLength: MAX_NAME_LENGTH, required: false },
  ];
}

function form(
  customId: string,
  title: string,
  fields: readonly Field[],
): APIModalInteractionResponseCallbackData {
  return {
    custom_id: customId,
    title,
    components: fields.map(({ id, label, maxLength, required, style = TextInputStyle.Short }) => ({
      type: ComponentType.ActionRow,
      components: [
        { type: ComponentType.TextInput, style, custom_id: id, label, required, max_length: maxLength },
      ],
    })),
  };
}
