// A process that never answers.
import { serveParent } from '../../src/process/serveParent.js';

await serveParent(() => Promise.resolve(() => new Promise(() => undefined)));
