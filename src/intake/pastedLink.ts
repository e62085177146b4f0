/**
 * The address in a link as people paste it: "<https://courier.example/a>." is "https://courier.example/a". A bracket at
 * the end stays where it was opened in the address, as in "/wiki/Orlin_(town)".
 */
export function pastedLink(text: string): string {
  let link = text.trim().replace(/^[<([{"'“‘]+/u, '');
  for (;;) {
    const last = link.at(-1) ?? '';
    const opener = OPENERS.get(last);
    const isOpen = opener !== undefined && link.split(opener).length >= link.split(last).length;
    if (!/[.,;:!?>)\]}"'”’]/u.test(last) || isOpen) return link;
    link = link.slice(0, -1);
  }
}

const OPENERS = new Map([
  [')', '('],
  [']', '['],
  ['}', '{'],
]);
