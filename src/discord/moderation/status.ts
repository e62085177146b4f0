import path from 'node:path';
import { time, TimestampStyles } from 'discord.js';
import type { Feed } from '../../feed/feed.js';
import { pagesOf } from '../format/pages.js';
import { escapeLine, truncateLine } from '../format/text.js';
import type { Call } from '../interaction/call.js';
import { type Command, FOR_MODERATORS } from '../interaction/command.js';
import { checkArticleManager } from '../interaction/preconditions.js';
import { acknowledge, replyInPages } from '../interaction/reply.js';
import { ENGLISH } from '../locales/english.js';
import type { AppStatus } from '../services/appStatus.js';
import { briefingTroubles } from '../services/briefingTrouble.js';
import { settingsLines } from './settingsLines.js';

/** `/schedule list` has all of them. */
const LISTED_TROUBLES = 5;
const BYTES_PER_MB = 1_000_000;
const MAX_ERROR_LENGTH = 300;
const MAX_SETTINGS_LENGTH = 3_500;
const MAX_VALUE_LENGTH = 100;

/** `/status`: how the bot is doing. */
export const status: Command = {
  data: { name: 'status', description: ENGLISH.commands.status, ...FOR_MODERATORS },
  async execute(call) {
    if (!(await acknowledge(call, checkArticleManager(call)))) return;
    const [state, feeds] = [await call.status(), await call.feeds.list()];
    const [first = [], ...others] = pagesOf(settings(state, call), { length: MAX_SETTINGS_LENGTH });
    await replyInPages(call, [
      {
        embeds: [
          { description: describe(state, feeds, call) },
          { title: call.texts.status.settings, description: first.join('\n') },
        ],
      },
      ...others.map((page) => ({ embeds: [{ description: page.join('\n') }] })),
    ]);
  },
};

function describe(
  { version, model, reader, modelProcess, memory, lastError }: AppStatus,
  feeds: readonly Feed[],
  call: Call,
): string {
  const { asker, newsdesk, records, schedules, texts } = call;
  const own = schedules().filter(({ guild }) => guild === '' || guild === asker.guild);
  const troubles = briefingTroubles(own, call).slice(0, LISTED_TROUBLES);
  const generation = newsdesk.generation();
  const articles = newsdesk.articles();
  const quotations = articles.flatMap((article) => article.quotations);
  const passages = articles.reduce((sum, article) => sum + article.passages.length, 0);
  const unnamed = quotations.filter(({ speaker }) => speaker === null).length;
  const { status: words } = texts;
  const lines: readonly (readonly [string, string])[] = [
    [words.version, version],
    [
      words.generation,
      generation === null
        ? words.none
        : words.indexed(`\`${generation.id}\``, time(generation.created, TimestampStyles.RelativeTime)),
    ],
    [words.articles, words.articleCounts(articles.length, passages, quotations.length, unnamed)],
    [words.model, `${escapeLine(model)} (${words.modelStates[modelProcess.state](modelProcess.restarts)})`],
    [words.reader, reader === null ? words.noReader : escapeLine(reader)],
    [words.queue, String(modelProcess.waiting)],
    [
      words.memory,
      words.memoryOf(megabytes(memory.bot), memory.model === null ? null : megabytes(memory.model)),
    ],
    [words.kept, String(records.all().length)],
    [words.feeds, words.feedCounts(feeds.length, feeds.filter(({ failures }) => failures !== null).length)],
    [words.briefings, [String(own.length), ...troubles].join('; ')],
    [
      words.lastError,
      lastError === null
        ? words.none
        : `${time(new Date(lastError.at), TimestampStyles.RelativeTime)}: ${truncateLine(lastError.message, MAX_ERROR_LENGTH)}`,
    ],
  ];
  return lines.map(([name, value]) => `**${name}**: ${value}`).join('\n');
}

/** What was set in this server, then what the environment sets. */
function settings({ settings: effective }: AppStatus, call: Call): string[] {
  const shown = (value: string) =>
    path.isAbsolute(value) ? call.texts.status.machineFolder : truncateLine(value, MAX_VALUE_LENGTH);
  const lines = effective.map(({ name, value, source }) => `\`${name}\` ${shown(value)} *(${source})*`);
  return [...settingsLines(call), ...lines];
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / BYTES_PER_MB)} MB`;
}
