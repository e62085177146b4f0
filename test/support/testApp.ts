import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ComponentType } from 'discord-api-types/v10';
import { type App, type AppOptions, startApp } from '../../src/app.js';
import type { VerbatimError } from '../../src/errors.js';
import type { FetchOptions } from '../../src/intake/fetchWeb.js';
import { createLog, type ErrorMemory } from '../../src/log.js';
import {
  type LoggedRequest,
  type Playground,
  type PlaygroundOptions,
  startPlayground,
} from '../../src/playground/playground.js';
import { appOptions, PATIENCE_MS } from './appOptions.js';
import { publishedFault } from './publishedSchema.js';

export interface TestApp {
  readonly playground: Playground;
  /** The one of the last start. */
  readonly running: App;
  /** Every request of the bot. */
  readonly requests: LoggedRequest[];
  /** Lines of the log, parsed. */
  readonly log: { level: string; msg: string }[];
  readonly fatal: VerbatimError[];
  readonly articlesFolder: string;
  /** Runs a command and waits for its last answer; null when nothing is shown to that user. */
  run(name: string, options?: Record<string, unknown>, as?: string): Promise<ShownMessage | null>;
  shown(interaction: string, as?: string): ShownMessage | null;
  /** Presses a button of a message by its label and waits for what that shows. */
  press(message: ShownMessage | null, label: string, as?: string): Promise<ShownMessage | null>;
  /** What that user sees in a channel, by default the one where commands are run. */
  messages(as?: string, channel?: string): readonly ShownMessage[];
  /** Stops the bot and starts it again on the same folders. */
  restart(): Promise<void>;
  readonly stateFolder: string;
  /** Fails where Discord's published description refuses a request of the bot. */
  close(): Promise<void>;
}

export type ShownMessage = ReturnType<Playground['messages']>['messages'][number];

/** The real bot with the real model and index on a real socket; each gets folders of its own. */
export async function startTestApp(
  articles: Readonly<Record<string, string>>,
  bot: Partial<AppOptions['bot']> = {},
  /** Faults to meet at the start. */
  prepare: (playground: Playground) => void = () => undefined,
  {
    registers = true,
    opens = true,
    pages,
    ...playgroundOptions
  }: Pick<PlaygroundOptions, 'heartbeatIntervalMs' | 'clock'> & {
    /** Whether to wait for the registered commands; default true. */
    readonly registers?: boolean;
    /** Whether to wait for the index; default true. */
    readonly opens?: boolean;
    /** How pages are fetched. */
    readonly pages?: Partial<FetchOptions>;
  } = {},
): Promise<TestApp> {
  const folder = await mkdtemp(path.join(tmpdir(), 'verbatim-app-'));
  const articlesFolder = path.join(folder, 'articles');
  await mkdir(articlesFolder);
  for (const [name, text] of Object.entries(articles)) await writeFile(path.join(articlesFolder, name), text);
  const requests: LoggedRequest[] = [];
  const log: { level: string; msg: string }[] = [];
  const fatal: VerbatimError[] = [];
  let nextBriefing = (): number | null => null;
  const playground = await startPlayground({
    guide: () => ({ questions: ['What is this about?'], nextBriefing: nextBriefing() }),
    acknowledgeWithinMs: PATIENCE_MS,
    ...playgroundOptions,
    log: (request) => requests.push(request),
  });
  prepare(playground);
  const stateFolder = path.join(folder, 'state');
  const options = appOptions(folder, bot);
  const start = async () => {
    const errors: ErrorMemory = { last: null, count: 0 };
    const started = await startApp(options, {
      token: playground.token,
      apiUrl: playground.apiUrl,
      now: playground.now,
      tickMs: null,
      ...(pages && { pages }),
      log: createLog(
        'debug',
        { write: (line) => log.push(JSON.parse(line) as { level: string; msg: string }) },
        errors,
      ),
      errors,
      onFatal: (error) => fatal.push(error),
    });
    if (opens) await started.opened;
    else started.opened.catch(() => undefined);
    if (registers) await started.bot.registered;
    return started;
  };
  let running = await start();
  nextBriefing = () => running.dailyPost.nextDue();
  const channel = playground.ids.news;
  const shown = (interaction: string, as = 'member') =>
    playground.messages(channel, as).messages.find((message) => message.interaction?.id === interaction) ??
    null;
  return {
    playground,
    get running() {
      return running;
    },
    requests,
    stateFolder,
    messages: (as = 'member', where = channel) => playground.messages(where, as).messages,
    async press(message, label, as = 'member') {
      const id = playground.component({
        as,
        message: message?.id ?? '',
        customId: customIdOf(message, label),
      });
      await playground.settled(id);
      return shown(id, as);
    },
    async restart() {
      await running.stop();
      running = await start();
    },
    log,
    fatal,
    articlesFolder,
    shown,
    async run(name, options = {}, as = 'member') {
      const id = playground.command({ as, channel, name, options });
      await playground.settled(id);
      return shown(id, as);
    },
    async close() {
      await running.stop();
      await playground.close();
      await rm(folder, { recursive: true });
      const faults = requests.flatMap((request) => publishedFault(request) ?? []);
      if (faults.length > 0)
        throw new Error(`Discord would refuse what the bot sends:\n${faults.join('\n')}`);
    },
  };
}

/** The custom id of a button by its label or its emoji. */
export function customIdOf(message: ShownMessage | null, label: string): string {
  for (const row of message?.components ?? []) {
    for (const part of 'components' in row ? row.components : []) {
      if (part.type !== ComponentType.Button || !('custom_id' in part)) continue;
      if (part.label === label || part.emoji?.name === label) return part.custom_id;
    }
  }
  throw new Error(`The message has no button "${label}".`);
}

/** What stands on each button: its words, or its emoji where it has none. */
export function labelsOf(message: ShownMessage | null): string[] {
  return (message?.components ?? []).flatMap((row) =>
    'components' in row
      ? row.components.flatMap((part) =>
          part.type !== ComponentType.Button || 'sku_id' in part
            ? []
            : [part.label ?? part.emoji?.name ?? ''],
        )
      : [],
  );
}

/** What the embeds of a message say. */
export function descriptionOf(message: ShownMessage | null): string {
  return (message?.embeds ?? []).map((embed) => embed.description ?? '').join('\n');
}
