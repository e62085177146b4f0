// @ts-check
import { byId, element } from './element.js';

/**
 * Shows a form and gives what was filled in.
 * @param {any} modal
 * @param {(fields: Record<string, string>) => void} submit
 */
export function showModal(modal, submit) {
  const dialog = byId('modal', HTMLDialogElement);
  const inputs = modal.components.flatMap((/** @type {any} */ row) =>
    row.component ? [{ ...row.component, label: row.label }] : row.components,
  );
  const form = element(
    'form',
    { method: 'dialog' },
    element('h2', { id: 'modalTitle' }, modal.title),
    ...inputs.map((/** @type {any} */ input) =>
      element(
        'label',
        {},
        input.label,
        element(input.style === 2 ? 'textarea' : 'input', {
          name: input.custom_id,
          required: input.required ?? true,
          maxlength: input.max_length,
          placeholder: input.placeholder,
        }),
      ),
    ),
    element(
      'div',
      { class: 'row' },
      element('button', { type: 'button', onclick: () => dialog.close() }, 'Cancel'),
      element('button', { type: 'submit', class: 'style1' }, 'Submit'),
    ),
  );
  form.addEventListener('submit', () =>
    submit(
      /** @type {Record<string, string>} */ (
        Object.fromEntries(new FormData(/** @type {HTMLFormElement} */ (form)))
      ),
    ),
  );
  dialog.replaceChildren(form);
  if (!dialog.open) dialog.showModal();
}
