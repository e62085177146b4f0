import path from 'node:path';
import { type APIEmbed, time, TimestampStyles } from 'discord.js';
import type { Feed } from '../../feed/feed.js';
import type { EffectiveSetting } from '../../settings.js';
import { pagesOf } from '../format/pages.js';
import { escapeLine, truncateLine } from '../format/text.js';
import { button, defineButtons, rows } from '../interaction/buttons.js';
import type { Call } from '../interaction/call.js';
import { type Command, FOR_MODERATORS } from '../interaction/command.js';
import { checkArticleManager } from '../interaction/preconditions.js';
import { acknowledge, editReply, replyInPages } from '../interaction/reply.js';
import { ENGLISH } from '../locales/english.js';
import type { AppStatus } from '../services/appStatus.js';
import { briefingTroubles } from '../services/briefingTrouble.js';
import { settingsLines } from './settingsLines.js';

/** `/schedule list` has all of them. */
const LISTED_TROUBLES = 5;
const BYTES_PER_MB = 1_000_000;
const MAX_ERROR_LENGTH = 300;
const MAX_SETTINGS_LENGTH = 3_500;
/** Of the settings beside the state. */
const MAX_CHANGED_LENGTH = 2_000;
const MAX_VALUE_LENGTH = 100;
const WELL_COLOR = 0x2f9e5b;
const LOOK_COLOR = 0xe3a008;

/** `/status`: how the bot is doing. */
export const status: Command = {
  data: { name: 'status', description: ENGLISH.commands.status, ...FOR_MODERATORS },
  async execute(call) {
    if (!(await acknowledge(call, checkArticleManager(call)))) return;
    const [state, feeds] = [await call.status(), await call.feeds.list()];
    const { texts } = call;
    const all = button({ emoji: '⚙️', label: texts.status.allSettings }, statusButtons.id('settings'));
    await editReply(call, {
      content: '',
      embeds: [stateEmbed(state, feeds, call), changedSettings(state, call)],
      components: rows([all]),
    });
  },
};

export const statusButtons = defineButtons('status', {
  /** Also those that nobody has set. */
  settings: {
    takes: [],
    async handle(call) {
      if (!(await acknowledge(call, checkArticleManager(call)))) return;
      const { settings } = await call.status();
      const lines = [...settingsLines(call), ...settings.map((setting) => lineOf(setting, call))];
      const pages = pagesOf(lines, { length: MAX_SETTINGS_LENGTH });
      await replyInPages(
        call,
        pages.map((page, i) => ({
          embeds: [{ ...(i === 0 && { title: call.texts.status.settings }), description: page.join('\n') }],
        })),
      );
    },
  },
});

/** What needs a look first, then what is there, and last what it is made of. */
function stateEmbed(state: AppStatus, feeds: readonly Feed[], call: Call): APIEmbed {
  const { version, model, reader, modelProcess, memory, lastError } = state;
  const { asker, newsdesk, records, schedules, texts } = call;
  const { status: words } = texts;
  const own = schedules().filter(({ guild }) => guild === '' || guild === asker.guild);
  const troubles = briefingTroubles(own, call).slice(0, LISTED_TROUBLES);
  const generation = newsdesk.generation();
  const articles = newsdesk.articles();
  const quotations = articles.flatMap((article) => article.quotations);
  const passages = articles.reduce((sum, article) => sum + article.passages.length, 0);
  const unnamed = quotations.filter(({ speaker }) => speaker === null).length;
  const failing = feeds.filter(({ failures }) => failures !== null).length;
  const lines: readonly { readonly name: string; readonly value: string; readonly isWell?: boolean }[] = [
    {
      name: words.articles,
      value: words.articleCounts(articles.length, passages, quotations.length, unnamed),
    },
    {
      name: words.generation,
      value:
        generation === null
          ? words.none
          : words.built(time(generation.created, TimestampStyles.RelativeTime)),
      isWell: generation !== null,
    },
    {
      name: words.briefings,
      value: [String(own.length), ...troubles].join('; '),
      isWell: troubles.length === 0,
    },
    { name: words.feeds, value: words.feedCounts(feeds.length, failing), isWell: failing === 0 },
    {
      name: words.model,
      value: [
        words.modelStates[modelProcess.state](modelProcess.restarts),
        ...(modelProcess.waiting > 0 ? [words.waiting(modelProcess.waiting)] : []),
      ].join(', '),
      isWell: modelProcess.state === 'ready',
    },
    {
      name: words.reader,
      value: reader === null ? words.noReader : words.installed,
      isWell: reader !== null,
    },
    {
      name: words.memory,
      value: words.memoryOf(megabytes(memory.bot), memory.model === null ? null : megabytes(memory.model)),
    },
    { name: words.kept, value: String(records.all().length) },
    {
      name: words.lastError,
      value:
        lastError === null
          ? words.none
          : `${time(new Date(lastError.at), TimestampStyles.RelativeTime)}: ${truncateLine(lastError.message, MAX_ERROR_LENGTH)}`,
      isWell: lastError === null,
    },
  ];
  const wanting = lines.filter(({ isWell = true }) => !isWell).map(({ name }) => name);
  const parts = [generation?.id, model, reader].filter((part) => part != null).map(escapeLine);
  return {
    color: wanting.length === 0 ? WELL_COLOR : LOOK_COLOR,
    title: words.title(version),
    description: [
      wanting.length === 0 ? words.well : words.needsLook(wanting.join(', ')),
      '',
      ...lines.map(({ name, value }) => `**${name}:** ${value}`),
      '',
      `-# ${parts.join(' · ')}`,
    ].join('\n'),
  };
}

/** What was set in this server, then what the environment sets; how many settings are as they come. */
function changedSettings({ settings }: AppStatus, call: Call): APIEmbed {
  const changed = settings.filter(({ source }) => source !== 'default');
  const [shown = []] = pagesOf([...settingsLines(call), ...changed.map((setting) => lineOf(setting, call))], {
    length: MAX_CHANGED_LENGTH,
  });
  const { status: words } = call.texts;
  return {
    title: words.settings,
    description: [...shown, words.unchanged(settings.length - changed.length)].join('\n'),
  };
}

function lineOf({ name, value, source }: EffectiveSetting, { texts }: Call): string {
  const shown = path.isAbsolute(value) ? texts.status.machineFolder : truncateLine(value, MAX_VALUE_LENGTH);
  return `\`${name}\` ${shown} *(${source})*`;
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / BYTES_PER_MB)} MB`;
}
