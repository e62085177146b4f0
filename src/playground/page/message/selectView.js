// @ts-check
import { element } from '../element.js';
import { createListbox } from '../write/listbox.js';

/**
 * A menu under a message. Its list has what stands under each choice, and nothing is sent before one is taken: the
 * browser's own menu would send whatever the arrow keys pass.
 * @param {any} part
 * @param {string} id
 * @param {(value: string) => void} use
 */
export function selectView(part, id, use) {
  const name = part.placeholder ?? 'Choose';
  const list = element('ul', { id, class: 'suggestions', role: 'listbox', 'aria-label': name, hidden: true });
  const field = /** @type {HTMLButtonElement} */ (
    element(
      'button',
      {
        type: 'button',
        class: 'select',
        role: 'combobox',
        'aria-label': name,
        'aria-haspopup': 'listbox',
        'aria-expanded': 'false',
        'aria-controls': id,
        'data-focus': id,
        disabled: part.disabled,
      },
      name,
      element('span', { 'aria-hidden': 'true' }, '▾'),
    )
  );
  const box = createListbox(list, field);
  const open = () => {
    const chosen = part.options.findIndex((/** @type {any} */ option) => option.default);
    box.show(
      part.options.map((/** @type {any} */ { label, description, value }) => ({
        view: [label, ...(description ? [element('span', { class: 'description' }, description)] : [])],
        pick: () => {
          box.show([]);
          use(value);
        },
      })),
      Math.max(chosen, 0),
    );
  };
  field.addEventListener('click', () => {
    if (list.hidden) open();
    else box.show([]);
  });
  field.addEventListener('keydown', (event) => {
    if (box.takesKey(event) || !/^Arrow(?:Down|Up)$/u.test(event.key)) return;
    event.preventDefault();
    open();
  });
  field.addEventListener('blur', () => box.show([]));
  return element('div', { class: 'selectBox' }, field, list);
}
