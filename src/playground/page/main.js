// @ts-check
import { call } from './api.js';
import { createChannelView } from './channelView.js';
import { startDeveloper } from './developer.js';
import { byId, element } from './element.js';
import { channelItems, isForum, memberItems, signOf } from './sidebars.js';
import { startDrop } from './start/dropStory.js';
import { guideItems } from './start/guide.js';
import { startComposer } from './write/composer.js';
import { uploadOf } from './write/fileField.js';

const as = byId('as', HTMLSelectElement);
const language = byId('language', HTMLSelectElement);
const status = byId('status', HTMLSpanElement);
const refusal = byId('refusal', HTMLParagraphElement);
const composerForm = byId('composer', HTMLFormElement);
const side = byId('side', HTMLElement);
/** @type {any} */
let state = { users: [], channels: [], commands: [], guide: { questions: [], nextBriefing: null } };
/** The id of the open channel. */
let channel = '';
let isGuided = true;
/** What the clock says after it was moved. */
let time = '';

const view = createChannelView({
  state: () => state,
  current,
  target,
  act,
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
});
composerForm.addEventListener('submit', view.follow);

function target() {
  return { as: as.value || 'member', channel };
}

function current() {
  return state.channels.find((/** @type {any} */ each) => each.id === channel);
}

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
  language.value = everyone.find((/** @type {any} */ user) => user.as === as.value)?.locale ?? 'en-US';
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
  view.clear();
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
    view.follow();
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
    await view.refresh().catch((/** @type {Error} */ error) => {
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
language.addEventListener('change', () => {
  call('locale', { as: as.value, locale: language.value }).then(refreshState).catch(tellRefusal);
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
const composer = startComposer({
  state: () => state,
  locale: () => language.value,
  target,
  sent: () => void refresh(),
});
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
