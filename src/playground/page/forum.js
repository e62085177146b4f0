// @ts-check
import { element } from './element.js';

/**
 * The posts of a forum and a form for a new one.
 * @param {any} forum
 * @param {any[]} posts
 * @param {{ open: (id: string) => void, post: (name: string, content: string) => void }} actions
 */
function forumView(forum, posts, { open, post }) {
  const form = /** @type {HTMLFormElement} */ (
    element(
      'form',
      { class: 'post' },
      element('h3', {}, `New post in ${forum.name}`),
      element('label', {}, 'Title', element('input', { name: 'title', required: true, maxlength: 100 })),
      element(
        'label',
        {},
        'Message',
        element('textarea', { name: 'content', required: true, maxlength: 2000, rows: 3 }),
      ),
      element('button', { type: 'submit', class: 'style1' }, 'Post'),
    )
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const words = new FormData(form);
    post(String(words.get('title')), String(words.get('content')));
  });
  return [
    form,
    element(
      'ul',
      { class: 'posts', 'aria-label': 'Posts' },
      ...posts.map((each) =>
        element('li', {}, element('button', { type: 'button', onclick: () => open(each.id) }, each.name)),
      ),
    ),
    ...(posts.length === 0 ? [element('p', { class: 'notice' }, 'There are no posts yet.')] : []),
  ];
}

/**
 * Shows the forum in place of messages; what somebody is writing stays while the posts are the same.
 * @param {HTMLElement} place
 * @param {any} forum
 * @param {any[]} posts
 * @param {{ open: (id: string) => void, post: (name: string, content: string) => void }} actions
 */
export function showForum(place, forum, posts, actions) {
  const shown = [forum.id, ...posts.map((each) => each.id)].join(' ');
  if (place.firstElementChild !== null && place.dataset['shown'] === shown) return;
  place.dataset['shown'] = shown;
  place.replaceChildren(...forumView(forum, posts, actions));
}
