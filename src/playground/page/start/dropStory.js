// @ts-check
import { byId } from '../element.js';

/** Discord's limit for a message: a longer text that is pasted into the line is a story. */
const MAX_MESSAGE = 2000;

/**
 * A file or a text that is dropped on the page, or pasted where nothing is written, is a story.
 * @param {(file: File) => void} add
 */
export function startDrop(add) {
  const zone = byId('dropZone', HTMLDivElement);
  const storyOf = (/** @type {DataTransfer | null} */ data) => {
    const file = data?.files[0];
    if (file !== undefined) return file;
    const text = data?.getData('text/plain') ?? '';
    return text.trim() === '' ? null : new File([text], 'story.txt', { type: 'text/plain' });
  };
  document.addEventListener('dragover', (event) => {
    event.preventDefault();
    zone.hidden = false;
  });
  document.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) zone.hidden = true;
  });
  document.addEventListener('drop', (event) => {
    event.preventDefault();
    zone.hidden = true;
    const story = storyOf(event.dataTransfer);
    if (story !== null) add(story);
  });
  document.addEventListener('paste', (event) => {
    const { target, clipboardData } = event;
    const isLine = target instanceof HTMLElement && target.id === 'input';
    const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
    const story = storyOf(clipboardData);
    const isFile = (clipboardData?.files.length ?? 0) > 0;
    const isLong = (clipboardData?.getData('text/plain').length ?? 0) > MAX_MESSAGE;
    if (story === null || (isField && !(isLine && (isFile || isLong)))) return;
    event.preventDefault();
    add(story);
  });
}
