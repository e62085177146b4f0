import { ApplicationCommandOptionType, type ChatInputCommandInteraction } from 'discord.js';
import { VerbatimError } from '../../errors.js';
import type { IndexReport } from '../../index/indexArticles.js';
import { CancelledError } from './reindexButtons.js';
import type { BotContext } from '../interaction/context.js';
import { button, customId, rows } from '../interaction/buttons.js';
import { escapeLine } from '../format/escapeText.js';
import { editReply } from '../interaction/safeReply.js';
import { ENGLISH, type Texts } from '../locales/english.js';
import type { Command } from '../interaction/command.js';
import { textsFor } from '../interaction/textsFor.js';
import { deferForModerator, FOR_MODERATORS } from '../interaction/moderatorCommand.js';

const { commands } = ENGLISH;
const PROGRESS_EVERY_MS = 2_500;
/** An interaction can be edited for 15 minutes. */
const TOKEN_LIFE_MS = 14.5 * 60_000;
const LISTED_FAULTS = 5;

/** `/reindex [full] [dry-run]`, for moderators. */
export const reindex: Command = {
  data: {
    name: 'reindex',
    description: commands.reindex,
    ...FOR_MODERATORS,
    options: [
      {
        type: ApplicationCommandOptionType.Boolean,
        name: 'full',
        description: commands.reindexFull,
      },
      {
        type: ApplicationCommandOptionType.Boolean,
        name: 'dry-run',
        description: commands.reindexDryRun,
      },
    ],
  },

  async execute(interaction, context) {
    if (!(await deferForModerator(interaction, context))) return;
    if (interaction.options.getBoolean('dry-run') !== true) await run(interaction, context);
    else {
      const content = await preview(context, textsFor(interaction, context));
      await editReply(interaction, { content }, context.log);
    }
  },
};

async function preview({ newsdesk }: BotContext, texts: Texts): Promise<string> {
  const { changes, faults } = await newsdesk.previewReindex();
  const { added, changed, removed, unchanged } = changes;
  return [
    texts.wouldBe(texts.changes(added.length, changed.length, removed.length, unchanged.length)),
    ...faultLines(faults, texts),
  ].join('\n');
}

async function run(interaction: ChatInputCommandInteraction, context: BotContext): Promise<void> {
  const { now, log, reindexRun } = context;
  const texts = textsFor(interaction, context);
  const cancelRow = rows([button(texts.cancel, customId('reindex', 'cancel'))]);
  const started = now();
  let shown = started;
  let edits = Promise.resolve<unknown>(undefined);
  const show = (content: string, isRunning: boolean) => {
    edits = edits.then(() =>
      editReply(interaction, { content, components: isRunning ? cancelRow : [] }, log),
    );
  };
  const running = reindexRun.start({
    force: interaction.options.getBoolean('full') ?? false,
    onProgress: ({ done, total }) => {
      if (now() - shown < PROGRESS_EVERY_MS || now() - started > TOKEN_LIFE_MS) return;
      shown = now();
      show(texts.indexing(done, total), true);
    },
  });
  if (running === null) {
    await editReply(interaction, { content: texts.reindexRuns }, log);
    return;
  }
  show(texts.reading, true);
  const content = await running.then(
    (report) => reportText(report, texts),
    (error: unknown) => failureText(error, context, texts),
  );
  if (now() - started <= TOKEN_LIFE_MS) show(content, false);
  else await sendToChannel(interaction, content, context);
  await edits;
}

function reportText(report: IndexReport, texts: Texts): string {
  const { seconds, added, changed, removed, unchanged, faults } = report;
  const counts = texts.changes(added, changed, removed, unchanged);
  return [texts.doneIn(seconds.toFixed(1), counts), ...faultLines(faults, texts)].join('\n');
}

function faultLines(faults: IndexReport['faults'], texts: Texts): string[] {
  const lines = faults
    .slice(0, LISTED_FAULTS)
    .map(({ file, message }) =>
      texts.skipped(escapeLine(file).slice(0, 100), escapeLine(message).slice(0, 200)),
    );
  const left = faults.length - LISTED_FAULTS;
  return left > 0 ? [...lines, texts.moreFaults(left)] : lines;
}

function failureText(error: unknown, { log }: BotContext, texts: Texts): string {
  if (error instanceof CancelledError) return texts.reindexCancelled;
  log.error({ err: error }, 'reindex failed');
  return error instanceof VerbatimError ? texts.nothingChanged(escapeLine(error.message)) : texts.unexpected;
}

/** After 15 minutes the interaction is over; the result is still told. */
async function sendToChannel(
  interaction: ChatInputCommandInteraction,
  content: string,
  { log }: BotContext,
): Promise<void> {
  const { channel } = interaction;
  if (channel?.isSendable() !== true) return;
  await channel
    .send({ content })
    .catch((error: unknown) =>
      log.warn({ err: error, channel: channel.id }, 'could not send the result of a reindex'),
    );
}
