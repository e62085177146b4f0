// @ts-check

/**
 * Puts nodes into a list and leaves those that are there already where they are: so what has the focus keeps it, an
 * open menu stays open, and a screen reader reads only what is new.
 * @param {HTMLElement} list
 */
export function createMessageList(list) {
  /** @type {Map<string, { written: string, node: HTMLElement }>} */
  let known = new Map();
  return {
    /** @param {{ id: string, of: unknown, view: () => HTMLElement }[]} items `of` is all that the view is made of */
    show(items) {
      const shown = new Map(
        items.map(({ id, of, view }) => {
          const written = JSON.stringify(of);
          const before = known.get(id);
          return [id, before?.written === written ? before : { written, node: view() }];
        }),
      );
      const nodes = [...shown.values()].map(({ node }) => node);
      const wanted = new Set(nodes);
      for (const each of [...list.children])
        if (!wanted.has(/** @type {HTMLElement} */ (each))) each.remove();
      nodes.forEach((node, index) => {
        if (list.children[index] !== node) list.insertBefore(node, list.children[index] ?? null);
      });
      known = shown;
    },
  };
}
