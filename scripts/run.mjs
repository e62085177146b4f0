// Runs a terminal script: `node scripts/run.mjs ask "Who said what?"`.
// From the sources where the development tools are installed, else from dist/ (`npm run build`).
import { existsSync } from 'node:fs';

const [name, ...args] = process.argv.slice(2);
// The bot is not a script: its program is src/main.ts.
const program = name === 'start' ? 'src/main' : `scripts/${name}`;
const inProject = (file) => new URL(`../${file}`, import.meta.url);
process.argv = [process.argv[0], `scripts/${name}`, ...args];

const tsx = await import('tsx/esm/api').catch(() => null);
if (tsx) {
  tsx.register();
  await import(inProject(`${program}.ts`).href);
} else if (existsSync(inProject(`dist/${program}.js`))) {
  await import(inProject(`dist/${program}.js`).href);
} else {
  console.error(
    existsSync(inProject('dist/src/main.js'))
      ? `npm run ${name} needs the development tools: run \`npm ci\` without --omit=dev.`
      : 'The scripts are not built: run `npm ci && npm run build && npm ci --omit=dev`.',
  );
  process.exitCode = 1;
}
