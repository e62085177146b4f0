// @ts-check
import { call } from './api.js';
import { startDeveloper } from './developer.js';
import { byId, element } from './element.js';
import { forumView } from './forum.js';
import { createMessageList } from './message/messageList.js';
import { messageView } from './message/messageView.js';
import { channelItems, isForum, memberItems, signOf } from './sidebars.js';
import { startDrop } from './start/dropStory.js';
import { guideItems } from './start/guide.js';
import { startComposer } from './write/composer.js';
import { uploadOf } from './write/fileField.js';
import { showModal } from './write/modal.js';

const MESSAGE_MENU = 3;
/** Of an interaction: a bot that is slow with suggestions has not failed. */
const AUTOCOMPLETE = 4;
const as = byId('as', HTMLSelectElement);
const messages = byId('messages', HTMLDivElement);
const status = byId('status', HTMLSpanElement);
const refusal = byId('refusal', HTMLParagraphElement);
const composerForm = byId('composer', HTMLFormElement);
const side = byId('side', HTMLElement);
const list = createMessageList(messages);
/** @type {any} */
let state = { users: [], channels: [], commands: [], guide: { questions: [], nextBriefing: null } };
/** The id of the open channel. */
let channel = '';
const shownModals = new Set();
/** A form is shown once, and not again when the page is reloaded. */
let isFirst = true;
let isGuided = true;
/** Whether what comes next is shown: from something sent until the person scrolls. */
let isFollowing = false;
/** What the clock says after it was moved. */
let time = '';

const target = () => ({ as: as.value || 'member', channel });
const current = () => state.channels.find((/** @type {any} */ each) => each.id === channel);

async function refreshState() {
  state = await call(`state?as=${as.value || 'member'}`);
  byId('server', HTMLHeadingElement).textContent = state.guild.name;
  byId('serverSign', HTMLSpanElement).textContent = state.guild.name
    .split(' ')
    .map((/** @type {string} */ word) => word.charAt(0))
    .join('');
  const everyone = (await call('state')).users;
  fill(
    as,
    everyone
      .filter((/** @type {any} */ user) => !user.bot && /^(?:member|moderator)$/u.test(user.as))
      .map((/** @type {any} */ user) => [user.as, `${user.name} (${user.as})`]),
  );
  if (current() === undefined) channel = state.channels[0]?.id ?? '';
  byId('members', HTMLElement).replaceChildren(...memberItems(everyone));
  status.textContent = state.connected ? time : 'The bot is not connected.';
  showChannel();
  showGuide();
}

function showChannel() {
  byId('channels', HTMLUListElement).replaceChildren(...channelItems(state.channels, channel, open));
  byId('channelName', HTMLHeadingElement).textContent =
    current() === undefined ? '' : `${signOf(current())} ${current().name}`;
  byId('topic', HTMLSpanElement).textContent = current()?.topic ?? '';
  composerForm.hidden = isForum(current());
}

/** @param {string} id */
function open(id) {
  channel = id;
  showSide(false);
  list.show([]);
  messages.replaceChildren();
  delete messages.dataset['shown'];
  showChannel();
  void refresh();
  if (!composerForm.hidden) byId('input', HTMLTextAreaElement).focus();
}

function showGuide() {
  const guide = byId('guide', HTMLElement);
  guide.hidden = !isGuided || isForum(current());
  const focused = [...guide.children].indexOf(/** @type {Element} */ (document.activeElement));
  guide.replaceChildren(
    ...guideItems(
      { ...state, isModerator: as.value === 'moderator' },
      {
        ask: (question) => composer.run('ask', question),
        beModerator: () => void become('moderator'),
        beMember: () => void become('member'),
        setClock: (now) =>
          void call('clock', { now }).then(refreshState).then(refresh).then(tellTime).catch(tellRefusal),
        schedule: () => void become('moderator').then(() => composer.open('schedule set')),
        addStory,
        close: () => {
          isGuided = false;
          showGuide();
          byId('input', HTMLTextAreaElement).focus();
        },
      },
    ),
  );
  if (focused >= 0) /** @type {HTMLElement | undefined} */ (guide.children[focused])?.focus();
}

/** @param {'member' | 'moderator'} person */
async function become(person) {
  as.value = person;
  await refreshState();
  await refresh();
}

function tellTime() {
  time = status.textContent = new Date(state.now).toLocaleString([], {
    weekday: 'long',
    hour: '2-digit',
    minute: '2-digit',
  });
}

/** By the way of /article add, which only moderators may use. @param {File} file */
function addStory(file) {
  void (async () => {
    refusal.textContent = '';
    await become('moderator');
    isFollowing = true;
    await call('command', { ...target(), name: 'article add', options: { file: await uploadOf(file) } });
  })().catch(tellRefusal);
}

/** @param {Error} error */
function tellRefusal(error) {
  refusal.textContent = error.message;
}

/** On a narrow screen the channels lie over the messages. @param {boolean} isOpen */
function showSide(isOpen) {
  side.classList.toggle('open', isOpen);
  byId('sideToggle', HTMLButtonElement).setAttribute('aria-expanded', String(isOpen));
  if (isOpen) /** @type {HTMLElement | null} */ (side.querySelector('[aria-current]'))?.focus();
}

/** @param {HTMLSelectElement} select @param {[string, string][]} choices */
function fill(select, choices) {
  const before = select.value;
  select.replaceChildren(...choices.map(([value, name]) => element('option', { value }, name)));
  if (choices.some(([value]) => value === before)) select.value = before;
}

