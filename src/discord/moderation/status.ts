import { time, TimestampStyles } from 'discord.js';
import type { BotContext } from '../interaction/context.js';
import { clip, clipLine } from '../format/clip.js';
import { escapeLine } from '../format/escapeText.js';
import { editReply } from '../interaction/safeReply.js';
import { ENGLISH, type Texts } from '../locales/english.js';
import type { Command } from '../interaction/command.js';
import { textsFor } from '../interaction/textsFor.js';
import { deferForModerator, FOR_MODERATORS } from '../interaction/moderatorCommand.js';
import { settingsLines } from './settingsLines.js';

const BYTES_PER_MB = 1_000_000;
const MAX_ERROR_LENGTH = 300;
const MAX_SETTINGS_LENGTH = 3_500;

/** `/status`: how the bot is doing. */
export const status: Command = {
  data: { name: 'status', description: ENGLISH.commands.status, ...FOR_MODERATORS },
  async execute(interaction, context) {
    if (!(await deferForModerator(interaction, context))) return;
    const texts = textsFor(interaction, context);
    const embeds = [
      { description: await describe(context, texts) },
      { title: texts.status.settings, description: await settings(interaction.guildId, context, texts) },
    ];
    await editReply(interaction, { embeds }, context.log);
  },
};

async function describe({ newsdesk, records, ...context }: BotContext, texts: Texts): Promise<string> {
  const { version, model, reader, modelProcess, memory, lastError } = await context.status();
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
    [
      words.lastError,
      lastError === null
        ? words.none
        : `${time(new Date(lastError.at), TimestampStyles.RelativeTime)}: ${clipLine(lastError.message, MAX_ERROR_LENGTH)}`,
    ],
  ];
  return lines.map(([name, value]) => `**${name}**: ${value}`).join('\n');
}

/** What was set in this server, then what the environment sets. */
async function settings(guild: string | null, context: BotContext, texts: Texts): Promise<string> {
  const { settings: effective } = await context.status();
  const lines = effective.map(
    ({ name, value, source }) => `\`${name}\` ${escapeLine(clip(value, 100))} *(${source})*`,
  );
  return clip([...settingsLines(guild, context, texts), ...lines].join('\n'), MAX_SETTINGS_LENGTH);
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / BYTES_PER_MB)} MB`;
}
