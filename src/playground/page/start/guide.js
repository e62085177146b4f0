// @ts-check
import { byId, element } from '../element.js';

/**
 * Draws the guide anew; the step that has the focus keeps it.
 * @param {Parameters<typeof guideItems>[0]} state
 * @param {Parameters<typeof guideItems>[1]} actions
 */
export function showGuide(state, actions) {
  const guide = byId('guide', HTMLElement);
  const focused = [...guide.children].indexOf(/** @type {Element} */ (document.activeElement));
  guide.replaceChildren(...guideItems(state, actions));
  if (focused >= 0) /** @type {HTMLElement | undefined} */ (guide.children[focused])?.focus();
}

/**
 * The first steps of somebody new, a button each. A day that passes ends at the next briefing, where one is due.
 * @param {{ guide: { questions: string[], nextBriefing: number | null }, now: number, isModerator: boolean }} state
 * @param {{
 *   ask: (question: string) => void,
 *   beModerator: () => void,
 *   beMember: () => void,
 *   setClock: (now: number) => void,
 *   schedule: () => void,
 *   addStory: (file: File) => void,
 *   close: () => void,
 * }} actions
 */
function guideItems({ guide, now, isModerator }, actions) {
  const { ask, beModerator, beMember, setClock, schedule, addStory, close } = actions;
  const step = (/** @type {string} */ name, /** @type {() => void} */ run) =>
    element('button', { type: 'button', onclick: run }, name);
  const chooser = /** @type {HTMLInputElement} */ (
    element('input', {
      type: 'file',
      accept: '.txt,.md,.html,.docx,.pdf',
      'aria-label': 'File of a story',
      hidden: true,
    })
  );
  chooser.addEventListener('change', () => {
    const file = chooser.files?.[0];
    chooser.value = '';
    if (file !== undefined) addStory(file);
  });
  return [
    element('p', {}, 'Try:'),
    ...guide.questions.map((question) => step(question, () => ask(question))),
    isModerator ? step('Be a member again', beMember) : step('Be a moderator', beModerator),
    guide.nextBriefing === null
      ? step('Set a daily briefing', schedule)
      : step('Let a day pass', () => setClock(Math.max(guide.nextBriefing ?? 0, now))),
    step('Drop a story here', () => chooser.click()),
    chooser,
    element('button', { type: 'button', class: 'plain', onclick: close }, 'Hide'),
  ];
}
