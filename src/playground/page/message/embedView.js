// @ts-check
import { element } from '../element.js';
import { markdown } from './markdown.js';

/** @typedef {(id: string) => string} MentionOf */

/** @param {any} embed @param {MentionOf} mentionOf */
export function embedView(embed, mentionOf) {
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
 * @param {MentionOf} mentionOf
 */
function titleView({ title, url }, mentionOf) {
  const words = markdown(title, mentionOf);
  if (!url) return element('h3', {}, ...words);
  return element('h3', {}, element('a', { href: url, rel: 'noreferrer', target: '_blank' }, ...words));
}
