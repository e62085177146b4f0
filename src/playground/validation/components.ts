import { ComponentType } from 'discord-api-types/v10';
import { z } from 'zod';
import { button } from './buttons.js';
import { list } from './fields.js';
import { refuse } from './formErrors.js';
import { channelSelect, mentionableSelect, roleSelect, stringSelect, userSelect } from './selects.js';

/** Buttons beside each other; a select takes a whole row. */
const ROW_WIDTH = 5;
const MAX_ROWS = 5;

const rowComponent = z.discriminatedUnion('type', [
  button,
  stringSelect,
  userSelect,
  roleSelect,
  mentionableSelect,
  channelSelect,
]);

const actionRow = z
  .object({
    type: z.literal(ComponentType.ActionRow),
    components: list(rowComponent, 1, ROW_WIDTH),
  })
  .superRefine((row, context) => {
    let width = 0;
    for (const [index, component] of row.components.entries()) {
      width += component.type === ComponentType.Button ? 1 : ROW_WIDTH;
      if (width > ROW_WIDTH)
        refuse(
          context,
          'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
          'The specified component exceeds the maximum width',
          ['components', index],
        );
    }
  });

type ActionRow = z.infer<typeof actionRow>;

/** The components of one message: five rows at most, no custom id twice. Components V2 are refused. */
export const components = list(z.discriminatedUnion('type', [actionRow]), 0, MAX_ROWS).superRefine(
  (rows, context) => {
    const seen = new Set<string>();
    for (const [path, id] of customIds(rows)) {
      if (seen.has(id))
        refuse(context, 'COMPONENT_CUSTOM_ID_DUPLICATED', 'Component custom id cannot be duplicated', path);
      seen.add(id);
    }
  },
);

function* customIds(rows: readonly ActionRow[]): Generator<[path: PropertyKey[], id: string]> {
  for (const [row, { components: inRow }] of rows.entries()) {
    for (const [column, component] of inRow.entries()) {
      if (component.custom_id != null) yield [[row, 'components', column, 'custom_id'], component.custom_id];
    }
  }
}
