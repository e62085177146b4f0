import type { Client } from 'discord.js';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { createQuotationList, type QuotationQuery } from '../../../src/archive/quotationList.js';
import { createFollowTeller, keysOf } from '../../../src/discord/follow/tellFollowers.js';
import type { BotContext } from '../../../src/discord/interaction/context.js';
import { type Follow, openFollowStore } from '../../../src/discord/store/followStore.js';
import type { IndexedArticle } from '../../../src/index/indexedArticle.js';
import type { PassageSearch } from '../../../src/search/passageSearch.js';
import { folderDocuments } from '../../../src/state/folderDocuments.js';
import { indexedArticle } from '../../index/indexedArticle.js';
import { temporaryFolder } from '../../support/temporaryFolder.js';

const OLD = await indexedArticle('old', '“We wait for the wind to turn,” said Ada Holm, the captain.');
const NEW = await indexedArticle(
  'new',
  '“The engine is as good as new again,” said Ada Holm, the captain. “Tea is served in the harbor,” said Bo Lind, the mayor.',
);
/** The same words in another outlet. */
const WIRE = { ...NEW, article: { ...NEW.article, id: 'wire' } };
const HOLM: Follow = { kind: 'speaker', what: 'Ada Holm' };

async function setUp({ takesNotes = true, isMember = true } = {}) {
  const notes: { member: string; content: string }[] = [];
  const client = {
    guilds: {
      cache: new Map([
        [
          'g',
          {
            members: {
              fetch: () => (isMember ? Promise.resolve({}) : Promise.reject(new Error('no answer'))),
            },
          },
        ],
      ]),
    },
    users: {
      send(member: string, { content }: { content: string }) {
        if (!takesNotes) return Promise.reject(new Error('closed'));
        notes.push({ member, content });
        return Promise.resolve();
      },
    },
  } as unknown as Client<true>;
  let articles: readonly IndexedArticle[] = [OLD];
  let generation = 1;
  const follows = await openFollowStore(folderDocuments(await temporaryFolder()), () => undefined);
  const tell = createFollowTeller(client, {
    newsdesk: {
      generation: () => ({ id: String(generation) }),
      articles: () => articles,
      quotations: (query: QuotationQuery) =>
        createQuotationList().list({ articles } as unknown as PassageSearch, query),
    },
    servers: { of: () => ({ language: null }) },
    served: { isServed: () => true },
    follows,
    log: pino({ level: 'silent' }),
  } as unknown as BotContext);
  return {
    notes,
    follows,
    tell,
    follow: (member: string, follow: Follow = HOLM) => follows.add(member, 'g', follow, keysOf(articles)),
    serve: (...served: IndexedArticle[]) => {
      articles = served;
      generation++;
      return tell();
    },
  };
}

describe('A private note', () => {
  it('comes when there are new words of a speaker, with nothing of before and of others, and once', async () => {
    const { notes, follow, serve, tell } = await setUp();
    await follow('m');
    await tell();
    expect(notes).toEqual([]);
    await serve(OLD, NEW);
    expect(notes.map(({ member }) => member)).toEqual(['m']);
    expect(notes[0]?.content.split('\n').slice(0, 3)).toEqual([
      '**New words in the stories:** Ada Holm',
      '- “The engine is as good as new again,” — **Ada\u00a0Holm**, captain',
      '  -# new',
    ]);
    expect(notes[0]?.content).not.toMatch(/wind to turn|Tea is served/u);
    await serve(OLD, NEW, WIRE);
    await serve(NEW);
    await serve(OLD, NEW);
    expect(notes).toHaveLength(1);
  });

  it('is not sent to whoever follows after the words came', async () => {
    const { notes, follow, serve } = await setUp();
    await follow('m');
    await serve(OLD, NEW);
    await follow('late');
    await serve(OLD, NEW, WIRE);
    expect(notes.map(({ member }) => member)).toEqual(['m']);
  });

  it('is said to have failed once where the member takes none', async () => {
    const { follow, follows, serve } = await setUp({ takesNotes: false });
    await follow('m');
    await serve(OLD, NEW);
    expect(await follows.takeUntold('m')).toBe(true);
    expect(await follows.takeUntold('m')).toBe(false);
  });

  it('is not sent where Discord does not say whether the member is still there, and nothing is lost', async () => {
    const { notes, follow, follows, serve } = await setUp({ isMember: false });
    await follow('m');
    await serve(OLD, NEW);
    expect(notes).toEqual([]);
    expect(follows.of('m')).toEqual([HOLM]);
  });
});
