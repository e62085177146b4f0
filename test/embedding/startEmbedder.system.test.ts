import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ModelError } from '../../src/embedding/modelFiles.js';
import { READER_ID, startEmbedder, type SupervisedEmbedder } from '../../src/embedding/startEmbedder.js';
import { VerbatimError } from '../../src/errors.js';
import { hashOf } from '../../src/index/store/articleStore.js';
import { isRunning } from '../support/isRunning.js';
import { waitFor } from '../support/waitFor.js';

const modelId = 'Xenova/all-MiniLM-L6-v2';
let folder: string;
let embedder: SupervisedEmbedder | undefined;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'verbatim-models-'));
});
afterEach(async () => {
  await embedder?.close();
  embedder = undefined;
  await rm(folder, { recursive: true });
});

/** An embedder over a process that ends on command; the folder holds a model of no use. */
async function startFake(
  options: Partial<Parameters<typeof startEmbedder>[0]> = {},
): Promise<SupervisedEmbedder> {
  for (const model of ['a/b', 'verbatim/reader']) {
    await mkdir(path.join(folder, model), { recursive: true });
    await writeFile(path.join(folder, model, 'config.json'), '{"hidden_size": 2}');
    await writeFile(path.join(folder, model, 'SHA256SUMS'), `${hashOf('{"hidden_size": 2}')}  config.json\n`);
  }
  embedder = await startEmbedder({
    modelsFolder: folder,
    modelId: 'a/b',
    entry: new URL('fakeModelProcess.mjs', import.meta.url),
    backOffMs: [0],
    ...options,
  });
  return embedder;
}

describe('The supervised embedder', () => {
  it('answers though the process ends under the request', async () => {
    const notices: string[] = [];
    const fake = await startFake({ onNotice: (notice) => notices.push(notice) });
    expect([...(await fake.embed('crash once'))]).toEqual([10, 0]);
    expect(notices).toEqual(['The model process ended (code 1). It starts again now.']);
  });

  it('answers though the process hangs under the request', async () => {
    const fake = await startFake({ requestLimitMs: 3_000 });
    expect([...(await fake.embed('hang once'))]).toEqual([9, 0]);
  });

  it('gives a text up that ends the process twice, and goes on with the next', async () => {
    const fake = await startFake();
    await expect(fake.embed('crash')).rejects.toThrow(/ended twice/u);
    expect([...(await fake.embed('sound'))]).toEqual([5, 0]);
  });

  it('starts again after the process was killed between requests', async () => {
    const fake = await startFake();
    await fake.embed('one');
    process.kill(fake.status().pid ?? 0, 'SIGKILL');
    expect([...(await fake.embed('two'))]).toEqual([3, 0]);
    expect(fake.status()).toMatchObject({ state: 'ready', restarts: 1, waiting: 0 });
  });

  it('works as soon as a model that could not be loaded can', async () => {
    await writeFile(path.join(folder, 'unable'), '');
    const fake = await startFake();
    await expect(fake.embed('early')).rejects.toThrow('The weights are missing.');
    expect(await fake.memory()).toBeNull();
    await rm(path.join(folder, 'unable'));
    await waitFor(() => fake.status().state === 'ready');
    expect([...(await fake.embed('late'))]).toEqual([4, 0]);
  });

  it('hands on what a request failed of', async () => {
    await expect((await startFake()).embed('fail')).rejects.toThrow('This text has no vector.');
  });

  it('lets a question overtake the texts of an index', async () => {
    const fake = await startFake();
    const finished: string[] = [];
    const note = (name: string) => () => finished.push(name);
    const indexing = Array.from({ length: 50 }, (_, i) => fake.embed(`text ${i}`).then(note('text')));
    const question = fake.embed('why', { priority: 'question' }).then(note('question'));
    await Promise.all([...indexing, question]);
    expect(finished.indexOf('question')).toBeLessThanOrEqual(1);
  });

  it('lets what reads the passages of an answer overtake the next question', async () => {
    const fake = await startFake();
    const finished: string[] = [];
    const note = (name: string) => () => finished.push(name);
    const questions = Array.from({ length: 20 }, (_, i) =>
      fake.embed(`why ${i}`, { priority: 'question' }).then(note('question')),
    );
    const read = fake.reader?.read('why', ['because']).then(note('read'));
    await Promise.all([...questions, read]);
    expect(finished.indexOf('read')).toBeLessThanOrEqual(1);
  });

  it('never refuses an indexing run, however many questions wait', async () => {
    const fake = await startFake();
    const questions = Array.from({ length: 500 }, (_, i) => fake.embed(`why ${i}`, { priority: 'question' }));
    const text = fake.embed('text');
    expect(await fake.countTokens(Array.from({ length: 500 }, () => 'word'))).toHaveLength(500);
    expect([...(await text)]).toEqual([4, 0]);
    await Promise.all(questions);
  });

  it('drops a waiting text that is no longer wanted', async () => {
    const fake = await startFake();
    const abort = new AbortController();
    const first = fake.embed('first');
    const dropped = fake.embed('dropped', { signal: abort.signal });
    abort.abort(new Error('No longer wanted.'));
    await expect(dropped).rejects.toThrow('No longer wanted.');
    await first;
    expect([...(await fake.embed('next'))]).toEqual([4, 0]);
  });

  it('rejects what waits when it is closed, and every later request', async () => {
    const fake = await startFake();
    const waiting = [fake.embed('one'), fake.embed('two'), fake.countTokens(['three'])];
    const settled = Promise.allSettled(waiting);
    await fake.close();
    expect((await settled).map(({ status }) => status)).toContain('rejected');
    await expect(fake.embed('late')).rejects.toThrow(VerbatimError);
    expect(fake.status()).toMatchObject({ state: 'stopped', pid: undefined });
  });
});

