import {
  ApplicationCommandOptionType,
  type APIApplicationCommandStringOption,
  type ChatInputCommandInteraction,
} from 'discord.js';
import { findByKey, keyOf, type Correction } from '../../newsdesk/correction.js';
import type { BotContext } from '../interaction/context.js';
import { truncate } from '../format/text.js';
import { quotedWords, speakerName } from '../format/quotationLine.js';
import { editReply } from '../interaction/reply.js';
import { ENGLISH, type Texts } from '../locales/english.js';
import { articleChoices, choices, findArticle } from '../interaction/autocomplete.js';
import type { Command } from '../interaction/command.js';
import { textsFor } from '../locales/languages.js';
import { deferForModerator, FOR_MODERATORS } from '../interaction/moderatorCommand.js';
import { chooseQuotation, quotationChoices } from './chooseQuotation.js';

const { commands } = ENGLISH;
const MAX_NAME_LENGTH = 100;
const MAX_LIST_LENGTH = 3_900;

const QUOTATION_OPTIONS: APIApplicationCommandStringOption[] = [
  {
    type: ApplicationCommandOptionType.String,
    name: 'article',
    description: commands.correctArticle,
    required: true,
    autocomplete: true,
  },
  {
    type: ApplicationCommandOptionType.String,
    name: 'quotation',
    description: commands.correctQuotation,
    required: true,
    autocomplete: true,
  },
];

/** `/correct set | withdraw | undo | list`: a wrong name under a quotation is the worst that this bot can do. */
export const correct: Command = {
  data: {
    name: 'correct',
    description: commands.correct,
    ...FOR_MODERATORS,
    options: [
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'set',
        description: commands.correctSet,
        options: [
          ...QUOTATION_OPTIONS,
          {
            type: ApplicationCommandOptionType.String,
            name: 'name',
            description: commands.correctName,
            required: true,
            max_length: MAX_NAME_LENGTH,
          },
          {
            type: ApplicationCommandOptionType.String,
            name: 'role',
            description: commands.correctRole,
            max_length: MAX_NAME_LENGTH,
          },
        ],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'withdraw',
        description: commands.correctWithdraw,
        options: QUOTATION_OPTIONS,
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'undo',
        description: commands.correctUndo,
        options: [
          {
            type: ApplicationCommandOptionType.String,
            name: 'correction',
            description: commands.correctCorrection,
            required: true,
            autocomplete: true,
          },
        ],
      },
      { type: ApplicationCommandOptionType.Subcommand, name: 'list', description: commands.correctList },
    ],
  },

  async execute(interaction, context) {
    if (!(await deferForModerator(interaction, context))) return;
    const texts = textsFor(interaction, context);
    const content = await run(interaction, context, texts);
    await editReply(interaction, { content: truncate(content, 2_000) }, context.log);
  },

  async autocomplete(interaction, context) {
    const { newsdesk, corrections, moderators } = context;
    const texts = textsFor(interaction, context);
    const { name, value } = interaction.options.getFocused(true);
    if (!moderators.isModerator(interaction)) await interaction.respond([]);
    else if (name === 'article') await interaction.respond(articleChoices(newsdesk.articles(), value));
    else if (name === 'correction') {
      const offered = corrections.list().map((correction) => ({
        name: plain(lineOf(correction, context, texts)),
        value: correction.id,
      }));
      await interaction.respond(
        choices(offered.reverse().filter((each) => each.name.toLowerCase().includes(value.toLowerCase()))),
      );
    } else {
      const article = findArticle(
        newsdesk.uncorrectedArticles(),
        interaction.options.getString('article') ?? '',
      );
      await interaction.respond(article === null ? [] : quotationChoices(article, value, texts));
    }
  },
};

function run(
  interaction: ChatInputCommandInteraction,
  context: BotContext,
  texts: Texts,
): string | Promise<string> {
  switch (interaction.options.getSubcommand()) {
    case 'set':
    case 'withdraw':
      return decide(interaction, context, texts);
    case 'undo':
      return undo(interaction, context, texts);
    default:
      return list(context, texts);
  }
}

async function decide(
  { options, user }: ChatInputCommandInteraction,
  { newsdesk, corrections, log, now }: BotContext,
  texts: Texts,
): Promise<string> {
  const indexed = findArticle(newsdesk.uncorrectedArticles(), options.getString('article', true));
  if (indexed === null) return texts.unknownArticle;
  const chosen = chooseQuotation(indexed, options.getString('quotation', true));
  if (chosen.kind !== 'found') return texts[chosen.kind];
  const decision = decisionOf(options);
  if (decision === null) return texts.emptyName;
  const correction = await corrections.add(keyOf(indexed.article, chosen.quotation), {
    decision,
    by: user.id,
    at: new Date(now()).toISOString(),
  });
  newsdesk.corrected();
  log.info({ correction }, 'quotation corrected');
  const words = quotedWords(chosen.quotation, texts);
  return decision.kind === 'withdraw'
    ? texts.withdrawn(words)
    : texts.corrected(words, speakerName(decision));
}

/** Null for a name without letters. */
function decisionOf(options: ChatInputCommandInteraction['options']): Correction['decision'] | null {
  if (options.getSubcommand() === 'withdraw') return { kind: 'withdraw' };
  const name = oneLine(options.getString('name', true));
  const role = oneLine(options.getString('role') ?? '');
  return /\p{L}/u.test(name) ? { kind: 'set', name, role: role === '' ? null : role } : null;
}

function oneLine(typed: string): string {
  return typed.replace(/\s+/gu, ' ').trim();
}

async function undo(
  { options, user }: ChatInputCommandInteraction,
  { newsdesk, corrections, log }: BotContext,
  texts: Texts,
): Promise<string> {
  const undone = await corrections.undo(options.getString('correction', true));
  if (undone === null) return texts.unknownCorrection;
  newsdesk.corrected();
  log.info({ correction: undone, by: user.id }, 'correction undone');
  return texts.undone(quotedWords({ text: undone.text, kind: 'mixed', lead: null }, texts));
}

function list(context: BotContext, texts: Texts): string {
  const lines = context.corrections.list().map((correction) => `- ${lineOf(correction, context, texts)}`);
  return lines.length === 0 ? texts.noCorrections : truncate(lines.reverse().join('\n'), MAX_LIST_LENGTH);
}

/** “far from exhausted” → **Sergey Lavrov**, with a word when the story has it no longer. */
function lineOf(correction: Correction, { newsdesk }: BotContext, texts: Texts): string {
  const words = quotedWords({ text: truncate(correction.text, 80), kind: 'mixed', lead: null }, texts);
  const { decision } = correction;
  const line =
    decision.kind === 'withdraw'
      ? texts.correctionWithdrawn(words)
      : texts.correctionSet(words, speakerName(decision));
  const isThere = newsdesk.uncorrectedArticles().some((indexed) => findByKey(indexed, correction) !== null);
  return isThere ? line : `${line} (${texts.correctionLost})`;
}

/** A choice in a list shows no markdown. */
function plain(line: string): string {
  return line.replaceAll('**', '').replace(/\\(.)/gu, '$1');
}
