// @ts-check
import { element } from './element.js';

const DAY_MS = 86_400_000;

/**
 * The first steps of somebody new, a button each.
 * @param {{ questions: string[], now: number }} state
 * @param {{
 *   ask: (question: string) => void,
 *   beModerator: () => void,
 *   setClock: (now: number) => void,
 *   close: () => void,
 * }} actions
 */
export function guideItems({ questions, now }, { ask, beModerator, setClock, close }) {
  const step = (/** @type {string} */ name, /** @type {() => void} */ run) =>
    element('button', { type: 'button', onclick: run }, name);
  return [
    element('p', {}, 'Try:'),
    ...questions.map((question) => step(question, () => ask(question))),
    step('Be a moderator', beModerator),
    step('Let a day pass', () => setClock(now + DAY_MS)),
    element('button', { type: 'button', class: 'plain', onclick: close }, 'Hide'),
  ];
}
