import { describe, expect, it, onTestFinished } from 'vitest';
import { type BotState, openBotState } from '../../src/discord/store/openBotState.js';
import { openCorrections } from '../../src/newsdesk/correction/corrections.js';
import { documentsIn } from '../../src/state/documents.js';
import { openState, type State } from '../../src/state/openState.js';
import { NotKeptError } from '../../src/state/stateDocument.js';
import { canEndPostgres, hasPostgres, usePostgres } from '../support/postgres.js';
import { temporaryFolder } from '../support/temporaryFolder.js';
import { waitFor } from '../support/waitFor.js';

const postgres = usePostgres();

async function openShared(databaseUrl: string, notices: string[] = []): Promise<State> {
  const state = await openState({
    stateFolder: await temporaryFolder(),
    databaseUrl,
    onNotice: (sentence) => notices.push(sentence),
  });
  onTestFinished(() => state.close());
  return state;
}

/** What a bot keeps, of two that work at the same time. */
async function openBot(databaseUrl: string, onCorrected: () => void = () => undefined): Promise<BotState> {
  const { documents } = await openShared(databaseUrl);
  return openBotState({
    held: {
      documents,
      isRestored: false,
      signal: new AbortController().signal,
      release: () => Promise.resolve(),
    },
    keepDays: 30,
    now: () => Date.parse('2031-03-04T08:00:00Z'),
    onNotice: (sentence) => expect.unreachable(sentence),
    onCorrected,
    onLost: (error) => expect.unreachable(error.message),
  });
}

const answer = (member: string): Parameters<BotState['records']['add']>[0] => ({
  kind: 'answer',
  guild: 'g',
  channel: 'c',
  member,
  question: 'Why?',
  covered: true,
  generation: 'one',
  passages: [],
  shown: 0,
  votes: {},
});

const correction = (words: string) =>
  [
    { article: 'flood', text: words, before: '' },
    { decision: { kind: 'nobody' }, by: 'terminal', at: '2031-03-04T08:00:00Z' },
  ] as const;

