// A child that does as it is told: argv[2] is the folder for its marks.
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { serveParent } from '../../src/process/serveParent.js';

const folder = process.argv[2] ?? '.';
const mark = (name: string) => path.join(folder, name);

await serveParent(async () => {
  if (existsSync(mark('unable'))) throw new Error('The weights are missing.');
  if (existsSync(mark('stuck'))) await new Promise(() => undefined);
  return (request: string) => {
    if (request === 'environment') return process.env;
    if (request === 'pid') return process.pid;
    if (request === 'fail') throw new Error('This has no answer.');
    const isFirst = !existsSync(mark(request));
    writeFileSync(mark(request), '');
    if (request === 'crash' || (request === 'crash once' && isFirst)) process.kill(process.pid, 'SIGKILL');
    if (request === 'hang' || (request === 'hang once' && isFirst)) for (;;);
    return `${request}!`;
  };
});
