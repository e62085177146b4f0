// @ts-check
import { element } from '../element.js';
import { avatar } from '../sidebars.js';
import { rowView } from './componentView.js';
import { embedView } from './embedView.js';
import { markdown } from './markdown.js';

const COMMAND = 2;
const THINKING = 128;

/**
 * @typedef {object} MessageActions
 * @property {(message: any, customId: string, values?: string[]) => void} use
 * @property {(message: any) => void} dismiss
 * @property {(message: any, menu: string) => void} menu
 * @property {(id: string) => string} nameOf
 * @property {(id: string) => string} mentionOf
 * @property {string[]} menus
 */

/** @param {any} message @param {MessageActions} actions @returns {HTMLElement} */
export function messageView(message, actions) {
  const { author, interaction } = message;
  const isThinking = (message.flags & THINKING) !== 0;
  return element(
    'article',
    {
      class: message.ephemeral ? 'message ephemeral' : 'message',
      'aria-label': `${author.username}, ${timeOf(message)}`,
      'data-id': message.id,
    },
    avatar(author.global_name ?? author.username),
    element(
      'div',
      { class: 'body' },
      interaction?.type === COMMAND &&
        element(
          'p',
          { class: 'used' },
          `${actions.nameOf(interaction.user)} used ${usedName(interaction, actions)}`,
        ),
      element(
        'p',
        { class: 'head' },
        element('strong', {}, author.global_name ?? author.username),
        author.bot && element('span', { class: 'app' }, 'APP'),
        element('time', {}, timeOf(message)),
        message.edited_timestamp && element('span', { class: 'edited' }, '(edited)'),
      ),
      message.referenced_message &&
        element('p', { class: 'used' }, `↱ ${previewOf(message.referenced_message, actions)}`),
      isThinking
        ? element('p', { class: 'thinking' }, `${author.username} is thinking…`)
        : element('div', { class: 'content' }, ...markdown(message.content, actions.mentionOf)),
      ...message.embeds.map((/** @type {any} */ embed) => embedView(embed, actions.mentionOf)),
      ...message.attachments.map(fileView),
      ...message.components.map((/** @type {any} */ row) =>
        rowView(row, message.id, (customId, values) => actions.use(message, customId, values)),
      ),
      message.ephemeral &&
        element(
          'p',
          { class: 'only' },
          'Only you can see this · ',
          element(
            'button',
            { type: 'button', class: 'plain', onclick: () => actions.dismiss(message) },
            'Dismiss message',
          ),
        ),
    ),
    actions.menus.length > 0 && !isThinking && menuView(message, actions),
  );
}

/** A picture as it is, any other file as a link. @param {any} file */
function fileView(file) {
  const link = { href: file.url, rel: 'noreferrer', target: '_blank' };
  if (!file.content_type?.startsWith('image/')) return element('p', {}, element('a', link, file.filename));
  const picture = element('img', { class: 'picture', src: file.url, alt: file.description ?? file.filename });
  return element('a', link, picture);
}

/** A menu's name has no slash. @param {any} interaction @param {MessageActions} actions */
function usedName({ name }, { menus }) {
  return menus.includes(name) ? name : `/${name}`;
}

/** The first words of the message replied to. @param {any} message @param {MessageActions} actions */
function previewOf({ content }, { mentionOf }) {
  return content
    .replace(/<@!?(\d+)>/gu, (/** @type {string} */ _, /** @type {string} */ id) => mentionOf(id))
    .slice(0, 80);
}

/** @param {any} message */
function timeOf(message) {
  return new Date(message.timestamp).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
}

/** @param {any} message @param {MessageActions} actions */
function menuView(message, actions) {
  const summary = element(
    'summary',
    { 'aria-label': 'Apps for this message', title: 'Apps', 'data-focus': `${message.id} menu` },
    '⋯',
  );
  const menu = /** @type {HTMLDetailsElement} */ (
    element(
      'details',
      { class: 'menu' },
      summary,
      element(
        'div',
        { class: 'apps' },
        ...actions.menus.map((name) => element('button', { type: 'button', onclick: () => use(name) }, name)),
      ),
    )
  );
  const close = () => {
    menu.open = false;
    summary.focus();
  };
  const use = (/** @type {string} */ name) => {
    close();
    actions.menu(message, name);
  };
  menu.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') close();
  });
  menu.addEventListener('focusout', ({ relatedTarget }) => {
    if (!menu.contains(/** @type {Node | null} */ (relatedTarget))) menu.open = false;
  });
  return menu;
}
