import { cp, mkdir } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { buildArticle } from '../../../src/article/buildArticle.js';
import { analyzeArticle } from '../../../src/index/analysis/analyzeArticle.js';
import type { IndexedArticle } from '../../../src/index/indexedArticle.js';
import { applyCorrections } from '../../../src/newsdesk/correction/applyCorrections.js';
import { correctionId, keyOf } from '../../../src/newsdesk/correction/correction.js';
import { type Corrections, openCorrections } from '../../../src/newsdesk/correction/corrections.js';
import { readCorrections, writeCorrections } from '../../../src/newsdesk/correction/correctionTable.js';
import { findMissedWords } from '../../../src/newsdesk/correction/missedWords.js';
import { placeWords } from '../../../src/newsdesk/correction/placeWords.js';
import { shakyQuotations } from '../../../src/newsdesk/correction/review.js';
import { typedSpeaker } from '../../../src/newsdesk/correction/typedSpeaker.js';
import { folderDocuments } from '../../../src/state/folderDocuments.js';
import { temporaryFolder } from '../../support/temporaryFolder.js';

const TEXT = `The bridge was shut. “Nobody may cross it,” said Ada Holm, the mayor.

Zoë Vang lit the lamps. “The planks are rotten,” it said on a wall. She called the river “cold” and said no more.

The crowd went home. “Yes,” said Bo Lind. “Yes,” said Cy Dahl. Every lamp – yes, every one – was out.`;

const DETAILS = { id: 'bridge', title: 'Bridge', source: null, url: null, published: null, author: null };

function indexed(text = TEXT): IndexedArticle {
  return { ...analyzeArticle(buildArticle(DETAILS, text)), passages: [] };
}

const BY = { by: '300', at: '2031-03-04T08:00:00.000Z' };

let folder: string;
let corrections: Corrections;
beforeEach(async () => {
  folder = await temporaryFolder();
  corrections = await openCorrections(folderDocuments(folder), () => undefined);
});

/** Finds the words, and adds them. */
async function add(words: string, name: string | null = 'Dot Vang'): Promise<void> {
  const missed = findMissedWords(applyCorrections(indexed(), corrections.list()), words);
  if (missed.kind !== 'found') throw new Error(missed.kind);
  await corrections.add(missed.key, { decision: { kind: 'add', name, role: null }, ...BY });
}

const quoted = (text = TEXT) => applyCorrections(indexed(text), corrections.list()).quotations;

describe('Words of an article', () => {
  const { article } = indexed();

  it('are found whatever their case, accents and marks, and are exactly those of the article', () => {
    expect(placeWords(article, 'zoe vang LIT the lamps')).toEqual([
      { start: TEXT.indexOf('Zoë'), end: TEXT.indexOf('Zoë') + 22, text: 'Zoë Vang lit the lamps' },
    ]);
    expect(placeWords(article, 'every lamp yes every one was out')[0]?.text).toBe(
      'Every lamp – yes, every one – was out',
    );
  });

  it('end with the mark that ends an utterance, inside its quotation marks alone', () => {
    expect(placeWords(article, '"the planks are rotten"')[0]?.text).toBe('The planks are rotten,');
    expect(placeWords(article, 'the crowd went home')[0]?.text).toBe('The crowd went home');
  });

  it('stand in one paragraph, whole', () => {
    expect(placeWords(article, 'the mayor Zoë Vang')).toEqual([]);
    expect(placeWords(article, 'lamp')).toHaveLength(1);
    expect(placeWords(article, 'amp')).toEqual([]);
    expect(placeWords(article, '…!?')).toEqual([]);
  });

  it('are a part of the article with exact offsets, whatever is typed', () => {
    const words = fc.constantFrom(...TEXT.split(/\s+/u), '“', '–', 'É', '\u0000', '👩‍🔬', '@everyone');
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), (typed) => {
        for (const { start, end, text } of placeWords(article, typed.join(' ')))
          expect(TEXT.slice(start, end)).toBe(text);
      }),
    );
  });

  it('cannot be added where they are missing, quoted already, in several places, or too many', () => {
    const kind = (words: string) => findMissedWords(indexed(), words).kind;
    expect(kind('no such words')).toBe('notInArticle');
    expect(kind('may cross')).toBe('quoted');
    expect(kind('the')).toBe('severalPlaces');
    expect(kind('word '.repeat(2_000))).toBe('tooLong');
  });
});

