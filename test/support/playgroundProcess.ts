// Used by botThread.system.test.ts: node --import tsx playgroundProcess.ts
// A playground in a process of its own, which can be halted: then nothing answers and no connection ends.
import { startPlayground } from '../../src/playground/playground.js';

const { apiUrl, token } = await startPlayground();
process.send?.({ apiUrl, token });
process.on('disconnect', () => process.exit(0));
