// @ts-check

/**
 * @param {string} tag
 * @param {Record<string, unknown>} [properties] attributes; a function is a listener for `onclick` and the like
 * @param {...(Node | string | null | undefined | false)} children
 * @returns {HTMLElement}
 */
export function element(tag, properties = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (typeof value === 'function')
      made.addEventListener(name.slice(2), /** @type {EventListener} */ (value));
    else if (value !== undefined && value !== null && value !== false) {
      made.setAttribute(name, value === true ? '' : String(value));
    }
  }
  made.append(
    ...children
      .filter((child) => child !== null && child !== undefined && child !== false)
      .map((c) => /** @type {Node | string} */ (c)),
  );
  return made;
}

/** @template {HTMLElement} T @param {string} id @param {new () => T} type @returns {T} */
export function byId(id, type) {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`The page has no element ${id}.`);
  return found;
}

/**
 * Keeps what is chosen, where it is still among the choices.
 * @param {HTMLSelectElement} select
 * @param {[string, string][]} choices
 */
export function fill(select, choices) {
  const before = select.value;
  select.replaceChildren(...choices.map(([value, name]) => element('option', { value }, name)));
  if (choices.some(([value]) => value === before)) select.value = before;
}
