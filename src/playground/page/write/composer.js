// @ts-check
import { call } from '../api.js';
import { byId, element } from '../element.js';
import { readFiles } from './fileField.js';
import { createListbox } from './listbox.js';
import { optionField, readOptions } from './optionField.js';

const SLASH = 1;
const SUBCOMMAND = 1;
const SUBCOMMAND_GROUP = 2;

/**
 * The line to write in: "/" opens the picker of commands, "@" that of people, a chosen command shows a field for each
 * of its options.
 * @param {{ state: () => any, target: () => { as: string, channel: string }, sent: () => void }} page
 */
export function startComposer(page) {
  const form = byId('composer', HTMLFormElement);
  const input = byId('input', HTMLTextAreaElement);
  const fields = byId('options', HTMLDivElement);
  const refusal = byId('refusal', HTMLParagraphElement);
  const suggested = byId('suggested', HTMLParagraphElement);
  const box = createListbox(byId('suggestions', HTMLUListElement), input, (count) => {
    suggested.textContent = count === 0 ? '' : `${count} suggestions`;
  });
  /** @type {any} */
  let chosen = null;

  const commands = () =>
    page
      .state()
      .commands.filter((/** @type {any} */ { type }) => (type ?? SLASH) === SLASH)
      .flatMap((/** @type {any} */ command) => withSubcommands(command));

  /** Also those whose options are typed already: "/ask who spoke?". */
  const matching = () => {
    const typed = /^\/([^\n]*)$/u.exec(input.value)?.[1]?.toLowerCase();
    if (typed === undefined || chosen !== null) return [];
    return commands().filter(
      (/** @type {any} */ { name }) => name.startsWith(typed.trimEnd()) || typed.startsWith(`${name} `),
    );
  };

  const suggest = () => {
    const found = matching();
    if (found.length > 0) {
      box.show(
        found.map((/** @type {any} */ command) => commandSuggestion(command, () => choose(command))),
        0,
      );
      return;
    }
    const name = /(?:^|\s)@(\w*)$/u.exec(input.value.slice(0, input.selectionStart))?.[1];
    const people = name === undefined || chosen !== null ? [] : mentionable(page.state(), name);
    box.show(
      people.map((each) => ({ view: [`@${each}`], pick: () => mention(name ?? '', each) })),
      0,
    );
  };

  /** @param {string} typed @param {string} name */
  const mention = (typed, name) => {
    const at = input.selectionStart;
    input.setRangeText(`@${name} `, at - typed.length - 1, at, 'end');
    suggest();
  };

  /** @param {any} command */
  const choose = (command) => {
    const rest = input.value.slice(`/${command.name}`.length).trim();
    chosen = command;
    input.value = `/${command.name}`;
    input.readOnly = true;
    fields.replaceChildren(
      ...(command.options ?? []).map((/** @type {any} */ option) =>
        optionField(command, option, page, () => readOptions(fields, command)),
      ),
    );
    box.show([]);
    const first = /** @type {HTMLElement | null} */ (fields.querySelector('input, select'));
    if (first instanceof HTMLInputElement && first.type !== 'file' && rest !== '') first.value = rest;
    (first ?? input).focus();
  };

  const reset = () => {
    chosen = null;
    input.value = '';
    input.readOnly = false;
    fields.replaceChildren();
    resize();
    suggest();
    input.focus();
  };

  const resize = () => {
    input.rows = Math.min(8, input.value.split('\n').length);
  };

  input.addEventListener('input', () => {
    refusal.textContent = '';
    resize();
    const found = matching();
    // A space after the whole name, and no longer name begins so, takes the command.
    if (found.length === 1 && input.value === `/${found[0].name} `) choose(found[0]);
    else suggest();
  });
  form.addEventListener('keydown', (event) => {
    if (event.target === input && box.takesKey(event)) return;
    const first = fields.querySelector('input, select');
    const isEmptied = event.target === first && first instanceof HTMLInputElement && first.value === '';
    if (event.key === 'Escape') reset();
    else if (event.key === 'Backspace' && (isEmptied || (event.target === input && chosen !== null))) {
      event.preventDefault();
      const name = chosen.name;
      reset();
      input.value = `/${name}`;
      suggest();
    } else if (event.key === 'Enter' && !event.shiftKey && event.target === input) {
      event.preventDefault();
      form.requestSubmit();
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
      const options = { ...readOptions(fields, chosen), ...(await readFiles(fields)) };
      await call('command', { as, channel, name: chosen.name, options });
    } else if (input.value.startsWith('/')) {
      throw new Error('Unknown command. Type / to see all commands.');
    } else if (input.value.trim() !== '') {
      await call('message', { as, channel, content: withMentions(input.value, page.state()) });
    }
    reset();
    page.sent();
  };

  return {
    /** Opens a command. @param {string} name */
    open(name) {
      reset();
      const command = commands().find((/** @type {any} */ each) => each.name === name);
      if (command !== undefined) choose(command);
    },
    /** Opens a command with its first option filled, and sends it. @param {string} name @param {string} value */
    run(name, value) {
      reset();
      input.value = `/${name} ${value}`;
      const command = commands().find((/** @type {any} */ each) => each.name === name);
      if (command === undefined) return;
      choose(command);
      form.requestSubmit();
    },
    /** For what was typed before the page knew the commands. */
    suggest,
  };
}

/** @param {any} command @param {() => void} pick */
function commandSuggestion(command, pick) {
  const hints = (command.options ?? []).map((/** @type {any} */ option) =>
    option.required ? option.name : `[${option.name}]`,
  );
  return {
    pick,
    group: command.forModerators ? 'For moderators' : 'For everyone',
    view: [
      element('strong', {}, `/${command.name}`),
      ' ',
      element('span', { class: 'hints' }, hints.join(' ')),
      element('span', { class: 'description' }, command.description),
    ],
  };
}

/** Each subcommand as a command of its own, named with its parents. @param {any} command @returns {any[]} */
function withSubcommands(command) {
  const forModerators = command.forModerators ?? (command.default_member_permissions ?? null) !== null;
  const subcommands = (command.options ?? []).filter((/** @type {any} */ { type }) =>
    [SUBCOMMAND, SUBCOMMAND_GROUP].includes(type),
  );
  if (subcommands.length === 0) return [{ ...command, forModerators }];
  return subcommands.flatMap((/** @type {any} */ each) =>
    withSubcommands({ ...each, forModerators, name: `${command.name} ${each.name}` }),
  );
}

/** @param {any} state @param {string} typed @returns {string[]} */
function mentionable({ users }, typed) {
  return users
    .map((/** @type {any} */ { name }) => name)
    .filter((/** @type {string} */ name) => name.toLowerCase().startsWith(typed.toLowerCase()));
}

/** "@Verbatim who spoke?" mentions the user of that name. @param {string} text @param {any} state */
function withMentions(text, { users }) {
  return users.reduce(
    (/** @type {string} */ written, /** @type {any} */ { id, name }) =>
      written.replaceAll(`@${name}`, `<@${id}>`),
    text,
  );
}
