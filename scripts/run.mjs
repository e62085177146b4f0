// Runs a terminal script: `node scripts/run.mjs ask "Who said what?"`.
// From the sources where the development tools are installed, else from dist/ (`npm run build`).
import { existsSync } from 'node:fs';

const [name, ...args] = process.argv.slice(2);
const built = new URL(`../dist/scripts/${name}.js`, import.meta.url);
process.argv = [process.argv[0], `scripts/${name}`, ...args];

const tsx = await import('tsx/esm/api').catch(() => null);
if (tsx) {
  tsx.register();
  await import(`./${name}.ts`);
} else if (existsSync(built)) {
  await import(built.href);
} else {
  console.error('The scripts are not built: run `npm ci && npm run build && npm ci --omit=dev`.');
  process.exitCode = 1;
}
