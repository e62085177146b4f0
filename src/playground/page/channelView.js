// @ts-check
import { call } from './api.js';
import { byId, element } from './element.js';
import { forumView } from './forum.js';
import { createMessageList } from './message/messageList.js';
import { messageView } from './message/messageView.js';
import { isForum } from './sidebars.js';
import { showModal } from './write/modal.js';

const MESSAGE_MENU = 3;
/** Of an interaction: a bot that is slow with suggestions has not failed. */
const AUTOCOMPLETE = 4;

/**
 * The messages of the open channel, or the posts of a forum.
 *
 * @typedef {object} Page
 * @property {() => any} state
 * @property {() => any} current the open channel; undefined before there is one
 * @property {() => { as: string, channel: string }} target
 * @property {(name: string, body: object) => void} act
 * @property {(channel: string) => void} open
 * @property {(name: string, content: string) => void} post
 */

/** @param {Page} page */
export function createChannelView({ state, current, target, act, open, post }) {
  const messages = byId('messages', HTMLDivElement);
  const list = createMessageList(messages);
  const shownModals = new Set();
  /** A form is shown once, and not again when the page is reloaded. */
  let isFirst = true;
  /** Whether what comes next is shown: from something sent until the person scrolls. */
  let isFollowing = false;
  for (const event of ['wheel', 'touchmove', 'keydown'])
    messages.addEventListener(event, () => (isFollowing = false), { passive: true });

  async function refresh() {
    const { channel } = target();
    if (channel === '') return;
    if (isForum(current())) showForum(current());
    else await showMessages(channel);
  }

  /** @param {string} channel */
  async function showMessages(channel) {
    const { as } = target();
    const { messages: found, interactions } = await call(`messages?channel=${channel}&as=${as}`);
    if (target().channel !== channel) return;
    const atEnd = messages.scrollTop + messages.clientHeight >= messages.scrollHeight - 80;
    const actions = actionsOf(state());
    const focused = document.activeElement?.getAttribute('data-focus') ?? null;
    const waiting = interactions.filter(
      (/** @type {any} */ each) =>
        each.type !== AUTOCOMPLETE &&
        each.message === null &&
        each.source === null &&
        each.state !== 'answered',
    );
    list.show([
      ...found.map((/** @type {any} */ message) => ({
        id: message.id,
        of: [message, actions.menus],
        view: () => messageView(message, actions),
      })),
      ...waiting.map((/** @type {any} */ each) => ({ id: each.id, of: each, view: () => notice(each) })),
    ]);
    focusAgain(focused);
    if (atEnd || isFollowing) showEnd();
    for (const { id, modal } of interactions) {
      if (modal === null || shownModals.has(id)) continue;
      shownModals.add(id);
      if (!isFirst) showModal(modal, (fields) => act('modal', { as: target().as, interaction: id, fields }));
    }
    isFirst = false;
  }

  /** @param {any} shown */
  function actionsOf({ users, channels, commands }) {
    const names = new Map(users.map((/** @type {any} */ user) => [user.id, user.name]));
    const channelName = (/** @type {string} */ id) =>
      channels.find((/** @type {any} */ each) => each.id === id)?.name ?? 'channel';
    return {
      use: (
        /** @type {any} */ message,
        /** @type {string} */ customId,
        /** @type {string[] | undefined} */ values,
      ) => act('component', { as: target().as, message: message.id, customId, ...(values && { values }) }),
      dismiss: (/** @type {any} */ message) => act('dismiss', { as: target().as, message: message.id }),
      menu: (/** @type {any} */ message, /** @type {string} */ name) =>
        act('menu', { ...target(), name, message: message.id }),
      nameOf: (/** @type {string} */ id) => names.get(id) ?? 'Unknown user',
      mentionOf: (/** @type {string} */ id) => (names.has(id) ? `@${names.get(id)}` : `#${channelName(id)}`),
      menus: commands
        .filter((/** @type {any} */ command) => command.type === MESSAGE_MENU)
        .map((/** @type {any} */ command) => command.name),
    };
  }

  /** @param {string | null} focused the mark of what had the focus before the list was drawn anew */
  function focusAgain(focused) {
    if (focused === null || document.activeElement?.getAttribute('data-focus') === focused) return;
    const same = [...messages.querySelectorAll('[data-focus]')].find(
      (each) => each.getAttribute('data-focus') === focused,
    );
    /** @type {HTMLElement | undefined} */ (same)?.focus();
  }

  /** The last message, or its top if it is longer than the view. */
  function showEnd() {
    const last = /** @type {HTMLElement | null} */ (messages.lastElementChild);
    messages.scrollTop = messages.scrollHeight;
    if (last !== null && last.offsetHeight > messages.clientHeight) last.scrollIntoView({ block: 'start' });
  }

  /** @param {any} forum */
  function showForum(forum) {
    const posts = state().channels.filter((/** @type {any} */ each) => each.parent === forum.id);
    const shown = [forum.id, ...posts.map((/** @type {any} */ each) => each.id)].join(' ');
    // What somebody is writing stays.
    if (messages.firstElementChild !== null && messages.dataset['shown'] === shown) return;
    messages.dataset['shown'] = shown;
    messages.replaceChildren(...forumView(forum, posts, { open, post }));
  }

  return {
    refresh,
    /** Shows what comes next, until the person scrolls. */
    follow: () => {
      isFollowing = true;
    },
    clear() {
      list.show([]);
      messages.replaceChildren();
      delete messages.dataset['shown'];
    },
  };
}

/** @param {any} interaction */
function notice(interaction) {
  const failed = interaction.state === 'failed';
  return element(
    'p',
    { class: failed ? 'notice failed' : 'notice' },
    failed ? `/${interaction.name}: The application did not respond.` : `Sending /${interaction.name} …`,
  );
}
