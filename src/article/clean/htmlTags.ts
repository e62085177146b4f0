const NAMES =
  'a abbr article aside b blockquote body br caption center cite code dd del details div dl dt em embed figcaption figure font footer h1 h2 h3 h4 h5 h6 head header hr html i iframe img ins kbd li link main mark meta nav ol p picture pre q s script section small source span strike strong style sub summary sup table tbody td tfoot th thead time title tr u ul video wbr'.split(
    ' ',
  );

/** A tag of HTML, as texts that were copied out of pages have them. */
export const HTML_TAG = new RegExp(String.raw`</?(?:${NAMES.join('|')})(?:\s[^<>]*)?/?>`, 'giu');
