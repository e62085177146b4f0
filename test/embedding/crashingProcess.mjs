// Stands in for the embedding process: ends under "crash", and once under "crash once" by way of the file in argv[3].
import { existsSync, writeFileSync } from 'node:fs';

process.on('disconnect', () => process.exit(0));
process.on('message', ({ kind, id, text }) => {
  const marker = JSON.parse(process.argv[2]).modelsFolder + '/crashed';
  if (text === 'crash') process.exit(1);
  if (text === 'crash once' && !existsSync(marker)) {
    writeFileSync(marker, '');
    process.kill(process.pid, 'SIGKILL');
  }
  const value = kind === 'embed' ? Float32Array.of(text.length, 0) : 0;
  if (text === 'fail') process.send({ kind: 'failed', id, message: 'This text has no vector.' });
  else process.send({ kind: 'done', id, value });
});
process.send({ kind: 'ready' });