describe.skipIf(!hasPostgres)('The state in a database, which two processes use', () => {
  it('is the same for both within moments', async () => {
    const url = await postgres.createDatabase();
    let corrected = 0;
    const [a, b] = [await openBot(url), await openBot(url, () => corrected++)];
    await a.servers.change('100', (settings) => ({ ...settings, privateByDefault: true }));
    await a.home.look(['100']);
    const id = await a.records.add(answer('ada'));
    await a.corrections.add(...correction('We wait.'));
    await waitFor(() => b.servers.of('100').privateByDefault === true);
    await waitFor(() => b.records.answer(id) !== null && b.home.id() === '100' && corrected === 1);
    expect(b.corrections.list()).toEqual(a.corrections.list());
    await b.records.remove(id);
    await waitFor(() => a.records.answer(id) === null);
  });

  it('loses no vote and no record of many at the same time', async () => {
    const url = await postgres.createDatabase();
    const bots = [await openBot(url), await openBot(url), await openBot(url)] as const;
    const id = await bots[0].records.add(answer('ada'));
    await waitFor(() => bots.every(({ records }) => records.answer(id) !== null));
    await Promise.all(
      bots.flatMap(({ records }, bot) =>
        Array.from({ length: 20 }, async (_, i) => {
          await records.changeAnswer(id, (before) => ({
            ...before,
            votes: { ...before.votes, [`${bot}/${i}`]: { helpful: true, reason: null } },
          }));
          await records.add(answer(`${bot}/${i}`));
        }),
      ),
    );
    await waitFor(() => bots.every(({ records }) => records.all().length === 61));
    for (const { records } of bots) expect(Object.keys(records.answer(id)?.votes ?? {})).toHaveLength(60);
    expect(await bots[1].records.forget('0/7')).toBe(2);
    await waitFor(() => bots.every(({ records }) => records.all().length === 60));
  });

  it('gives each briefing to one, each new story and each quotation once', async () => {
    const url = await postgres.createDatabase();
    const bots = [await openBot(url), await openBot(url), await openBot(url)];
    for (const day of ['2031-03-03', '2031-03-04', '2031-03-05']) {
      const claims = await Promise.all(bots.map(({ ledger }) => ledger.claim('200', day, 1)));
      expect(claims.filter(Boolean)).toHaveLength(1);
    }
    await bots[0]?.told.take(new Map());
    const told = await Promise.all(bots.map((bot) => bot.told.take(new Map([['flood', 'abc']]))));
    expect(told.flatMap(({ added }) => added)).toEqual(['flood']);
    await bots[0]?.follows.add('ada', 'g', { kind: 'topic', what: 'floods' }, new Set());
    const taken = await Promise.all(bots.map((bot) => bot.follows.takeNew(new Set(['q1', 'q2']))));
    expect(taken.flatMap((keys) => [...keys]).sort()).toEqual(['q1', 'q2']);
    const first = await Promise.all(bots.map((bot) => bot.corrections.addFirst(...correction('We wait.'))));
    expect(first.filter((each) => each !== null)).toHaveLength(1);
    const id = (await bots[0]?.drafts.add(DRAFT)) ?? '';
    expect((await Promise.all(bots.map(({ drafts }) => drafts.take(id)))).filter(Boolean)).toHaveLength(1);
  });

  it('is heard of by a bot when the terminal changes it', async () => {
    const url = await postgres.createDatabase();
    const bot = await openBot(url);
    const terminal = await openShared(url);
    await openCorrections(terminal.documents, () => undefined).then((corrections) =>
      corrections.add(...correction('Go.')),
    );
    await waitFor(() => bot.corrections.list().length === 1);
  });

  it('is held by one bot; another one stands by and follows when that ends', async () => {
    const url = await postgres.createDatabase();
    const notices: string[] = [];
    const [works, waits] = [await openShared(url), await openShared(url, notices)];
    await works.hold();
    const stopping = new AbortController();
    const next = waits.hold(stopping.signal);
    await waitFor(() => notices.length > 0);
    expect(notices).toEqual([
      expect.stringMatching(/Another bot works .* stands by until that one ends\.$/u),
    ]);
    expect(await waits.tryHold()).toBeNull();
    await works.close();
    expect((await next).signal.aborted).toBe(false);
    const third = await openShared(url);
    const ended = third.hold(stopping.signal);
    stopping.abort();
    await expect(ended).rejects.toThrow(/abort/iu);
  });

  it('sets aside what it cannot read, and keeps it', async () => {
    const url = await postgres.createDatabase();
    const { documents } = await openShared(url);
    await documents.write('corrections.json', '{"version":1');
    const notices: string[] = [];
    const corrections = await openCorrections(documents, (sentence) => notices.push(sentence));
    expect(corrections.list()).toEqual([]);
    expect(notices).toEqual([expect.stringMatching(/^corrections\.json in the database is damaged\./u)]);
    const names = (await documents.list('')).map(({ name }) => name);
    expect(names).toEqual([expect.stringMatching(/^corrections\.json\.corrupt-/u)]);
  });
});

describe.skipIf(!canEndPostgres)('The state in a database that ends', () => {
  it('is read from memory meanwhile, and says that a change is not kept', async () => {
    const url = await postgres.createDatabase();
    const notices: string[] = [];
    const { documents } = await openShared(url, notices);
    const corrections = await openCorrections(documents, (sentence) => notices.push(sentence));
    await corrections.add(...correction('One.'));
    await postgres.kill();
    await expect(corrections.add(...correction('Two.'))).rejects.toThrow(NotKeptError);
    expect(corrections.list()).toHaveLength(1);
    await postgres.start();
    await waitFor(() => notices.some((notice) => notice.includes('there again')));
    await corrections.add(...correction('Two.'));
    const stored = await documentsIn(documents, 'nothing').list('');
    expect(stored).toEqual([]);
    expect(corrections.list()).toHaveLength(2);
  });
});

const DRAFT = {
  guild: 'g',
  details: { title: 'Bridge', source: null, url: null, published: null, author: null },
  body: 'The bridge will close.',
  paragraphs: 1,
  quotations: [],
  quotationCount: 0,
  furniture: [],
  furnitureCount: 0,
};
