// @ts-check
import { call } from './api.js';
import { startDeveloper } from './developer.js';
import { startDrawer } from './drawer.js';
import { byId, fill } from './element.js';
import { showForum } from './forum.js';
import { startConversation } from './message/conversation.js';
import { oneAtATime } from './oneAtATime.js';
import { channelItems, isForum, memberItems, signOf } from './sidebars.js';
import { startDrop } from './start/dropStory.js';
import { showGuide } from './start/guide.js';
import { startTheme } from './theme.js';
import { startComposer } from './write/composer.js';
import { uploadOf } from './write/fileField.js';

/** Those of the bot's texts, by Discord's codes. @type {[string, string][]} */
const LOCALES = [
  ['en-US', 'English'],
  ['de', 'Deutsch'],
  ['fr', 'Français'],
  ['es-ES', 'Español'],
  ['uk', 'Українська'],
];
const as = byId('as', HTMLSelectElement);
const locale = byId('locale', HTMLSelectElement);
const status = byId('status', HTMLSpanElement);
const refusal = byId('refusal', HTMLParagraphElement);
const composerForm = byId('composer', HTMLFormElement);
/** @type {any} */
let state = { users: [], channels: [], commands: [], guide: { questions: [], nextBriefing: null } };
/** The id of the open channel. */
let channel = '';
let isGuided = true;
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
  locale.value = state.users.find((/** @type {any} */ user) => user.as === as.value)?.locale ?? 'en-US';
  if (current() === undefined) channel = state.channels[0]?.id ?? '';
  byId('members', HTMLElement).replaceChildren(...memberItems(everyone));
  status.textContent = state.connected ? time : 'The bot is not connected.';
  showChannel();
  guide();
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
  drawer.close();
  conversation.clear();
  showChannel();
  void refresh();
  if (!composerForm.hidden) byId('input', HTMLTextAreaElement).focus();
}

function guide() {
  byId('guide', HTMLElement).hidden = !isGuided || isForum(current());
  showGuide(
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
        guide();
        byId('input', HTMLTextAreaElement).focus();
      },
    },
  );
}

/** @param {string} name @param {string} content */
function post(name, content) {
  void call('post', { ...target(), name, content })
    .then(async ({ id }) => {
      await refreshState();
      open(id);
    })
    .catch(tellStatus);
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
    conversation.follow();
    await call('command', { ...target(), name: 'article add', options: { file: await uploadOf(file) } });
  })().catch(tellRefusal);
}

/** @param {Error} error */
function tellRefusal(error) {
  refusal.textContent = error.message;
}

/** @param {Error} error */
function tellStatus(error) {
  status.textContent = error.message;
}

/** @param {string} name @param {object} body */
function act(name, body) {
  refusal.textContent = '';
  call(name, body).catch(tellRefusal);
}

/** The messages of the channel, or the posts of the forum. */
async function showMessages() {
  if (channel === '') return;
  if (!isForum(current())) {
    await conversation.refresh();
    return;
  }
  const posts = state.channels.filter((/** @type {any} */ each) => each.parent === channel);
  showForum(byId('messages', HTMLDivElement), current(), posts, { open, post });
}

startTheme();
const drawer = startDrawer();
const conversation = startConversation({ state: () => state, target, act });
const refresh = oneAtATime(() => showMessages().catch(tellStatus));
fill(locale, LOCALES);
as.addEventListener('change', () => void refreshState().then(refresh));
locale.addEventListener(
  'change',
  () => void call('locale', { as: target().as, locale: locale.value }).then(refreshState).catch(tellRefusal),
);
composerForm.addEventListener('submit', () => conversation.follow());
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
