// @ts-check
import { element } from './element.js';

/** As many as the style sheet has. */
const COLORS = 6;
const FORUM = 15;
const THREADS = [10, 11, 12];
const PRIVATE = 1;

/** Whether posts are made here instead of messages. @param {any} channel */
export const isForum = (channel) => channel?.type === FORUM;

/**
 * The channels in their order, threads and posts below theirs.
 * @param {any[]} channels
 * @param {string} current
 * @param {(id: string) => void} open
 */
export function channelItems(channels, current, open) {
  const isThread = (/** @type {any} */ each) => THREADS.includes(each.type);
  return channels
    .filter((each) => !isThread(each))
    .flatMap((each) => [each, ...channels.filter((other) => isThread(other) && other.parent === each.id)])
    .map((each) =>
      element(
        'li',
        { class: isThread(each) ? 'thread' : undefined },
        element(
          'button',
          {
            type: 'button',
            'aria-current': each.id === current ? 'page' : undefined,
            onclick: () => open(each.id),
          },
          element('span', { 'aria-hidden': 'true', class: 'sign' }, signOf(each)),
          each.name,
        ),
      ),
    );
}

/** @param {any} channel */
export function signOf({ type }) {
  if (type === FORUM) return '▤';
  if (type === PRIVATE) return '@';
  return THREADS.includes(type) ? '↳' : '#';
}

/** @param {any[]} users */
export function memberItems(users) {
  const group = (/** @type {string} */ name, /** @type {any[]} */ people) =>
    people.length === 0
      ? []
      : [
          element('h2', {}, `${name} — ${people.length}`),
          element('ul', {}, ...people.map((each) => memberItem(each))),
        ];
  return [
    ...group(
      'Apps',
      users.filter(({ bot }) => bot),
    ),
    ...group(
      'Members',
      users.filter(({ bot }) => !bot),
    ),
  ];
}

/** The first letter on a color, which one name always has. @param {string} name */
export function avatar(name) {
  const sum = [...name].reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0);
  return element(
    'span',
    { class: `avatar color${sum % COLORS}`, 'aria-hidden': 'true' },
    name.charAt(0).toUpperCase(),
  );
}

/** @param {any} user */
function memberItem({ name, bot }) {
  return element('li', {}, avatar(name), name, bot && element('span', { class: 'app' }, 'APP'));
}
