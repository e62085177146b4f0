// Loaded into each thread of a bot process by botProcess.ts; in the bot's thread it does what a file says.
import { readFileSync, rmSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

const file = process.env['HARM_FILE'] ?? '';

function look() {
  let harm;
  try {
    harm = readFileSync(file, 'utf8');
  } catch {
    return;
  }
  if (harm === '') return;
  rmSync(file);
  if (harm === 'busy') {
    process.emitWarning('The thread is busy from now on.');
    for (;;);
  }
  if (harm === 'throw') throw new Error('thrown by the test');
  if (harm === 'reject') void Promise.reject(new Error('rejected by the test'));
}

if (!isMainThread) setInterval(look, 20).unref();
