// The feeds that stories come in by: npm run feed -- add https://courier.example/rss
import { UsageError, VerbatimError } from '../src/errors.js';
import { createFeeds, type Feeds, type ListedFeed } from '../src/feed/feeds.js';
import { loadSettings, type Settings } from '../src/settings.js';
import { openState, type State } from '../src/state/openState.js';
import { defineScript } from '../src/terminal/defineScript.js';
import { withoutControls } from '../src/terminal/textStyle.js';

const MAX_NEWEST = 20;
const TESTED = 10;

const onNotice = (sentence: string) => console.error(withoutControls(sentence));

await defineScript({
  help: `Usage: npm run feed -- add URL [--newest N] [--json]
       npm run feed -- list [--json]
       npm run feed -- check [--json]
       npm run feed -- test URL [--json]
       npm run feed -- pause URL|ID
       npm run feed -- resume URL|ID
       npm run feed -- remove URL|ID

The RSS, Atom and JSON feeds that stories come in by, from the hosts of VERBATIM_PAGE_HOSTS alone. The bot looks at
them by itself; all of this can be used while it runs.

  add         add a feed; what it has now is left alone
  --newest N  take the newest N of what it has now (at most ${MAX_NEWEST})
  list        list the feeds, and how they are doing
  check       look at all of them now
  test        show what would come in, and add nothing
  pause       take no stories from a feed for now
  resume      take stories from a paused feed again
  remove      remove a feed; its stories stay
  --json      print one JSON value
  --help      show this help`,
  options: {
    newest: { type: 'string', default: '0' },
    json: { type: 'boolean', default: false },
  },
  takesWords: true,
  async run(values, [command = '', word, ...others]) {
    const newest = Number(values.newest);
    if (!/^\d{1,2}$/u.test(values.newest) || newest > MAX_NEWEST)
      throw new UsageError(`--newest must be a whole number up to ${MAX_NEWEST}, not "${values.newest}".`);
    if (!/^(?:add|list|check|test|pause|resume|remove)$/u.test(command))
      throw new UsageError(
        `"${command}" is not add, list, check, test, pause, resume or remove. See --help.`,
      );
    const takesFeed = command !== 'list' && command !== 'check';
    if (takesFeed !== (word !== undefined) || others.length > 0)
      throw new UsageError(`${command} takes ${takesFeed ? 'one feed' : 'no feed'}. See --help.`);
    const settings = loadSettings();
    const state = await openState({ ...settings, onNotice });
    const feeds = openFeeds(settings, state);
    const print = (value: unknown, lines: readonly string[]) =>
      console.log(values.json ? JSON.stringify(value) : lines.map(withoutControls).join('\n'));
    try {
      await runCommand({ command, word: word ?? '', newest, feeds, state, print });
    } finally {
      await feeds.stop();
      await state.close();
    }
  },
});

interface Run {
  readonly command: string;
  readonly word: string;
  readonly newest: number;
  readonly feeds: Feeds;
  readonly state: State;
  readonly print: (value: unknown, lines: readonly string[]) => void;
}

async function runCommand(run: Run): Promise<void> {
  switch (run.command) {
    case 'add':
      return add(run);
    case 'test':
      return test(run);
    case 'check':
      return check(run);
    case 'list':
      return list(run);
    default:
      return change(run);
  }
}

function openFeeds(
  { articlesFolder, pageHosts, maxArticleBytes, feedMs }: Settings,
  { documents }: State,
): Feeds {
  return createFeeds({
    documents,
    articlesFolder,
    web: { hosts: pageHosts, maxBytes: maxArticleBytes },
    everyMs: feedMs,
    onEvent(event) {
      if (event.kind === 'failed') throw event.error;
    },
    onNotice,
  });
}

async function add({ word, newest, feeds, state, print }: Run): Promise<void> {
  const added = await feeds.add({ address: word, newest, by: null });
  if (added.kind === 'known') throw new VerbatimError(`${added.feed.url} is in the list already.`);
  if (added.kind === 'too-many')
    throw new VerbatimError(`There are ${added.max} feeds already, and that is the limit. Remove one first.`);
  if (added.kind === 'no-feed') throw noFeed(added.links);
  const isDone = await look(feeds, state);
  const { feed, items } = added;
  print({ feed, items, looked: isDone }, [
    `Added ${feed.title} (${feed.url}), which has ${items} stories now.`,
    ...(isDone ? [] : ['The bot is running and looks at it within a minute.']),
  ]);
}

