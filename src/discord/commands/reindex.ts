import {
  ApplicationCommandOptionType,
  ButtonStyle,
  ComponentType,
  InteractionContextType,
  MessageFlags,
  PermissionFlagsBits,
  type APIActionRowComponent,
  type APIButtonComponent,
  type ChatInputCommandInteraction,
} from 'discord.js';
import { VerbatimError } from '../../errors.js';
import type { IndexReport } from '../../retrieval/indexArticles.js';
import type { BotContext } from '../context.js';
import { escapeLine } from '../messages/escapeText.js';
import { TEXTS } from '../messages/texts.js';
import { editReply } from '../safeReply.js';
import type { Command } from './command.js';

const PROGRESS_EVERY_MS = 2_500;
/** An interaction can be edited for 15 minutes. */
const TOKEN_LIFE_MS = 14.5 * 60_000;
const LISTED_FAULTS = 5;

class CancelledError extends VerbatimError {
  override name = 'CancelledError';
}

const CANCEL_ROW: APIActionRowComponent<APIButtonComponent> = {
  type: ComponentType.ActionRow,
  components: [
    {
      type: ComponentType.Button,
      style: ButtonStyle.Secondary,
      label: 'Cancel',
      custom_id: 'reindex:cancel',
    },
  ],
};

/** `/reindex [full] [dry-run]`, for moderators. */
export const reindex: Command = {
  data: {
    name: 'reindex',
    description: 'Read the articles again and bring the index up to date',
    contexts: [InteractionContextType.Guild],
    default_member_permissions: PermissionFlagsBits.ManageGuild.toString(),
    options: [
      {
        type: ApplicationCommandOptionType.Boolean,
        name: 'full',
        description: 'Index everything again, not just what changed',
      },
      {
        type: ApplicationCommandOptionType.Boolean,
        name: 'dry-run',
        description: 'Only say what would change',
      },
    ],
  },

  async execute(interaction, context) {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    const refusal = context.moderators(interaction);
    const content =
      refusal ?? (interaction.options.getBoolean('dry-run') === true ? await preview(context) : null);
    if (content === null) await run(interaction, context);
    else await editReply(interaction, { content }, context.log);
  },

  async button(interaction, context) {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    const refusal = context.moderators(interaction);
    const cancelled =
      refusal === null && context.reindexRun.cancel(new CancelledError(TEXTS.reindexCancelled));
    await editReply(
      interaction,
      { content: refusal ?? (cancelled ? 'Cancelling.' : TEXTS.nothingToCancel) },
      context.log,
    );
  },
};

async function preview({ newsdesk }: BotContext): Promise<string> {
  const { changes, faults } = await newsdesk.previewReindex();
  const { added, changed, removed, unchanged } = changes;
  return [
    `Would be ${countsText({ added: added.length, changed: changed.length, removed: removed.length, unchanged: unchanged.length })}.`,
    ...faultLines(faults),
  ].join('\n');
}

async function run(interaction: ChatInputCommandInteraction, context: BotContext): Promise<void> {
  const { now, log, reindexRun } = context;
  const started = now();
  let shown = started;
  let edits = Promise.resolve<unknown>(undefined);
  const show = (content: string, isRunning: boolean) => {
    edits = edits.then(() =>
      editReply(interaction, { content, components: isRunning ? [CANCEL_ROW] : [] }, log),
    );
  };
  const running = reindexRun.start({
    force: interaction.options.getBoolean('full') ?? false,
    onProgress: ({ done, total }) => {
      if (now() - shown < PROGRESS_EVERY_MS || now() - started > TOKEN_LIFE_MS) return;
      shown = now();
      show(
        `Indexing: ${done} of ${total} embeddings. Questions are answered from the old index meanwhile.`,
        true,
      );
    },
  });
  if (running === null) {
    await editReply(interaction, { content: TEXTS.reindexRuns }, log);
    return;
  }
  show('Reading the articles …', true);
  const content = await running.then(reportText, (error: unknown) => failureText(error, context));
  if (now() - started <= TOKEN_LIFE_MS) show(content, false);
  else await sendToChannel(interaction, content, context);
  await edits;
}

function reportText(report: IndexReport): string {
  return [
    `Done in ${report.seconds.toFixed(1)} s: ${countsText(report)}.`,
    ...faultLines(report.faults),
  ].join('\n');
}

function countsText({
  added,
  changed,
  removed,
  unchanged,
}: Pick<IndexReport, 'added' | 'changed' | 'removed' | 'unchanged'>): string {
  return `${added} added, ${changed} changed, ${removed} removed, ${unchanged} unchanged`;
}

function faultLines(faults: IndexReport['faults']): string[] {
  const lines = faults
    .slice(0, LISTED_FAULTS)
    .map(
      ({ file, message }) =>
        `Skipped ${escapeLine(file).slice(0, 100)}: ${escapeLine(message).slice(0, 200)}`,
    );
  return faults.length > LISTED_FAULTS
    ? [...lines, `and ${faults.length - LISTED_FAULTS} more, see the log`]
    : lines;
}

function failureText(error: unknown, { log }: BotContext): string {
  if (error instanceof CancelledError) return error.message;
  log.error({ err: error }, 'reindex failed');
  return error instanceof VerbatimError
    ? `Nothing was changed. ${escapeLine(error.message)}`
    : TEXTS.unexpected;
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
    .catch((error: unknown) => log.warn({ err: error, channel: channel.id }, 'result of reindex not sent'));
}
