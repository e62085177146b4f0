import { cp, mkdir, mkdtemp, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { runScript } from './runScript.js';

const QUESTION = 'Who said diplomacy is far from exhausted?';
let folder: string;
let index: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'verbatim-ask-'));
  index = path.join(folder, 'index');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('npm run ask', () => {
  it('answers with the passage, its quotation and the speaker, in a first and a second run', async () => {
    for (let run = 0; run < 2; run++) {
      const { code, stdout, stderr } = await runScript('ask', [QUESTION, '--index', index]);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(stdout).toContain('“far from exhausted”\n     — Sergey Lavrov, Russian Foreign Minister');
      expect(stdout).toContain('Russian Foreign Minister Urges Putin');
      expect(stdout).not.toContain('\u001b');
    }
  });

  it('prints one JSON value and nothing else', async () => {
    const { code, stdout, stderr } = await runScript('ask', [
      QUESTION,
      '--json',
      '--top',
      '2',
      '--index',
      index,
    ]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const answer = JSON.parse(stdout) as Record<string, unknown>;
    expect(answer).toMatchObject({
      question: QUESTION,
      kind: 'found',
      passages: [
        {
          article: { id: 'lavrov-urges-putin', source: null, url: null, published: '2022-02' },
          section: null,
          answer: { text: 'Lavrov', start: 594, end: 600 },
          quotations: [
            {
              text: 'far from exhausted',
              kind: 'mixed',
              cue: 'told',
              speaker: { name: 'Sergey Lavrov', role: 'Russian Foreign Minister', mention: 'Lavrov' },
            },
          ],
        },
        {},
      ],
    });
  });

  it('says that the stories do not cover a question, and exits with 0', async () => {
    const { code, stdout } = await runScript('ask', ['what is the recipe for borscht', '--index', index]);
    expect(code).toBe(0);
    expect(stdout).toContain('The stories do not cover this.');
  });

  it('answers one question after another', async () => {
    const input = 'who is John Kirby\n\n   \nxxx?!\ninsurers\n';
    const { code, stdout } = await runScript('ask', ['--index', index], { input });
    expect(code).toBe(0);
    expect(stdout).toContain('Pentagon spokesman John Kirby');
    expect(stdout).toContain('insurers refused');
  });

  it('says how it is used', async () => {
    const { code, stdout } = await runScript('ask', ['--help']);
    expect(code).toBe(0);
    expect(stdout).toContain('Usage: npm run ask');
  });
});

describe('Bad input to npm run ask', () => {
  // Else the first that asks tells of the index that it builds.
  beforeAll(async () => {
    await runScript('buildIndex', []);
  });

  it.each([
    ['an empty question', [''], 2, /question is empty/u],
    ['a blank question', ['  \n '], 2, /question is empty/u],
    ['a question of 501 characters', ['a'.repeat(501)], 2, /limit is 500/u],
    ['an unknown flag', ['why', '--frobnicate'], 2, /--frobnicate/u],
    ['a flag without its value', ['why', '--top'], 2, /--top/u],
    ['a count that is none', ['why', '--top', '0'], 2, /whole number/u],
    ['a question without marks', ['why', 'is'], 2, /quotation marks/u],
    ['--json without a question', ['--json'], 2, /requires a question/u],
    ['an unknown article', ['why', '--article', 'nowhere'], 2, /no article "nowhere"/u],
    [
      'a missing folder of articles',
      ['why', '--articles', '/nowhere/at/all'],
      1,
      /nowhere\/at\/all is missing/u,
    ],
  ])('is refused in one sentence: %s', async (_, args, expected, message) => {
    const { code, stdout, stderr } = await runScript('ask', args);
    expect({ code, stdout }).toEqual({ code: expected, stdout: '' });
    expect(stderr).toMatch(message);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it('is refused in one sentence: no articles', async () => {
    await mkdir(path.join(folder, 'articles'));
    const { code, stderr } = await runScript('ask', ['why', '--articles', path.join(folder, 'articles')]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^There are no articles in .*\n$/u);
  });

  it('is refused in one sentence: an index folder that is a file', async () => {
    await writeFile(index, '');
    const { code, stderr } = await runScript('ask', [QUESTION, '--index', index]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^The index folder .* is a file, not a folder\. .*\n$/u);
  });

  it('is refused in one sentence: a missing model', async () => {
    const { code, stderr } = await runScript('ask', [QUESTION, '--index', index], {
      env: { VERBATIM_MODELS: folder },
    });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^The model file .* cannot be read\. .*\n$/u);
  });

  it('is refused in one sentence: an altered model', async () => {
    await cp('data/models', path.join(folder, 'models'), { recursive: true });
    await truncate(path.join(folder, 'models/Xenova/all-MiniLM-L6-v2/onnx/model_quantized.onnx'), 1_000);
    const { code, stderr } = await runScript('ask', [QUESTION, '--index', index], {
      env: { VERBATIM_MODELS: path.join(folder, 'models') },
    });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^The model file .* has been changed .*\n$/u);
  });

  it('ends with a sentence on a system that the model library does not run on', async () => {
    const { code, stderr } = await runScript('ask', [QUESTION, '--index', index], {
      env: { NODE_OPTIONS: `--require ${path.resolve('test/support/withoutModelLibrary.cjs')}` },
    });
    expect(code).toBe(1);
    // Above it may stand what Node itself says of the library.
    expect(stderr.trim().split('\n').at(-1)).toMatch(
      /^The model library does not run on this system \(.*ld-linux.*\)\. .*Alpine/u,
    );
  });

  it.each(['ask', 'buildIndex', 'briefing'])(
    'ends in one sentence and with 1: %s without a tokenizer',
    async (name) => {
      await cp('data/models', path.join(folder, 'models'), { recursive: true });
      await rm(path.join(folder, 'models/Xenova/all-MiniLM-L6-v2/tokenizer.json'));
      const args = [...(name === 'ask' ? [QUESTION] : []), '--index', index];
      const { code, stderr } = await runScript(name, args, {
        env: { VERBATIM_MODELS: path.join(folder, 'models') },
      });
      expect(code).toBe(1);
      expect(stderr).toMatch(/^The model file .*tokenizer\.json cannot be read\. .*\n$/u);
    },
  );

  it.each(['ask', 'briefing'])(
    'ends in one sentence and with 1: %s with a folder of corrections',
    async (name) => {
      await mkdir(path.join(folder, 'state', 'corrections.json'), { recursive: true });
      const args = [...(name === 'ask' ? [QUESTION] : []), '--index', index];
      const { code, stderr } = await runScript(name, args, {
        env: { VERBATIM_STATE: path.join(folder, 'state') },
      });
      expect(code).toBe(1);
      expect(stderr).toMatch(/^.*corrections\.json cannot be read \(EISDIR\)\. .*\n$/u);
    },
  );

  it('is refused with 78: wrong settings', async () => {
    const { code, stderr } = await runScript('ask', [QUESTION], { env: { VERBATIM_MAX_ARTICLE_MB: 'many' } });
    expect(code).toBe(78);
    expect(stderr).toMatch(/^Some settings are not valid: VERBATIM_MAX_ARTICLE_MB .*\n$/u);
  });

  it('a half-written index is built again, with one line that says so', async () => {
    await runScript('ask', [QUESTION, '--index', index]);
    const [article = ''] = await readdir(path.join(index, 'articles'));
    await truncate(path.join(index, 'articles', article, 'index.json'), 100);
    const { code, stdout, stderr } = await runScript('ask', [QUESTION, '--index', index]);
    expect(code).toBe(0);
    expect(stdout).toContain('Sergey Lavrov');
    expect(stderr).toMatch(
      /^The index file .* has been changed since it was stored\. The index is being built again\.\n$/u,
    );
  });

  it('a faulty file is named and the others are answered from', async () => {
    const articles = path.join(folder, 'articles');
    await cp('data/articles', articles, { recursive: true });
    await writeFile(path.join(articles, 'picture.txt'), Buffer.from([1, 0, 2]));
    const { code, stdout, stderr } = await runScript('ask', [
      QUESTION,
      '--articles',
      articles,
      '--index',
      index,
    ]);
    expect(code).toBe(0);
    expect(stdout).toContain('Sergey Lavrov');
    expect(stderr).toMatch(/^Skipped picture\.txt: The file is binary, .*\n$/u);
  });

  it('an article with controls for the terminal does nothing to it', async () => {
    const articles = path.join(folder, 'articles');
    await mkdir(articles);
    await writeFile(
      path.join(articles, 'evil.txt'),
      'The \u001b[31mferry\u001b[0m stayed in port\u0007. It rained.',
    );
    const { stdout } = await runScript('ask', ['ferry port', '--articles', articles, '--index', index]);
    expect(stdout).toContain('The ferry stayed in port.');
  });
});
