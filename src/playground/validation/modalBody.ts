import { ComponentType, TextInputStyle } from 'discord-api-types/v10';
import { z } from 'zod';
import { customId } from './buttons.js';
import { integer, list, maybe, text } from './fields.js';
import { refuse } from './formErrors.js';
import { stringSelect } from './selects.js';

const MAX_INPUT_CHARACTERS = 4000;

const input = {
  type: z.literal(ComponentType.TextInput),
  custom_id: customId,
  style: z.literal([TextInputStyle.Short, TextInputStyle.Paragraph]),
  min_length: maybe(integer(0, MAX_INPUT_CHARACTERS)),
  max_length: maybe(integer(1, MAX_INPUT_CHARACTERS)),
  required: maybe(z.boolean()),
  value: maybe(text(0, MAX_INPUT_CHARACTERS)),
  placeholder: maybe(text(0, 100)),
};

/** What the input begins with keeps to the lengths that the input asks for. */
function checkLengths(
  { min_length: least, max_length: most, value }: Lengths,
  context: z.RefinementCtx,
): void {
  if ((least ?? 0) > (most ?? MAX_INPUT_CHARACTERS))
    refuse(context, 'BASE_TYPE_INVALID', 'min_length is over max_length.', ['min_length']);
  const length = value?.length ?? 0;
  if (length > 0 && (length < (least ?? 0) || length > (most ?? MAX_INPUT_CHARACTERS)))
    refuse(context, 'BASE_TYPE_BAD_LENGTH', 'The value has not the length that is asked for.', ['value']);
}

interface Lengths {
  readonly min_length?: number | null | undefined;
  readonly max_length?: number | null | undefined;
  readonly value?: string | null | undefined;
}

/** An input in a row carries its own label, one inside a Label component does not. */
const row = z.object({
  type: z.literal(ComponentType.ActionRow),
  components: list(
    z.discriminatedUnion('type', [z.object({ ...input, label: text(1, 45) }).superRefine(checkLengths)]),
    1,
    1,
  ),
});

const label = z.object({
  type: z.literal(ComponentType.Label),
  label: text(1, 45),
  description: maybe(text(0, 100)),
  component: z.discriminatedUnion('type', [z.object(input).superRefine(checkLengths), stringSelect]),
});

const textDisplay = z.object({ type: z.literal(ComponentType.TextDisplay), content: text(1, 4000) });

/** A form: a title of 45 characters, one to five parts, no custom id twice. */
export const modalBody = z
  .object({
    custom_id: customId,
    title: text(1, 45),
    components: list(z.discriminatedUnion('type', [row, label, textDisplay]), 1, 5),
  })
  .superRefine((modal, context) => {
    const seen = new Set<string>();
    for (const [index, { custom_id: id }] of modalInputs(modal).entries()) {
      if (seen.has(id))
        refuse(context, 'COMPONENT_CUSTOM_ID_DUPLICATED', 'Component custom id cannot be duplicated', [
          'components',
          index,
        ]);
      seen.add(id);
    }
  });

export type ModalBody = z.infer<typeof modalBody>;
export type ModalInput = z.infer<typeof label>['component'];

/** The inputs of a form, in order, whichever way they are wrapped. */
export function modalInputs(modal: { components: z.infer<typeof modalBody>['components'] }): ModalInput[] {
  return modal.components.flatMap((part): ModalInput[] => {
    if (part.type === ComponentType.Label) return [part.component];
    return part.type === ComponentType.ActionRow ? part.components : [];
  });
}