async function test({ word, feeds, print }: Run): Promise<void> {
  const tested = await feeds.test(word, TESTED);
  if (tested.kind === 'no-feed') throw noFeed(tested.links);
  print(tested, [
    `${tested.title} has ${tested.total} stories. The newest would come in like this; nothing was added:`,
    ...tested.items.map(
      ({ title, published, from, reason }) =>
        `${published?.slice(0, 10) ?? 'no date   '}  ${title}  (${from === null ? `would not come in: ${reason ?? ''}` : `whole, from ${from === 'feed' ? 'the feed' : 'its page'}`})`,
    ),
  ]);
}

async function check({ feeds, state, print }: Run): Promise<void> {
  await feeds.makeDue();
  const before = await feeds.listAll();
  const isDone = await look(feeds, state);
  const after = await feeds.listAll();
  const sum = (all: readonly ListedFeed[], name: 'taken' | 'changed') =>
    all.reduce((total, { feed }) => total + feed[name], 0);
  const [taken, changed] = (['taken', 'changed'] as const).map(
    (name) => sum(after, name) - sum(before, name),
  );
  const failing = after.filter(({ feed }) => feed.failures !== null && !feed.paused);
  print({ looked: isDone, added: taken, changed, feeds: after }, [
    isDone
      ? `Looked at ${after.filter(({ feed }) => !feed.paused).length} feeds: ${taken ?? 0} new stories, ${changed ?? 0} updates.`
      : 'The bot is running and looks at all feeds within a minute.',
    ...failing.map(({ feed }) => `${feed.url} does not work: ${feed.failures?.message ?? ''}`),
  ]);
}

async function list({ feeds, print }: Run): Promise<void> {
  const all = await feeds.listAll();
  print(all, all.length === 0 ? ['There are no feeds.'] : all.flatMap(linesOf));
}

async function change({ command, word, feeds, print }: Run): Promise<void> {
  const found = await feeds.find(word);
  const changed =
    found === null
      ? null
      : command === 'remove'
        ? await feeds.remove(found.id)
        : await feeds.setPaused(found.id, command === 'pause');
  if (changed === null) throw new VerbatimError(`There is no feed ${word}. See npm run feed -- list.`);
  const did = command === 'remove' ? 'Removed' : command === 'pause' ? 'Paused' : 'Resumed';
  print(changed, [`${did} ${changed.title} (${changed.url}).`]);
}

/** Looks at the feeds that are due, unless a running bot does that; then false. */
async function look(feeds: Feeds, state: State): Promise<boolean> {
  const held = await state.tryHold();
  if (held === null) return false;
  try {
    await feeds.look();
    return true;
  } finally {
    await held.release();
  }
}

function noFeed(links: readonly { readonly url: string }[]): VerbatimError {
  return new VerbatimError(
    links.length === 0
      ? 'There is a page at this address, but no RSS, Atom or JSON feed, and the page names none.'
      : `There is a page at this address, not a feed. The page offers: ${links.map(({ url }) => url).join(' ')}`,
  );
}

function linesOf({ feed, waiting, refused, reason }: ListedFeed): string[] {
  const { id, url, title, paused, failures, lastLook, nextLook, taken, changed } = feed;
  const at = (ms: number) => new Date(ms).toISOString().slice(0, 16).replace('T', ' ');
  const state = paused
    ? 'paused'
    : failures !== null
      ? `does not work: ${failures.message} Next try ${at(nextLook)} UTC.`
      : lastLook === null
        ? 'not looked at yet'
        : `works, last looked at ${at(lastLook)} UTC`;
  return [
    `${id}  ${title}  ${url}`,
    `    ${state}; ${taken} stories came in, ${changed} updates`,
    ...(reason === null
      ? []
      : [`    not taken: ${refused}, tried again: ${waiting}; the last reason: ${reason}`]),
  ];
}
