import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runScript } from './runScript.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'verbatim-scripts-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('npm run index', () => {
  it('prints what it found and did, and does nothing twice', async () => {
    const index = path.join(folder, 'index');
    const first = await runScript('buildIndex', ['--index', index]);
    expect(first.stdout).toMatch(
      /articles +1 \(1 added, .*\nsections +2\npassages +\d+\nquotations +\d+\nreused +0 .*\nembedded +\d+ .*\nseconds/u,
    );
    const second = await runScript('buildIndex', ['--index', index]);
    expect(second.stdout).toMatch(/1 unchanged[\s\S]*embedded +0 /u);
    const forced = await runScript('buildIndex', ['--index', index, '--force']);
    expect(forced.stdout).toMatch(/reused +0 /u);
  });

  it('builds in two processes at once without harm', async () => {
    const index = path.join(folder, 'index');
    const results = await Promise.all([1, 2].map(() => runScript('buildIndex', ['--index', index])));
    expect(results.map(({ code }) => code)).toEqual([0, 0]);
  });
});

describe('npm run timeline', () => {
  it('tells what the articles say about a topic, and prints it for programs', async () => {
    const index = path.join(folder, 'index');
    const told = await runScript('timeline', ['--index', index, 'Ukrainian', 'border']);
    expect(told.stdout).toMatch(/^February 2022 · .*\n {2}The Kremlin has continued/u);
    const { stdout } = await runScript('timeline', ['--index', index, '--json', 'Ukrainian border']);
    expect(JSON.parse(stdout)).toMatchObject({
      topic: 'Ukrainian border',
      entries: expect.arrayContaining([
        expect.objectContaining({
          passage: expect.objectContaining({ quotations: expect.any(Array) as [] }) as unknown,
        }),
      ]) as unknown,
      figures: [],
    });
    const none = await runScript('timeline', ['--index', index, 'qwertz uiop asdf ghjkl yxcv']);
    expect(none.stdout).toBe('The stories do not cover this.\n');
  });

  it.each([
    [[], /Type a topic/u],
    [['???'], /Type a topic/u],
    [['x'.repeat(201)], /too long/u],
    [['flood', '--since', 'soonish'], /is not a date/u],
  ])('says what is wrong with %j', async (flags, sentence) => {
    const { code, stderr } = await runScript('timeline', ['--index', path.join(folder, 'index'), ...flags]);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringMatching(sentence) as string });
  });
});

describe('npm run quotes', () => {
  it('lists the quotations of all articles, and prints them as a file', async () => {
    const index = path.join(folder, 'index');
    const listed = await runScript('quotes', ['--index', index, '--speaker', 'lavrov']);
    expect(listed.stdout).toContain('— Sergey Lavrov, Russian Foreign Minister');
    const { stdout } = await runScript('quotes', ['--index', index, '--json', '--since', '2022']);
    expect(JSON.parse(stdout)).toContainEqual(
      expect.objectContaining({ speaker: 'Sergey Lavrov', words: 'far from exhausted', date: '2022-02' }),
    );
    const none = await runScript('quotes', ['--index', index, '--until', '2021', '--format', 'csv']);
    expect(none.stdout).toMatch(
      /^\uFEFF?speaker,role,perhaps,words,kind,cue,title,source,date,url,also in\n$/u,
    );
  });

  it.each([
    [['--since', 'borscht'], /is not a date/u],
    [['--format', 'docx'], /must be one of csv, json, markdown/u],
    [['--speaker', 'Nobody Atall'], /quote nobody by the name/u],
  ])('refuses %j', async (flags, sentence) => {
    const { code, stderr } = await runScript('quotes', ['--index', path.join(folder, 'index'), ...flags]);
    expect(code).toBe(2);
    expect(stderr).toMatch(sentence);
  });
});

describe('npm run voices', () => {
  it('counts who gets heard', async () => {
    const flags = ['--index', path.join(folder, 'index')];
    const { stdout } = await runScript('voices', flags);
    expect(stdout).toMatch(/yes +Sergey Lavrov, Russian Foreign Minister/u);
    const counted = JSON.parse((await runScript('voices', [...flags, '--json'])).stdout) as unknown;
    expect(counted).toMatchObject({ months: [{ month: '2022-02' }] });
  });
});

