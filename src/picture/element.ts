type Style = Readonly<Record<string, string | number>>;

/** What satori lays out: the shape of an element of React, without React. */
export interface Element {
  readonly type: 'div';
  readonly props: { readonly style: Style; readonly children: readonly (Element | string)[] };
}

/** A box; its children stand below one another unless the style says otherwise. */
export function box(style: Style, ...children: readonly (Element | string)[]): Element {
  return {
    type: 'div',
    props: {
      style: { display: 'flex', flexDirection: 'column', boxSizing: 'border-box', ...style },
      children,
    },
  };
}
