// @ts-check
import { byId } from './element.js';

/** The button that changes light and dark; before it is used, the system decides. */
export function startTheme() {
  byId('theme', HTMLButtonElement).addEventListener('click', () => {
    const isDark =
      document.documentElement.dataset['theme'] === 'dark' ||
      (!document.documentElement.dataset['theme'] && matchMedia('(prefers-color-scheme: dark)').matches);
    document.documentElement.dataset['theme'] = isDark ? 'light' : 'dark';
  });
}
