// The process that reads feeds and pages, forked by startReading.
import { serveParent } from '../../process/serveParent.js';
import { read } from './read.js';

await serveParent(() => Promise.resolve(read));