describe('npm run quotations', () => {
  it('lists the quotations of a file with their speakers', async () => {
    const { code, stdout } = await runScript('quotations', ['data/articles/lavrov-urges-putin.txt']);
    expect(code).toBe(0);
    expect(stdout).toContain('— John Kirby, Pentagon spokesman');
  });

  it('says how each was settled', async () => {
    const { stdout } = await runScript('quotations', ['data/articles/lavrov-urges-putin.txt', '--explain']);
    expect(stdout).toContain('by: adjacent-cue + pronoun');
  });

  it('prints one JSON value', async () => {
    const { stdout } = await runScript('quotations', ['data/articles/lavrov-urges-putin.txt', '--json']);
    expect(JSON.parse(stdout)).toMatchObject({
      id: 'lavrov-urges-putin',
      quotations: expect.any(Array) as unknown,
    });
  });

  it('counts code points in lines of JSON', async () => {
    const file = path.join(folder, 'lines.jsonl');
    const text = '\r\n🍵🍵 “Tea is late,” said Ada Holm.\r\n';
    await writeFile(file, `${JSON.stringify({ id: 'tea', text, other: 1 })}\n\n`);
    const { code, stdout } = await runScript('quotations', ['--jsonl', file]);
    expect(code).toBe(0);
    const { id, quotes } = JSON.parse(stdout) as {
      id: string;
      quotes: { text: string; start: number; end: number }[];
    };
    expect({ id, quotes }).toMatchObject({
      id: 'tea',
      quotes: [{ text: 'Tea is late,', speaker: 'Ada Holm', kind: 'direct' }],
    });
    expect(Array.from(text).slice(quotes[0]?.start, quotes[0]?.end).join('')).toBe('Tea is late,');
  });

  it.each([
    ['no file', [], 2],
    ['two files', ['a', 'b'], 2],
    ['a missing file', ['nowhere.txt'], 1],
    ['a missing file of lines', ['--jsonl', 'nowhere.jsonl'], 1],
  ])('refuses %s in one sentence', async (_, args, expected) => {
    const { code, stdout, stderr } = await runScript('quotations', args);
    expect({ code, stdout }).toEqual({ code: expected, stdout: '' });
    expect(stderr.trim().split('\n')).toHaveLength(1);
    if (expected === 1) expect(stderr).toContain('nowhere');
  });

  it('names the line that is no JSON', async () => {
    const file = path.join(folder, 'lines.jsonl');
    await writeFile(file, '{"id": "a", "text": "b"}\n{"id": 1}\n');
    const { code, stderr } = await runScript('quotations', ['--jsonl', file]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/line 2/u);
  });
});

describe('npm run evaluate', () => {
  it('writes a line for every question, also for one that cannot be asked', async () => {
    const files = Object.fromEntries(
      ['a', 'q', 'out'].map((name) => [name, path.join(folder, `${name}.jsonl`)]),
    ) as Record<'a' | 'q' | 'out', string>;
    await writeFile(
      files.a,
      `${JSON.stringify({ id: 'rain', title: 'Rain', text: 'It rained all night in the harbour. The ferry stayed in port. “We wait,” said Ada Holm, the captain.' })}\n`,
    );
    const questions = [
      { id: '1', article: 'rain', question: 'Who said we wait?' },
      { id: '2', article: null, question: 'ferry' },
      { id: '3', article: 'rain', question: 'x'.repeat(600) },
    ];
    await writeFile(files.q, questions.map((q) => `${JSON.stringify(q)}\n`).join(''));
    const { code, stdout } = await runScript('evaluate', [
      '--articles',
      files.a,
      '--questions',
      files.q,
      '--out',
      files.out,
    ]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    const lines = (await readFile(files.out, 'utf8'))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);
    expect(lines).toMatchObject([
      { id: '1', abstained: false, speaker: 'Ada Holm' },
      { id: '2', abstained: false, speaker: null },
      { id: '3', abstained: true, passages: [], score: 0 },
    ]);
  });

  it('refuses half of its options', async () => {
    const { code, stderr } = await runScript('evaluate', ['--articles', 'a.jsonl']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/together/u);
  });
});

describe('npm run measure:quotations', () => {
  it('prints the figures of each set, and what each rule settled', async () => {
    const { code, stdout } = await runScript('measureQuotations', []);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^corpus, quoted( +\d+\.\d){5}$/mu);
    expect(stdout).toMatch(/^other kinds of text, indirect( +\d+\.\d){5}$/mu);
    expect(stdout).toMatch(/^quoted: who that means\n.*coverage +precision\n\S/mu);
  });
});
