// @ts-check
import { call } from './api.js';
import { byId, element } from './element.js';

const STRING = 3;
const BOOLEAN = 5;
const SLASH = 1;

/**
 * The line to write in: "/" opens the picker of commands, a chosen command shows a field for each of its options.
 * @param {{ commands: () => any[], target: () => { as: string, channel: string }, sent: () => void }} page
 */
export function startComposer(page) {
  const form = byId('composer', HTMLFormElement);
  const input = byId('input', HTMLInputElement);
  const list = byId('commands', HTMLUListElement);
  const fields = byId('options', HTMLDivElement);
  const refusal = byId('refusal', HTMLParagraphElement);
  /** @type {any} */
  let chosen = null;
  let active = 0;

  const matching = () => {
    const typed = /^\/(\S*)$/u.exec(input.value)?.[1];
    if (typed === undefined || chosen !== null) return [];
    return page
      .commands()
      .filter(({ name, type }) => (type ?? SLASH) === SLASH && name.startsWith(typed.toLowerCase()));
  };

  const showList = () => {
    const found = matching();
    active = Math.min(active, Math.max(0, found.length - 1));
    list.replaceChildren(
      ...found.map((command, index) =>
        element(
          'li',
          {
            role: 'option',
            id: `command-${index}`,
            'aria-selected': String(index === active),
            onmousedown: (/** @type {Event} */ event) => {
              event.preventDefault();
              choose(command);
            },
          },
          element('strong', {}, `/${command.name}`),
          ' ',
          element(
            'span',
            { class: 'hints' },
            (command.options ?? [])
              .map((/** @type {any} */ option) => (option.required ? option.name : `[${option.name}]`))
              .join(' '),
          ),
          element('span', { class: 'description' }, command.description),
        ),
      ),
    );
    list.hidden = found.length === 0;
    input.setAttribute('aria-expanded', String(!list.hidden));
    if (list.hidden) input.removeAttribute('aria-activedescendant');
    else input.setAttribute('aria-activedescendant', `command-${active}`);
  };

  /** @param {any} command */
  const choose = (command) => {
    chosen = command;
    input.value = `/${command.name}`;
    input.readOnly = true;
    fields.replaceChildren(
      ...(command.options ?? []).map((/** @type {any} */ option) => optionField(command, option, page)),
    );
    showList();
    (fields.querySelector('input, select') ?? input).dispatchEvent(new Event('focus'));
    /** @type {HTMLElement} */ (fields.querySelector('input, select') ?? input).focus();
  };

  const reset = () => {
    chosen = null;
    input.value = '';
    input.readOnly = false;
    fields.replaceChildren();
    showList();
    input.focus();
  };

  input.addEventListener('input', () => {
    active = 0;
    refusal.textContent = '';
    showList();
  });
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      reset();
      return;
    }
    if (list.hidden || event.target !== input) return;
    const found = matching();
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      active = (active + (event.key === 'ArrowDown' ? 1 : found.length - 1)) % found.length;
      showList();
    } else if (event.key === 'Enter' || event.key === 'Tab') {
      event.preventDefault();
      choose(found[active]);
    }
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void send().catch((/** @type {Error} */ error) => {
      refusal.textContent = error.message;
    });
  });

  const send = async () => {
    refusal.textContent = '';
    const { as, channel } = page.target();
    if (chosen !== null) {
      const options = readOptions(fields, chosen);
      await call('command', { as, channel, name: chosen.name, options });
    } else if (input.value.startsWith('/')) {
      throw new Error('There is no such command. Type / to see them.');
    } else if (input.value.trim() !== '') {
      await call('message', { as, channel, content: input.value });
    }
    reset();
    page.sent();
  };
}

/** @param {any} command @param {any} option @param {{ target: () => { as: string, channel: string } }} page */
function optionField(command, option, page) {
  const id = `option-${option.name}`;
  const label = element('label', { for: id }, option.name, option.required ? '' : ' (optional)');
  const shared = {
    id,
    name: option.name,
    'aria-description': option.description,
    placeholder: option.description,
  };
  if (option.type === BOOLEAN) {
    return element(
      'div',
      { class: 'option' },
      label,
      element(
        'select',
        shared,
        element('option', { value: '' }, '–'),
        element('option', { value: 'true' }, 'True'),
        element('option', { value: 'false' }, 'False'),
      ),
    );
  }
  const field = /** @type {HTMLInputElement} */ (
    element('input', {
      ...shared,
      required: option.required,
      maxlength: option.max_length,
      type: 'text',
    })
  );
  if (!option.autocomplete) return element('div', { class: 'option' }, label, field);
  const choices = element('datalist', { id: `${id}-choices` });
  field.setAttribute('list', `${id}-choices`);
  const suggest = async () => {
    const { choices: found } = await call('autocomplete', {
      ...page.target(),
      name: command.name,
      option: option.name,
      value: field.value,
      options: {},
    });
    choices.replaceChildren(
      ...found.map((/** @type {any} */ choice) =>
        element('option', { value: choice.name, 'data-value': choice.value }),
      ),
    );
  };
  field.addEventListener('focus', () => void suggest().catch(() => undefined));
  field.addEventListener('input', () => void suggest().catch(() => undefined));
  return element('div', { class: 'option' }, label, field, choices);
}

/** @param {HTMLElement} fields @param {any} command @returns {Record<string, unknown>} */
function readOptions(fields, command) {
  /** @type {Record<string, unknown>} */
  const options = {};
  for (const option of command.options ?? []) {
    const field = /** @type {HTMLInputElement | HTMLSelectElement | null} */ (
      fields.querySelector(`[name="${option.name}"]`)
    );
    if (field === null || field.value === '') continue;
    const choice = [...fields.querySelectorAll(`#option-${option.name}-choices option`)].find(
      (each) => each.getAttribute('value') === field.value,
    );
    const value = choice?.getAttribute('data-value') ?? field.value;
    options[option.name] =
      option.type === BOOLEAN ? value === 'true' : option.type === STRING ? value : Number(value);
  }
  return options;
}
