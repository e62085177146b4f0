// Removes from node_modules what the bot never loads: other platforms' binaries, bundles for browsers, a tokenizer that
// only unused parts of vectra need, modules in a form that is not used, and the maps that debuggers read.
// `node deploy/pruneModules.mjs`, after `npm ci --omit=dev`.
import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';

const UNUSED = ['@xenova/transformers/dist', 'gpt-tokenizer', 'kysely/dist/cjs'];
const BINARIES = 'onnxruntime-node/bin/napi-v3';

const modules = path.resolve('node_modules');
const own = path.join(modules, BINARIES, process.platform, process.arch);
if (!existsSync(own)) {
  console.error(
    `${own} is missing: the model cannot run on this platform, or onnxruntime-node has changed its folders.`,
  );
  process.exit(1);
}
for (const name of UNUSED) remove(path.join(modules, name));
for (const platform of readdirSync(path.join(modules, BINARIES))) {
  for (const architecture of readdirSync(path.join(modules, BINARIES, platform))) {
    const folder = path.join(modules, BINARIES, platform, architecture);
    if (folder !== own) remove(folder);
  }
}

for (const file of readdirSync(modules, { recursive: true })) {
  if (String(file).endsWith('.map')) rmSync(path.join(modules, String(file)));
}

/** @param {string} folder */
function remove(folder) {
  if (!existsSync(folder)) {
    console.error(`${folder} is missing: look whether deploy/pruneModules.mjs still names what is not used.`);
    process.exit(1);
  }
  rmSync(folder, { recursive: true });
}
