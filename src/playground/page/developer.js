// @ts-check
import { byId, element } from './element.js';

const MAX_REQUESTS = 200;

/** What can go wrong around a bot, by the words of a button. */
const FAULTS = /** @type {const} */ ([
  ['Next request: rate limit', { kind: 'rateLimit', retryAfter: 2 }],
  ['Next request: 502', { kind: 'status', status: 502 }],
  ['Next request: 2 s late', { kind: 'slow', ms: 2_000 }],
  ['Cut the connection', { kind: 'cut' }],
  ['New session', { kind: 'invalidSession' }],
  ['Outage', { kind: 'outage' }],
  ['Back from the outage', { kind: 'rejoin' }],
]);

/**
 * The drawer of those who work on the bot, closed until it is asked for: what the bot sends to Discord, and faults to
 * try.
 * @param {{ fault: (fault: object) => Promise<unknown>, channel: () => string }} page
 */
export function startDeveloper({ fault, channel }) {
  const toggle = byId('logToggle', HTMLButtonElement);
  const log = byId('log', HTMLElement);
  const requests = element('ol', { id: 'requests' });
  const told = element('p', { role: 'status' });
  /** @param {string} name @param {() => object} make */
  const button = (name, make) =>
    element(
      'button',
      {
        type: 'button',
        onclick: () =>
          void fault(make()).then(
            () => (told.textContent = `Done: ${name}.`),
            (/** @type {Error} */ error) => (told.textContent = error.message),
          ),
      },
      name,
    );
  log.replaceChildren(
    element('h2', {}, 'Faults'),
    element(
      'div',
      { class: 'row' },
      ...FAULTS.map(([name, body]) => button(name, () => body)),
      button('No posting here', () => ({ kind: 'permissions', channel: channel(), deny: ['SendMessages'] })),
      button('Take all faults back', () => ({ kind: 'clear' })),
    ),
    told,
    element('h2', {}, 'Requests from the bot'),
    requests,
  );
  const show = (/** @type {boolean} */ isShown) => {
    log.hidden = !isShown;
    toggle.setAttribute('aria-expanded', String(isShown));
  };
  toggle.addEventListener('click', () => show(log.hidden !== false));
  log.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    show(false);
    toggle.focus();
  });
  return {
    /** A request comes twice: when it is sent, and with its status. @param {any} entry */
    add(entry) {
      const before = requests.querySelector(`summary[data-number="${entry.number}"]`);
      if (before !== null) {
        before.textContent = summaryOf(entry);
        return;
      }
      requests.prepend(
        element(
          'li',
          {},
          element(
            'details',
            {},
            element('summary', { 'data-number': entry.number }, summaryOf(entry)),
            element('pre', {}, JSON.stringify(entry.body, null, 1) ?? ''),
          ),
        ),
      );
      while (requests.children.length > MAX_REQUESTS) requests.lastElementChild?.remove();
    },
  };
}

/** @param {any} entry */
function summaryOf({ method, path, status }) {
  return `${method} ${path} ${status ?? ''}`;
}
