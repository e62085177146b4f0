// @ts-check
import { call } from '../api.js';
import { element } from '../element.js';
import { createListbox } from './listbox.js';

const STRING = 3;
const BOOLEAN = 5;
const USER = 6;
const CHANNEL = 7;
const ROLE = 8;
const ATTACHMENT = 11;

/**
 * @typedef {object} FieldPage
 * @property {() => { as: string, channel: string }} target
 * @property {() => any} state
 */

/**
 * A labeled field for an option of a command: a list where only some values are possible, else a line with
 * suggestions.
 * @param {any} command
 * @param {any} option
 * @param {FieldPage} page
 * @param {() => Record<string, unknown>} others what the other fields hold
 */
export function optionField(command, option, page, others) {
  const id = `option-${option.name}`;
  const label = element('label', { for: id }, option.name, option.required ? '' : ' (optional)');
  const shared = {
    id,
    name: option.name,
    'aria-description': option.description,
    placeholder: option.description,
  };
  const possible = possibleValues(option, page.state());
  if (possible !== null) {
    const choices = possible.map(([value, name]) => element('option', { value }, name));
    const none = option.required ? [] : [element('option', { value: '' }, '–')];
    return element('div', { class: 'option' }, label, element('select', shared, ...none, ...choices));
  }
  if (option.type === ATTACHMENT) {
    const file = element('input', { ...shared, required: option.required, type: 'file' });
    return element('div', { class: 'option' }, label, file);
  }
  const field = /** @type {HTMLInputElement} */ (
    element('input', { ...shared, required: option.required, maxlength: option.max_length, type: 'text' })
  );
  if (!option.autocomplete) return element('div', { class: 'option' }, label, field);
  const list = element('ul', { id: `${id}-choices`, class: 'suggestions', role: 'listbox', hidden: true });
  list.setAttribute('aria-label', `Suggestions for ${option.name}`);
  for (const [name, value] of [
    ['role', 'combobox'],
    ['aria-expanded', 'false'],
    ['aria-autocomplete', 'list'],
    ['aria-controls', list.id],
  ])
    field.setAttribute(name ?? '', value ?? '');
  suggestChoices(field, list, (typed) =>
    call('autocomplete', {
      ...page.target(),
      name: command.name,
      option: option.name,
      value: typed,
      options: others(),
    }),
  );
  return element('div', { class: 'option' }, label, field, list);
}

/**
 * A choice that was picked keeps its value until the field is edited, whatever its label says.
 * @param {HTMLInputElement} field
 * @param {HTMLElement} list
 * @param {(typed: string) => Promise<{ choices: { name: string, value: string | number }[] }>} ask
 */
function suggestChoices(field, list, ask) {
  const box = createListbox(list, field);
  let asked = 0;
  const suggest = async () => {
    const number = ++asked;
    const { choices } = await ask(field.value);
    // A later answer, or another field, has taken over.
    if (number !== asked || document.activeElement !== field) return;
    box.show(
      choices.map((choice) => ({
        view: [choice.name],
        pick: () => {
          field.value = choice.name;
          field.dataset['value'] = String(choice.value);
          asked++;
          box.show([]);
        },
      })),
    );
  };
  const look = () => void suggest().catch(() => undefined);
  field.addEventListener('focus', () => {
    if (field.dataset['value'] === undefined) look();
  });
  field.addEventListener('input', () => {
    delete field.dataset['value'];
    look();
  });
  field.addEventListener('keydown', (event) => box.takesKey(event));
  field.addEventListener('blur', () => {
    asked++;
    box.show([]);
  });
}

/** @param {any} option @param {any} state @returns {[string, string][] | null} */
function possibleValues(option, state) {
  if (option.choices?.length > 0)
    return option.choices.map((/** @type {any} */ { name, value }) => [String(value), name]);
  switch (option.type) {
    case BOOLEAN:
      return [
        ['true', 'True'],
        ['false', 'False'],
      ];
    case CHANNEL:
      return state.channels
        .filter(
          (/** @type {any} */ { type }) =>
            !option.channel_types?.length || option.channel_types.includes(type),
        )
        .map((/** @type {any} */ { id, name }) => [id, `# ${name}`]);
    case USER:
      return state.users.map((/** @type {any} */ { id, name }) => [id, name]);
    case ROLE:
      return state.roles.map((/** @type {any} */ { id, name }) => [id, name]);
    default:
      return null;
  }
}

/** @param {HTMLElement} fields @param {any} command @returns {Record<string, unknown>} */
export function readOptions(fields, command) {
  /** @type {Record<string, unknown>} */
  const options = {};
  for (const option of command.options ?? []) {
    const field = /** @type {HTMLInputElement | HTMLSelectElement | null} */ (
      fields.querySelector(`[name="${option.name}"]`)
    );
    if (field === null || field.value === '' || field.type === 'file') continue;
    options[option.name] = valueOf(option, field.dataset['value'] ?? field.value);
  }
  return options;
}

/** @param {any} option @param {string} value */
function valueOf({ type }, value) {
  if (type === BOOLEAN) return value === 'true';
  return [STRING, USER, CHANNEL, ROLE].includes(type) ? value : Number(value);
}
