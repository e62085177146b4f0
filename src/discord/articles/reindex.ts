import { ApplicationCommandOptionType } from 'discord.js';
import { MemberError } from '../../errors.js';
import type { IndexReport } from '../../index/indexArticles.js';
import { IndexLockedError, NoArticlesError } from '../../index/indexErrors.js';
import { createPace } from '../../index/pace.js';
import { shakyQuotations } from '../../newsdesk/correction/review.js';
import type { ReindexReport } from '../../newsdesk/servedIndex.js';
import type { StoryChanges } from '../../newsdesk/storyChanges.js';
import { sentence } from '../format/messageBody.js';
import { escapeLine, truncateLine, withoutPaths } from '../format/text.js';
import { button, defineButtons, rows } from '../interaction/buttons.js';
import type { CommandCall } from '../interaction/call.js';
import { type Command, FOR_MODERATORS } from '../interaction/command.js';
import { checkArticleManager } from '../interaction/preconditions.js';
import { acknowledge, editReply } from '../interaction/reply.js';
import { ENGLISH, type Texts } from '../locales/english.js';
import { storyLines } from './storyLines.js';

const { commands } = ENGLISH;
const PROGRESS_EVERY_MS = 2_500;
/** An interaction can be edited for 15 minutes. */
const TOKEN_LIFE_MS = 14.5 * 60_000;
const LISTED_FAULTS = 5;
const MAX_FILE_LENGTH = 100;
const MAX_REASON_LENGTH = 200;
/** Discord shows 2,000 characters of a message. */
const MAX_LENGTH = 1_950;

/** A moderator has ended an indexing run. */
class CancelledError extends MemberError {
  override name = 'CancelledError';
}

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

  async execute(call) {
    if (!(await acknowledge(call, checkArticleManager(call)))) return;
    if (call.interaction.options.getBoolean('dry-run') !== true) await run(call);
    else await editReply(call, { content: await preview(call) });
  },
};

export const reindexButtons = defineButtons('reindex', {
  /** Cancels the indexing run that is under way. */
  cancel: {
    takes: [],
    async handle(call) {
      if (!(await acknowledge(call, checkArticleManager(call)))) return;
      const { reindexRun, texts } = call;
      const isCancelled = reindexRun.cancel(new CancelledError('Indexing was canceled.'));
      await editReply(call, sentence(isCancelled ? texts.cancelling : texts.nothingToCancel));
    },
  },
});

async function preview({ newsdesk, texts }: CommandCall): Promise<string> {
  const { stories, unchanged, faults } = await newsdesk.previewReindex();
  const { added, changed, removed } = stories;
  const counts = texts.changes(added.length, changed.length, removed.length, unchanged);
  return linesOf(texts.wouldBe(counts), stories, faults, texts);
}

/** How many stories, which, and what could not be read, in one message. */
function linesOf(first: string, stories: StoryChanges, faults: IndexReport['faults'], texts: Texts): string {
  const others = faultLines(faults, texts);
  const taken = [first, ...others].join('\n').length;
  return [first, ...storyLines(stories, texts, MAX_LENGTH - taken), ...others].join('\n');
}

async function run(call: CommandCall): Promise<void> {
  const { interaction, now, reindexRun, texts } = call;
  const cancelRow = rows([button(texts.cancel, reindexButtons.id('cancel'))]);
  const started = now();
  const paceAt = createPace(now);
  let shown = started;
  let edits = Promise.resolve<unknown>(undefined);
  const show = (content: string, isRunning: boolean) => {
    edits = edits.then(() => editReply(call, { content, components: isRunning ? cancelRow : [] }));
  };
  const running = reindexRun.start({
    force: interaction.options.getBoolean('full') ?? false,
    onProgress: ({ done, total }) => {
      const pace = paceAt({ done, total });
      if (now() - shown < PROGRESS_EVERY_MS || now() - started > TOKEN_LIFE_MS) return;
      shown = now();
      show(texts.indexing(done, total, pace), true);
    },
  });
  if (running === null) {
    await editReply(call, { content: texts.reindexRuns });
    return;
  }
  show(texts.reading, true);
  const content = await running.then(
    (report) => `${reportText(report, texts)}${reviewHint(call)}`,
    (error: unknown) => failureText(error, call),
  );
  if (now() - started <= TOKEN_LIFE_MS) show(content, false);
  else await sendToChannel(content, call);
  await edits;
}

function reportText({ seconds, stories, faults, ...counts }: ReindexReport, texts: Texts): string {
  const { added, changed, removed, unchanged } = counts;
  const first = texts.doneIn(seconds.toFixed(1), texts.changes(added, changed, removed, unchanged));
  return linesOf(first, stories, faults, texts);
}

/** How many quotations wait for a moderator's eye. */
function reviewHint({ newsdesk, corrections, texts }: CommandCall): string {
  const { length } = shakyQuotations(newsdesk.uncorrectedArticles(), corrections.list());
  return length === 0 ? '' : `\n${texts.toReviewHint(length)}`;
}

function faultLines(faults: IndexReport['faults'], texts: Texts): string[] {
  const lines = faults
    .slice(0, LISTED_FAULTS)
    .map(({ file, message }) =>
      texts.skipped(
        truncateLine(file, MAX_FILE_LENGTH),
        truncateLine(withoutPaths(message), MAX_REASON_LENGTH),
      ),
    );
  const left = faults.length - LISTED_FAULTS;
  return left > 0 ? [...lines, texts.moreFaults(left)] : lines;
}

function failureText(error: unknown, { log, texts }: CommandCall): string {
  if (error instanceof CancelledError) return texts.reindexCancelled;
  log.error({ err: error }, 'reindex failed');
  if (error instanceof IndexLockedError) return texts.nothingChanged(texts.indexLocked);
  if (error instanceof NoArticlesError) return texts.nothingChanged(texts.noArticles);
  return texts.nothingChanged(error instanceof MemberError ? escapeLine(error.message) : texts.unexpected);
}

/** For the result of a run that took longer than an interaction lives. */
async function sendToChannel(content: string, { channel, log }: CommandCall): Promise<void> {
  if (channel?.isSendable() !== true) return;
  await channel
    .send({ content })
    .catch((error: unknown) =>
      log.warn({ err: error, channel: channel.id }, 'could not send the result of a reindex'),
    );
}
