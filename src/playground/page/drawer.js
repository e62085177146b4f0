// @ts-check
import { byId } from './element.js';

/** On a narrow screen the channels lie over the messages until they are closed. */
export function startDrawer() {
  const side = byId('side', HTMLElement);
  const toggle = byId('sideToggle', HTMLButtonElement);
  const show = (/** @type {boolean} */ isOpen) => {
    side.classList.toggle('open', isOpen);
    toggle.setAttribute('aria-expanded', String(isOpen));
    if (isOpen) /** @type {HTMLElement | null} */ (side.querySelector('[aria-current]'))?.focus();
  };
  toggle.addEventListener('click', () => show(!side.classList.contains('open')));
  side.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !side.classList.contains('open')) return;
    show(false);
    toggle.focus();
  });
  return { close: () => show(false) };
}