async function refreshMessages() {
  if (channel === '') return;
  if (isForum(current())) {
    showForum(current());
    return;
  }
  const shownChannel = channel;
  const { messages: found, interactions } = await call(`messages?channel=${channel}&as=${target().as}`);
  if (shownChannel !== channel) return;
  const atEnd = messages.scrollTop + messages.clientHeight >= messages.scrollHeight - 80;
  const names = new Map(state.users.map((/** @type {any} */ user) => [user.id, user.name]));
  const actions = {
    use: (
      /** @type {any} */ message,
      /** @type {string} */ customId,
      /** @type {string[] | undefined} */ values,
    ) => act('component', { as: target().as, message: message.id, customId, ...(values && { values }) }),
    dismiss: (/** @type {any} */ message) => act('dismiss', { as: target().as, message: message.id }),
    menu: (/** @type {any} */ message, /** @type {string} */ name) =>
      act('menu', { ...target(), name, message: message.id }),
    nameOf: (/** @type {string} */ id) => names.get(id) ?? 'Unknown user',
    mentionOf: (/** @type {string} */ id) =>
      names.has(id)
        ? `@${names.get(id)}`
        : `#${state.channels.find((/** @type {any} */ each) => each.id === id)?.name ?? 'channel'}`,
    menus: state.commands
      .filter((/** @type {any} */ command) => command.type === MESSAGE_MENU)
      .map((/** @type {any} */ command) => command.name),
  };
  const focused = document.activeElement?.getAttribute('data-focus');
  const open = interactions.filter(
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
    ...open.map((/** @type {any} */ each) => ({ id: each.id, of: each, view: () => notice(each) })),
  ]);
  if (focused && document.activeElement?.getAttribute('data-focus') !== focused)
    /** @type {HTMLElement | null} */ (
      [...messages.querySelectorAll('[data-focus]')].find(
        (each) => each.getAttribute('data-focus') === focused,
      )
    )?.focus();
  if (atEnd || isFollowing) showEnd();
  for (const { id, modal } of interactions) {
    if (modal === null || shownModals.has(id)) continue;
    shownModals.add(id);
    if (!isFirst) showModal(modal, (fields) => act('modal', { as: target().as, interaction: id, fields }));
  }
  isFirst = false;
}

for (const event of ['wheel', 'touchmove', 'keydown'])
  messages.addEventListener(event, () => (isFollowing = false), { passive: true });
composerForm.addEventListener('submit', () => (isFollowing = true));

/** The last message, or its top if it is longer than the view. */
function showEnd() {
  const last = /** @type {HTMLElement | null} */ (messages.lastElementChild);
  messages.scrollTop = messages.scrollHeight;
  if (last !== null && last.offsetHeight > messages.clientHeight) last.scrollIntoView({ block: 'start' });
}

/** @param {any} forum */
function showForum(forum) {
  const posts = state.channels.filter((/** @type {any} */ each) => each.parent === forum.id);
  const shown = [forum.id, ...posts.map((/** @type {any} */ each) => each.id)].join(' ');
  // What somebody is writing stays.
  if (messages.firstElementChild !== null && messages.dataset['shown'] === shown) return;
  messages.dataset['shown'] = shown;
  messages.replaceChildren(
    ...forumView(forum, posts, {
      open,
      post: (name, content) =>
        void call('post', { ...target(), name, content }).then(
          async ({ id }) => {
            await refreshState();
            open(id);
          },
          (/** @type {Error} */ error) => {
            status.textContent = error.message;
          },
        ),
    }),
  );
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

/** @param {string} name @param {object} body */
function act(name, body) {
  refusal.textContent = '';
  call(name, body).catch(tellRefusal);
}

let refreshing = false;
let again = false;
async function refresh() {
  if (refreshing) {
    again = true;
    return;
  }
  refreshing = true;
  do {
    again = false;
    await refreshMessages().catch((/** @type {Error} */ error) => {
      status.textContent = error.message;
    });
  } while (again);
  refreshing = false;
}

byId('theme', HTMLButtonElement).addEventListener('click', () => {
  const isDark =
    document.documentElement.dataset['theme'] === 'dark' ||
    (!document.documentElement.dataset['theme'] && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset['theme'] = isDark ? 'light' : 'dark';
});
as.addEventListener('change', () => void refreshState().then(refresh));
byId('sideToggle', HTMLButtonElement).addEventListener('click', () =>
  showSide(!side.classList.contains('open')),
);
side.addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape' || !side.classList.contains('open')) return;
  showSide(false);
  byId('sideToggle', HTMLButtonElement).focus();
});

const developer = startDeveloper({ fault: (fault) => call('fault', fault), channel: () => channel });
startDrop(addStory);
const composer = startComposer({ state: () => state, target, sent: () => void refresh() });
const events = new EventSource('/playground/events');
events.addEventListener('change', (event) => {
  const isState = /"(?:state|guild|channel|commands?)"/u.test(/** @type {MessageEvent} */ (event).data);
  void (isState ? refreshState().then(refresh) : refresh());
});
events.addEventListener('request', (event) =>
  developer.add(JSON.parse(/** @type {MessageEvent} */ (event).data)),
);
events.addEventListener('error', () => {
  status.textContent = 'The playground has stopped.';
});
await refreshState();
await refresh();
composer.suggest();
byId('input', HTMLTextAreaElement).focus();
