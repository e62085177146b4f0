/**
 * Parameters that say how a reader came to a page, and not which page it is. Sources: the lists that Firefox and
 * ClearURLs take out of addresses.
 */
const TRACKING =
  /^(?:utm_\w+|at_(?:campaign|medium|format|link_\w+|ptr_name|bbc_team)|mc_[ce]id|ns_(?:mchannel|source|campaign|linkname|fee)|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|igsh|_hsenc|_hsmi|mkt_tok|oly_(?:anon|enc)_id|vero_id|xtor|cmp|cmpid|ocid|smid|smtyp|icid|ito|guccounter|__twitter_impression|ref_src|ref_url|rss|feedtype|partner)$/iu;

/** An address without fragment and without what says how a reader came there. */
export function withoutTracking(address: string): string {
  const url = new URL(address);
  // "#!/story" names the page on sites that are one program.
  if (!url.hash.startsWith('#!')) url.hash = '';
  for (const name of [...url.searchParams.keys()]) {
    if (TRACKING.test(name)) url.searchParams.delete(name);
  }
  return url.href;
}

/**
 * What two addresses of one story have in common: not http or https, "www.", tracking, the order of parameters, a slash
 * at the end. Null for what is no web address.
 */
export function storyKey(address: string | null): string | null {
  if (address === null || !URL.canParse(address) || !/^https?:/iu.test(address)) return null;
  const url = new URL(withoutTracking(address));
  url.searchParams.sort();
  const host = url.host.replace(/^www\./u, '').replace(/:(?:80|443)$/u, '');
  return `${host}${url.pathname.replace(/\/+$/u, '')}${url.search}${url.hash}`;
}

/**
 * The address that a page gives itself, which wins over the one that it was found at. A page that claims to be the
 * front page of its site is wrong.
 */
export function canonicalUrl(found: string | null, told: string | null): string | null {
  if (told === null || !URL.canParse(told)) return found;
  const isFront = (address: string) => new URL(address).pathname.replace(/\/+$/u, '') === '';
  return found !== null && isFront(told) && !isFront(found) ? found : withoutTracking(told);
}
