// The process that reads feeds and pages, forked by startReading.
import { serveParent } from '../../process/serveParent.js';
import { read } from './read.js';

/** Resident, of which Node itself takes some. */
const MAX_MEMORY_BYTES = 700_000_000;

await serveParent(() => Promise.resolve(read), { maxMemoryBytes: MAX_MEMORY_BYTES });
