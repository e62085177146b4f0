// @ts-check
import { element } from '../element.js';
import { selectView } from './selectView.js';

const STRING_SELECT = 3;
const LINK_STYLE = 5;

/** @typedef {(customId: string, values?: string[]) => void} UseComponent */

/** Buttons and menus in a row. @param {any} row @param {string} messageId @param {UseComponent} use */
export function rowView(row, messageId, use) {
  return element(
    'div',
    { class: 'row' },
    ...(row.components ?? []).map((/** @type {any} */ part) => partView(part, messageId, use)),
  );
}

/** @param {any} part @param {string} messageId @param {UseComponent} use */
function partView(part, messageId, use) {
  if (part.type === STRING_SELECT)
    return selectView(part, `select-${messageId}-${part.id}`, (value) => use(part.custom_id, [value]));
  if (part.style === LINK_STYLE)
    return element(
      'a',
      { class: 'button', href: part.url, rel: 'noreferrer', target: '_blank' },
      faceOf(part) || part.url,
    );
  return element(
    'button',
    {
      type: 'button',
      class: `style${part.style}`,
      'data-focus': `${messageId} ${part.custom_id}`,
      disabled: part.disabled,
      onclick: () => use(part.custom_id),
    },
    faceOf(part),
  );
}

/**
 * The emoji of a button before its words. Screen readers say the emoji's name, as they do in Discord.
 * @param {any} part
 */
function faceOf({ emoji, label }) {
  return [emoji?.name, label].filter(Boolean).join(' ');
}
