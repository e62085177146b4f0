// The process that paints pictures, forked by startPictures.
import { serveParent } from '../process/serveParent.js';
import { loadPainter } from './paint.js';

/** Resident, of which Node, the fonts and the painter take about 150 MB. */
const MAX_MEMORY_BYTES = 700_000_000;

await serveParent(loadPainter, { maxMemoryBytes: MAX_MEMORY_BYTES });