describe('The embedding process', () => {
  it('ends with its parent, however that ended', async () => {
    const parent = spawn(
      process.execPath,
      ['--import', 'tsx', path.join(import.meta.dirname, 'embeddingParent.ts')],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    const [line] = (await once(parent.stdout, 'data')) as [Buffer];
    const child = Number(line.toString());
    expect(isRunning(child)).toBe(true);
    parent.kill('SIGKILL');
    for (let i = 0; i < 200 && isRunning(child); i++) await delay(50);
    expect(isRunning(child)).toBe(false);
  });

  it('refuses a model that is not there', async () => {
    await expect(startEmbedder({ modelsFolder: folder, modelId })).rejects.toThrow(ModelError);
    await expect(startEmbedder({ modelsFolder: folder, modelId })).rejects.toThrow(
      /config\.json cannot be read/u,
    );
  });

  it('refuses a model with one altered byte', async () => {
    await cp(path.join('data', 'models', modelId), path.join(folder, modelId), { recursive: true });
    const file = path.join(folder, modelId, 'onnx', 'model_quantized.onnx');
    const bytes = await readFile(file);
    bytes[1_000_000] = (bytes[1_000_000] ?? 0) ^ 1;
    await writeFile(file, bytes);
    embedder = await startEmbedder({ modelsFolder: folder, modelId });
    await expect(embedder.embed('text')).rejects.toThrow(/model_quantized\.onnx has been changed/u);
  });

  it('does without a reader that is not there', async () => {
    await cp(path.join('data', 'models', modelId), path.join(folder, modelId), { recursive: true });
    embedder = await startEmbedder({ modelsFolder: folder, modelId });
    expect(embedder.reader).toBeNull();
    expect(await embedder.embed('text')).toHaveLength(384);
  });

  it('does without a reader that lacks a file', async () => {
    await cp(path.join('data', 'models'), folder, { recursive: true });
    await rm(path.join(folder, READER_ID, 'onnx', 'model_quantized.onnx'));
    embedder = await startEmbedder({ modelsFolder: folder, modelId });
    expect(embedder.reader).toBeNull();
  });

  it('refuses a reader with one altered byte', async () => {
    await cp(path.join('data', 'models'), folder, { recursive: true });
    const file = path.join(folder, READER_ID, 'onnx', 'model_quantized.onnx');
    const bytes = await readFile(file);
    bytes[1_000_000] = (bytes[1_000_000] ?? 0) ^ 1;
    await writeFile(file, bytes);
    embedder = await startEmbedder({ modelsFolder: folder, modelId });
    await expect(embedder.embed('text')).rejects.toThrow(/reader.+model_quantized\.onnx has been changed/u);
  });
});
