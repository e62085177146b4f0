// Runs a terminal script: `node scripts/run.mjs ask "Who said what?"`.
// From the sources where the development tools are installed, else from dist/ (`npm run build`).
import { existsSync } from 'node:fs';

const [name, ...args] = process.argv.slice(2);
// The bot is no script: its program is src/main.ts.
const source = name === 'start' ? '../src/main' : `./${name}`;
const built = new URL(
  source === '../src/main' ? '../dist/src/main.js' : `../dist/scripts/${name}.js`,
  import.meta.url,
);
process.argv = [process.argv[0], `scripts/${name}`, ...args];

const tsx = await import('tsx/esm/api').catch(() => null);
if (tsx) {
  tsx.register();
  await import(`${source}.ts`);
} else if (existsSync(built)) {
  await import(built.href);
} else {
  console.error('The scripts are not built. Run `npm ci && npm run build && npm ci --omit=dev`.');
  process.exitCode = 1;
}
