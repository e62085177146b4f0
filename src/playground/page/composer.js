// @ts-check
import { call } from './api.js';
import { byId, element } from './element.js';
import { optionField, readOptions } from './optionField.js';

const SLASH = 1;
const SUBCOMMAND = 1;
const SUBCOMMAND_GROUP = 2;

/**
 * The line to write in: "/" opens the picker of commands, a chosen command shows a field for each of its options.
 * @param {{ state: () => any, target: () => { as: string, channel: string }, sent: () => void }} page
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
    const typed = /^\/([\S ]*)$/u.exec(input.value)?.[1];
    if (typed === undefined || chosen !== null) return [];
    return page
      .state()
      .commands.filter((/** @type {any} */ { type }) => (type ?? SLASH) === SLASH)
      .flatMap((/** @type {any} */ command) => withSubcommands(command))
      .filter((/** @type {any} */ { name }) => name.startsWith(typed.toLowerCase()));
  };

  const showList = () => {
    const found = matching();
    active = Math.min(active, Math.max(0, found.length - 1));
    list.replaceChildren(
      ...found.map((/** @type {any} */ command, /** @type {number} */ index) =>
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
      ...(command.options ?? []).map((/** @type {any} */ option) =>
        optionField(command, option, page, () => readOptions(fields, command)),
      ),
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
      throw new Error('Unknown command. Type / to see all commands.');
    } else if (input.value.trim() !== '') {
      await call('message', { as, channel, content: withMentions(input.value, page.state().users) });
    }
    reset();
    page.sent();
  };
}

/** Each subcommand as a command of its own, named with its parents. @param {any} command @returns {any[]} */
function withSubcommands(command) {
  const subcommands = (command.options ?? []).filter((/** @type {any} */ { type }) =>
    [SUBCOMMAND, SUBCOMMAND_GROUP].includes(type),
  );
  if (subcommands.length === 0) return [command];
  return subcommands.flatMap((/** @type {any} */ each) =>
    withSubcommands({ ...each, name: `${command.name} ${each.name}` }),
  );
}

/** "@Verbatim who spoke?" mentions the user of that name. @param {string} text @param {any[]} users */
function withMentions(text, users) {
  return users.reduce(
    (/** @type {string} */ written, { id, name }) => written.replaceAll(`@${name}`, `<@${id}>`),
    text,
  );
}
