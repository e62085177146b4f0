// @ts-check
import { call } from '../api.js';
import { byId, element } from '../element.js';
import { showModal } from '../write/modal.js';
import { createMessageList } from './messageList.js';
import { messageView } from './messageView.js';

const MESSAGE_MENU = 3;
/** Of an interaction: a bot that is slow with suggestions has not failed. */
const AUTOCOMPLETE = 4;

/**
 * The messages of the open channel, what is under way in it, and the forms that the bot opens.
 * @param {{
 *   state: () => any,
 *   target: () => { as: string, channel: string },
 *   act: (name: string, body: object) => void,
 * }} page
 */
export function startConversation({ state, target, act }) {
  const messages = byId('messages', HTMLDivElement);
  const list = createMessageList(messages);
  const shownModals = new Set();
  /** A form is shown once, and not again when the page is reloaded. */
  let isFirst = true;
  /** Whether what comes next is shown: from something sent until the person scrolls. */
  let isFollowing = false;

  for (const event of ['wheel', 'touchmove', 'keydown'])
    messages.addEventListener(event, () => (isFollowing = false), { passive: true });

  /** The last message, or its top if it is longer than the view. */
  const showEnd = () => {
    const last = /** @type {HTMLElement | null} */ (messages.lastElementChild);
    messages.scrollTop = messages.scrollHeight;
    if (last !== null && last.offsetHeight > messages.clientHeight) last.scrollIntoView({ block: 'start' });
  };

  /** @param {any[]} found @param {any[]} underWay */
  const showList = (found, underWay) => {
    const actions = actionsOf(state(), target, act);
    const focused = document.activeElement?.getAttribute('data-focus');
    list.show([
      ...found.map((message) => ({
        id: message.id,
        of: [message, actions.menus],
        view: () => messageView(message, actions),
      })),
      ...underWay.map((each) => ({ id: each.id, of: each, view: () => notice(each) })),
    ]);
    if (!focused || document.activeElement?.getAttribute('data-focus') === focused) return;
    const again = [...messages.querySelectorAll('[data-focus]')].find(
      (each) => each.getAttribute('data-focus') === focused,
    );
    /** @type {HTMLElement | undefined} */ (again)?.focus();
  };

  /** @param {any[]} interactions */
  const showNewModals = (interactions) => {
    for (const { id, modal } of interactions) {
      if (modal === null || shownModals.has(id)) continue;
      shownModals.add(id);
      if (!isFirst) showModal(modal, (fields) => act('modal', { as: target().as, interaction: id, fields }));
    }
    isFirst = false;
  };

  return {
    async refresh() {
      const { as, channel } = target();
      const { messages: found, interactions } = await call(`messages?channel=${channel}&as=${as}`);
      if (channel !== target().channel) return;
      const atEnd = messages.scrollTop + messages.clientHeight >= messages.scrollHeight - 80;
      showList(found, interactions.filter(isUnderWay));
      if (atEnd || isFollowing) showEnd();
      showNewModals(interactions);
    },
    follow() {
      isFollowing = true;
    },
    clear() {
      list.show([]);
      messages.replaceChildren();
      delete messages.dataset['shown'];
    },
  };
}

/**
 * @param {any} state
 * @param {() => { as: string, channel: string }} target
 * @param {(name: string, body: object) => void} act
 */
function actionsOf(state, target, act) {
  const names = new Map(state.users.map((/** @type {any} */ user) => [user.id, user.name]));
  const channelName = (/** @type {string} */ id) =>
    state.channels.find((/** @type {any} */ each) => each.id === id)?.name ?? 'channel';
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
    menus: state.commands
      .filter((/** @type {any} */ command) => command.type === MESSAGE_MENU)
      .map((/** @type {any} */ command) => command.name),
  };
}

/** @param {any} interaction */
function isUnderWay({ type, message, source, state }) {
  return type !== AUTOCOMPLETE && message === null && source === null && state !== 'answered';
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
