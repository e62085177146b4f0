/**
 * The variables that a child process needs: where temporary files go, what certificates are trusted, how Node itself
 * is set. Never the bot's own: a child that reads strangers' text has no use for a token.
 */
const PASSED_ON: ReadonlySet<string> = new Set([
  'PATH',
  'SYSTEMROOT',
  'TMPDIR',
  'TEMP',
  'TMP',
  'TZ',
  'LANG',
  'LC_ALL',
  'NODE_OPTIONS',
  'NODE_V8_COVERAGE',
  'NODE_EXTRA_CA_CERTS',
  'SSL_CERT_FILE',
  'SSL_CERT_DIR',
]);

export function childEnvironment(): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => PASSED_ON.has(name.toUpperCase())),
  );
}
