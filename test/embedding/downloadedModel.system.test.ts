import { createReadStream } from 'node:fs';
import { appendFile, readFile, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startEmbedder, type SupervisedEmbedder } from '../../src/embedding/startEmbedder.js';
import { temporaryFolder } from '../support/temporaryFolder.js';

const MODEL = 'Xenova/all-MiniLM-L6-v2';
const shipped = path.join('data', 'models', MODEL);

/** A hub on this machine that has the shipped model; `downloads` are the files that were asked for. */
async function startHub(): Promise<{ hub: string; downloads: string[] }> {
  const downloads: string[] = [];
  const server = createServer((request, response) => {
    const file = /\/resolve\/main\/(.+)$/u.exec(request.url ?? '')?.[1] ?? '';
    downloads.push(file);
    createReadStream(path.join(shipped, file))
      .on('error', () => response.writeHead(404).end())
      .pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return { hub: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, downloads };
}

async function start(modelsFolder: string, hub: string): Promise<SupervisedEmbedder> {
  const embedder = await startEmbedder({ modelsFolder, modelId: MODEL, allowDownload: true, hub });
  onTestFinished(() => embedder.close());
  return embedder;
}

describe('A model that is downloaded', () => {
  it('is listed at the first start, and compared with the list at every later one', async () => {
    const modelsFolder = await temporaryFolder();
    const { hub, downloads } = await startHub();
    const first = await start(modelsFolder, hub);
    expect(await first.embed('word')).toHaveLength(384);
    const list = await readFile(path.join(modelsFolder, MODEL, 'SHA256SUMS'), 'utf8');
    const shippedList = (await readFile(path.join(shipped, 'SHA256SUMS'), 'utf8')).split('\n');
    expect(list.trim().split('\n')).toHaveLength(4);
    for (const line of list.trim().split('\n')) expect(shippedList).toContain(line);
    await first.close();

    const downloaded = downloads.length;
    const second = await start(modelsFolder, hub);
    expect(second.model).toEqual(first.model);
    expect(downloads).toHaveLength(downloaded);
    await second.close();

    await appendFile(path.join(modelsFolder, MODEL, 'tokenizer_config.json'), ' ');
    await expect(start(modelsFolder, hub)).rejects.toThrow(/tokenizer_config\.json has been changed/u);
  });

  it('is not taken from the hub again when a listed file is gone', async () => {
    const modelsFolder = await temporaryFolder();
    const { hub } = await startHub();
    await (await start(modelsFolder, hub)).close();
    await rm(path.join(modelsFolder, MODEL, 'tokenizer.json'));
    await expect(start(modelsFolder, hub)).rejects.toThrow(/tokenizer\.json cannot be read/u);
    await expect(stat(path.join(modelsFolder, MODEL, 'tokenizer.json'))).rejects.toThrow('ENOENT');
  });
});
