/** "db.example:5432/verbatim": where a database is, without user and password. */
export function placeOfDatabase(url: string): string {
  const { hostname, port, pathname } = new URL(url);
  return `${hostname === '' ? 'localhost' : hostname}:${port === '' ? '5432' : port}${pathname}`;
}
