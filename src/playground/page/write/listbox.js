// @ts-check
import { element } from '../element.js';

/**
 * @typedef {object} Suggestion
 * @property {(Node | string)[]} view
 * @property {() => void} pick
 * @property {string} [group] a heading above the first of a group
 */

/**
 * A list of suggestions for a field. The arrow keys move in it, Enter or Tab takes the marked one, Escape closes it.
 * @param {HTMLElement} list
 * @param {HTMLElement} field
 * @param {(count: number) => void} [onShown]
 */
export function createListbox(list, field, onShown = () => undefined) {
  /** @type {readonly Suggestion[]} */
  let shown = [];
  let active = -1;

  const mark = () => {
    const items = list.querySelectorAll('[role=option]');
    items.forEach((item, index) => item.setAttribute('aria-selected', String(index === active)));
    const marked = items[active];
    if (marked === undefined) field.removeAttribute('aria-activedescendant');
    else field.setAttribute('aria-activedescendant', marked.id);
    marked?.scrollIntoView({ block: 'nearest' });
  };

  /** @param {readonly Suggestion[]} suggestions @param {number} [first] which one is marked; -1 for none */
  const show = (suggestions, first = -1) => {
    shown = suggestions;
    active = Math.min(first, suggestions.length - 1);
    list.replaceChildren(
      ...suggestions.flatMap((each, index) => itemOf(each, index, suggestions[index - 1])),
    );
    list.hidden = suggestions.length === 0;
    // A text of several lines cannot say that it is expanded.
    if (field.getAttribute('role') === 'combobox') field.setAttribute('aria-expanded', String(!list.hidden));
    onShown(suggestions.length);
    mark();
  };

  /** @param {Suggestion} suggestion @param {number} index @param {Suggestion | undefined} before */
  const itemOf = ({ view, pick, group }, index, before) => {
    const item = element(
      'li',
      { role: 'option', id: `${list.id}-${index}`, 'aria-selected': 'false' },
      ...view,
    );
    // The field keeps the focus.
    item.addEventListener('mousedown', (event) => {
      event.preventDefault();
      pick();
    });
    return group === undefined || group === before?.group
      ? [item]
      : [element('li', { role: 'presentation', class: 'group' }, group), item];
  };

  /** Whether the key was for the list. @param {KeyboardEvent} event */
  const takesKey = (event) => {
    if (shown.length === 0) return false;
    if (event.key === 'ArrowDown') active = (active + 1) % shown.length;
    else if (event.key === 'ArrowUp') active = (Math.max(active, 0) + shown.length - 1) % shown.length;
    else if (event.key === 'Escape') show([]);
    else if ((event.key === 'Enter' && !event.shiftKey) || event.key === 'Tab') {
      const marked = shown[active];
      if (marked === undefined) return false;
      marked.pick();
    } else return false;
    event.preventDefault();
    event.stopPropagation();
    mark();
    return true;
  };

  return { show, takesKey };
}