describe('A quotation that was added', () => {
  it('has its kind by the marks around it, its speaker, and a place in order', async () => {
    await add('every one');
    await add('Zoë Vang lit the lamps', null);
    const texts = quoted().map(({ text }) => text);
    expect(texts).toContain('every one');
    expect(quoted().map(({ start }) => start)).toEqual(
      quoted()
        .map(({ start }) => start)
        .sort((a, b) => a - b),
    );
    expect(quoted().find(({ text }) => text === 'every one')).toMatchObject({
      kind: 'indirect',
      speaker: { name: 'Dot Vang' },
      speakerRule: 'moderators',
    });
    expect(quoted().find(({ text }) => text.startsWith('Zoë'))?.speaker).toBeNull();
  });

  it('stays where the article changes elsewhere, and goes with its words', async () => {
    await add('every one');
    expect(quoted(`News. ${TEXT}`).some(({ text }) => text === 'every one')).toBe(true);
    expect(quoted(TEXT.replace('every one', 'each one')).some(({ text }) => text === 'every one')).toBe(
      false,
    );
  });

  it('stands in the place of one that the rules find over its words later', async () => {
    await add('every one');
    const later = TEXT.replace('Every lamp – yes, every one – was out.', 'Ada Holm said every one was out.');
    const over = quoted(later).filter(
      ({ start, end }) => start < later.indexOf('every one') + 9 && end > later.indexOf('every one'),
    );
    expect(over.map(({ text }) => text)).toEqual(['every one']);
  });

  it('stays added, whoever is said to have said it', async () => {
    await add('every one');
    const [{ article, text, before } = { article: '', text: '', before: '' }] = corrections.list();
    await corrections.add(
      { article, text, before },
      { decision: { kind: 'set', name: 'Bo Lind', role: null }, ...BY },
    );
    expect(corrections.list().map(({ decision }) => decision)).toEqual([
      { kind: 'add', name: 'Bo Lind', role: null },
    ]);
    expect(quoted().find((quotation) => quotation.text === 'every one')?.speaker?.name).toBe('Bo Lind');
  });
});

describe('Decisions about quotations', () => {
  it('are taken over from the first format', async () => {
    const old = await temporaryFolder();
    await mkdir(old, { recursive: true });
    await cp(
      path.resolve(import.meta.dirname, '../../formats/1/state/corrections.json'),
      path.join(old, 'corrections.json'),
    );
    const notices: string[] = [];
    const opened = await openCorrections(folderDocuments(old), (notice) => notices.push(notice));
    expect(notices).toEqual([]);
    expect(opened.list()).toMatchObject([{ decision: { kind: 'set', name: 'Ola Lind' } }]);
    await opened.addAll([]);
    expect((await openCorrections(folderDocuments(old), () => undefined)).list()).toEqual(opened.list());
  });

  it('leave the speaker open for good, with "nobody"', async () => {
    const { article, quotations } = indexed();
    const [first] = quotations;
    if (first === undefined) throw new Error('no quotation');
    await corrections.add(keyOf(article, first), { decision: { kind: 'nobody' }, ...BY });
    expect(quoted()[0]).toMatchObject({ speaker: null, candidate: null, speakerRule: 'moderators' });
  });

  it('are all saved or none', async () => {
    await mkdir(path.join(folder, 'corrections.json'));
    const { article, quotations } = indexed();
    const all = quotations.map((quotation) => ({
      ...keyOf(article, quotation),
      decision: { kind: 'nobody' as const },
      ...BY,
    }));
    await expect(corrections.addAll(all)).rejects.toThrow('Nothing was changed.');
    expect(corrections.list()).toEqual([]);
  });

  it('name a person as the stories spell them', () => {
    const speakers = [{ name: 'Zoë Vang', role: 'pilot', count: 1, aliases: [] }];
    expect(typedSpeaker('zoe  vang', null, speakers)).toEqual({ name: 'Zoë Vang', role: 'pilot' });
    expect(typedSpeaker('Vang\n', ' captain ', speakers)).toEqual({ name: 'Vang', role: 'captain' });
    expect(typedSpeaker('!?', null, speakers)).toBeNull();
    expect(typedSpeaker('Bo\u202e Lind', '\u202e', speakers)).toEqual({ name: 'Bo Lind', role: null });
    expect(typedSpeaker('a'.repeat(10_000), null, speakers)).toBeNull();
  });
});

