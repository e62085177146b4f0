// @ts-check
import { byId, element } from '../element.js';

const STRING_SELECT = 3;
const PARAGRAPH = 2;

/**
 * Shows a form and gives what was filled in.
 * @param {any} modal
 * @param {(fields: Record<string, string>) => void} submit
 */
export function showModal(modal, submit) {
  const dialog = byId('modal', HTMLDialogElement);
  const form = /** @type {HTMLFormElement} */ (
    element(
      'form',
      { method: 'dialog' },
      element('h2', { id: 'modalTitle' }, modal.title),
      ...modal.components.flatMap(partViews),
      element(
        'div',
        { class: 'row' },
        element('button', { type: 'button', onclick: () => dialog.close() }, 'Cancel'),
        element('button', { type: 'submit', class: 'style1' }, 'Submit'),
      ),
    )
  );
  form.addEventListener('submit', () =>
    submit(/** @type {Record<string, string>} */ (Object.fromEntries(new FormData(form)))),
  );
  dialog.replaceChildren(form);
  if (!dialog.open) dialog.showModal();
}

/** A row, a label with a field, or words. @param {any} part @returns {HTMLElement[]} */
function partViews(part) {
  if (part.content !== undefined) return [element('p', {}, part.content)];
  const inputs = part.component ? [{ ...part.component, label: part.label }] : part.components;
  return inputs.map((/** @type {any} */ input) => element('label', {}, input.label, fieldView(input)));
}

/** @param {any} input */
function fieldView(input) {
  const shared = { name: input.custom_id, required: input.required ?? true };
  if (input.type === STRING_SELECT)
    return element(
      'select',
      shared,
      ...input.options.map((/** @type {any} */ { value, label, default: selected }) =>
        element('option', { value, selected }, label),
      ),
    );
  const field = /** @type {HTMLInputElement | HTMLTextAreaElement} */ (
    element(input.style === PARAGRAPH ? 'textarea' : 'input', {
      ...shared,
      maxlength: input.max_length,
      placeholder: input.placeholder,
    })
  );
  field.value = input.value ?? '';
  return field;
}
