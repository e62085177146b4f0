// Stands in for the embedding process: does what the text says, and tells the order in which it was asked.
import { existsSync, writeFileSync } from 'node:fs';

const { modelsFolder } = JSON.parse(process.argv[2]);
process.on('disconnect', () => process.exit(0));
process.on('message', ({ id, request }) => {
  const { kind, text } = request;
  const isFirst = !existsSync(`${modelsFolder}/${text}`);
  if (/^(?:crash|hang) once$/u.test(text) && isFirst) writeFileSync(`${modelsFolder}/${text}`, '');
  if (text === 'crash' || (text === 'crash once' && isFirst)) process.exit(1);
  if (text === 'hang once' && isFirst) return;
  if (text === 'fail') {
    process.send({ kind: 'failed', id, message: 'This text has no vector.' });
    return;
  }
  const values = {
    embed: () => Float32Array.of(text.length, 0),
    'count-tokens': () => request.texts.map(() => 1),
  };
  process.send({ kind: 'done', id, value: kind === 'read' ? [] : kind === 'memory' ? 1 : values[kind]() });
});
if (existsSync(`${modelsFolder}/unable`))
  process.send({ kind: 'unable', message: 'The weights are missing.' });
else process.send({ kind: 'ready' });