describe('Two moderators', () => {
  it('at the same time decide once, where an earlier decision may not be replaced', async () => {
    const { article, quotations } = indexed();
    const [first] = quotations;
    if (first === undefined) throw new Error('no quotation');
    const key = keyOf(article, first);
    const saved = await Promise.all([
      corrections.addFirst(key, { decision: { kind: 'nobody' }, ...BY }),
      corrections.addFirst(key, { decision: { kind: 'withdraw' }, ...BY }),
    ]);
    expect(saved.map((one) => one?.decision.kind ?? null)).toEqual(['nobody', null]);
    expect(corrections.list().map(({ decision }) => decision.kind)).toEqual(['nobody']);
  });
});

describe('A review', () => {
  it('has the least sure first, then words of which nobody is known, and nothing that was decided', async () => {
    const article = indexed();
    const doubts = [0.99, 0.7, null, 0.4, 0.86, 0.89];
    const quotations = article.quotations.slice(0, doubts.length).map((quotation, i) => ({
      ...quotation,
      kind: 'direct' as const,
      confidence: doubts[i] ?? null,
    }));
    expect(quotations.length).toBeGreaterThanOrEqual(5);
    const unsure = { ...article, quotations };
    const order = () =>
      shakyQuotations([unsure], corrections.list()).map(({ quotation }) => quotation.confidence);
    expect(order()).toEqual([0.4, 0.7, 0.86, null]);
    const [first] = shakyQuotations([unsure], []);
    if (first === undefined) throw new Error('nothing to review');
    await corrections.add(keyOf(article.article, first.quotation), { decision: { kind: 'skip' }, ...BY });
    expect(order()).toEqual([0.7, 0.86, null]);
    expect(await corrections.forgetSkipped()).toBe(1);
    expect(order()).toEqual([0.4, 0.7, 0.86, null]);
  });
});

describe('A table of corrections', () => {
  const options = () => ({ articles: [indexed()], stored: [], by: '300', at: BY.at });

  it('is read as it was written', async () => {
    await add('every one');
    const { article, quotations } = indexed();
    for (const [i, quotation] of quotations.entries()) {
      await corrections.add(keyOf(article, quotation), {
        decision: i % 2 === 0 ? { kind: 'set', name: '=Bo, "Lind"', role: '@mayor' } : { kind: 'nobody' },
        ...BY,
      });
    }
    const table = writeCorrections(corrections.list());
    const read = readCorrections(table, options());
    expect(read.faults).toEqual([]);
    expect(read.decided.map((one) => ({ ...one, id: correctionId(one) }))).toEqual(corrections.list());
    expect(readCorrections(table, { ...options(), stored: corrections.list() })).toEqual({
      decided: [],
      unchanged: corrections.list().length,
      faults: [],
    });
  });

  it('does not have what was skipped', async () => {
    const { article, quotations } = indexed();
    const [first] = quotations;
    if (first === undefined) throw new Error('no quotation');
    await corrections.add(keyOf(article, first), { decision: { kind: 'skip' }, ...BY });
    expect(writeCorrections(corrections.list()).trim().split('\n')).toHaveLength(1);
  });

  it.each([
    ['bridge,Yes,set,A', 'quotation'],
    ['bridge,"Yes,",set,A', 'severalQuotations'],
    ['bridge,may cross,add,A', 'alreadyQuoted'],
    ['bridge,the,add,A', 'severalPlaces'],
    ['bridge,"Nobody may cross it,",set,', 'name'],
    ['bridge', 'columns'],
  ])('has a fault in "%s"', (row, fault) => {
    const { faults, decided } = readCorrections(`article,words,decision,name\n${row}`, options());
    expect(faults).toEqual([{ line: 2, fault }]);
    expect(decided).toEqual([]);
  });

  it.each(['', 'article,words,decision', 'x;y\n', '\ufeffa text that is no table\r\n'])(
    'has a fault where no row is in it: "%s"',
    (table) => {
      expect(readCorrections(table, options()).faults).toEqual([{ line: 1, fault: 'noRows' }]);
    },
  );

  it('names one quotation once', () => {
    const row = 'bridge,"Nobody may cross it,",nobody';
    const { faults } = readCorrections(`article,words,decision\n${row}\n${row}`, options());
    expect(faults).toEqual([{ line: 3, fault: 'twice' }]);
  });
});
