// @ts-check
import { element } from './element.js';
import { markdown } from './markdown.js';

const COMMAND = 2;
const THINKING = 128;
const LINK_STYLE = 5;

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
    element('span', { class: 'avatar', 'aria-hidden': 'true' }, author.username.charAt(0).toUpperCase()),
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
      ...message.embeds.map((/** @type {any} */ embed) => embedView(embed, actions)),
      ...message.attachments.map(fileView),
      ...message.components.map((/** @type {any} */ row) => rowView(row, message, actions)),
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

/** @param {any} embed @param {MessageActions} actions */
function embedView(embed, { mentionOf }) {
  const view = element(
    'section',
    { class: 'embed' },
    embed.author && element('p', { class: 'author' }, embed.author.name),
    embed.title && titleView(embed, mentionOf),
    embed.description && element('div', {}, ...markdown(embed.description, mentionOf)),
    ...(embed.fields ?? []).map((/** @type {any} */ field) =>
      element('div', { class: 'field' }, element('h4', {}, field.name), ...markdown(field.value, mentionOf)),
    ),
    embed.footer && element('p', { class: 'footer' }, embed.footer.text),
  );
  if (embed.color != null) view.style.borderLeftColor = `#${embed.color.toString(16).padStart(6, '0')}`;
  return view;
}

/**
 * A headline, which links where the embed has an address.
 * @param {any} embed
 * @param {MessageActions['mentionOf']} mentionOf
 */
function titleView({ title, url }, mentionOf) {
  const words = markdown(title, mentionOf);
  if (!url) return element('h3', {}, ...words);
  return element('h3', {}, element('a', { href: url, rel: 'noreferrer', target: '_blank' }, ...words));
}

/** @param {any} row @param {any} message @param {MessageActions} actions */
function rowView(row, message, actions) {
  return element(
    'div',
    { class: 'row' },
    ...(row.components ?? []).map((/** @type {any} */ part) => partView(part, message, actions)),
  );
}

/** @param {any} part @param {any} message @param {MessageActions} actions */
function partView(part, message, actions) {
  if (part.type === 3) {
    const select = element(
      'select',
      {
        'aria-label': part.placeholder ?? 'Choose',
        disabled: part.disabled,
        onchange: (/** @type {Event} */ event) =>
          actions.use(message, part.custom_id, [/** @type {HTMLSelectElement} */ (event.target).value]),
      },
      element('option', { value: '', disabled: true, selected: true }, part.placeholder ?? 'Choose'),
      ...part.options.map((/** @type {any} */ option) =>
        element('option', { value: option.value }, option.label),
      ),
    );
    return select;
  }
  if (part.style === LINK_STYLE)
    return element(
      'a',
      { class: 'button', href: part.url, rel: 'noreferrer', target: '_blank' },
      faceOf(part) || part.url,
    );
  return element(
    'button',
    {
      type: 'button',
      class: `style${part.style}`,
      'data-focus': `${message.id} ${part.custom_id}`,
      disabled: part.disabled,
      onclick: () => actions.use(message, part.custom_id),
    },
    faceOf(part),
  );
}

/** The emoji of a button before its words; screen readers say the emoji's name. @param {any} part */
function faceOf({ emoji, label }) {
  return [emoji?.name, label].filter(Boolean).join(' ');
}

/** @param {any} message @param {MessageActions} actions */
function menuView(message, actions) {
  return element(
    'details',
    { class: 'menu' },
    element('summary', { 'aria-label': 'Apps for this message', 'data-focus': `${message.id} menu` }, '…'),
    ...actions.menus.map((name) =>
      element('button', { type: 'button', onclick: () => actions.menu(message, name) }, name),
    ),
  );
}
