// Starts the real embedder, prints the id of its process and waits to be killed.
import { startEmbedder } from '../../src/embedding/startEmbedder.js';

const embedder = await startEmbedder({ modelsFolder: 'data/models', modelId: 'Xenova/all-MiniLM-L6-v2' });
await embedder.embed('ready');
console.log(embedder.status().pid);
