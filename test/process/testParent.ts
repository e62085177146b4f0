// Starts a test child below the folder of argv[2], prints its id, gives it an endless task or none, and waits to be
// killed.
import { forkChild } from '../../src/process/forkChild.js';

const [, , folder = '', task = ''] = process.argv;
const child = forkChild<string, unknown>('The test process', new URL('testChild.ts', import.meta.url), [
  folder,
]);
await child.request('pid');
console.log(child.pid);
if (task !== 'leave') await child.request(task);
