import {
  type APIApplicationCommandStringOption,
  ApplicationCommandOptionType,
  type ChatInputCommandInteraction,
} from 'discord.js';
import { foldLetters } from '../../english/foldLetters.js';
import { type Correction, findByKey, keyOf } from '../../newsdesk/correction/correction.js';
import { type MessageBody, sentence } from '../format/messageBody.js';
import { listMessages } from '../format/pages.js';
import { quotedWords, speakerName } from '../format/quotationLine.js';
import { truncate } from '../format/text.js';
import { articleChoices, choices, findArticle } from '../interaction/autocomplete.js';
import type { AutocompleteCall, Call, CommandCall } from '../interaction/call.js';
import { type Command, FOR_MODERATORS } from '../interaction/command.js';
import { checkArticleManager } from '../interaction/preconditions.js';
import { acknowledge, replyInPages } from '../interaction/reply.js';
import { ENGLISH } from '../locales/english.js';
import { chooseQuotation, quotationChoices } from './chooseQuotation.js';

const { commands } = ENGLISH;
const MAX_NAME_LENGTH = 100;
const MAX_WORDS_LENGTH = 80;

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

  async execute(call) {
    if (!(await acknowledge(call, checkArticleManager(call)))) return;
    await replyInPages(call, await run(call));
  },

  async autocomplete(call) {
    const mayManage = checkArticleManager(call) === null;
    await call.interaction.respond(mayManage ? choicesFor(call) : []);
  },
};

function choicesFor(call: AutocompleteCall): ReturnType<typeof choices> {
  const { interaction, newsdesk, corrections, texts } = call;
  const { name, value } = interaction.options.getFocused(true);
  switch (name) {
    case 'article':
      return articleChoices(newsdesk.articles(), value);
    case 'correction': {
      const offered = corrections.list().map((correction) => ({
        name: plain(lineOf(correction, call)),
        value: correction.id,
      }));
      const typed = foldLetters(value);
      return choices(offered.reverse().filter((each) => foldLetters(each.name).includes(typed)));
    }
    default: {
      const named = interaction.options.getString('article') ?? '';
      const article = findArticle(newsdesk.uncorrectedArticles(), named);
      return article === null ? [] : quotationChoices(article, value, texts);
    }
  }
}

async function run(call: CommandCall): Promise<MessageBody[]> {
  switch (call.interaction.options.getSubcommand()) {
    case 'set':
    case 'withdraw':
      return [sentence(await decide(call))];
    case 'undo':
      return [sentence(await undo(call))];
    default:
      return list(call);
  }
}

async function decide(call: CommandCall): Promise<string> {
  const { asker, newsdesk, corrections, log, now, texts } = call;
  const { options } = call.interaction;
  const indexed = findArticle(newsdesk.uncorrectedArticles(), options.getString('article', true));
  if (indexed === null) return texts.unknownArticle;
  const chosen = chooseQuotation(indexed, options.getString('quotation', true));
  if (chosen.kind !== 'found') return texts[chosen.kind];
  const decision = decisionOf(options);
  if (decision === null) return texts.emptyName;
  const correction = await corrections.add(keyOf(indexed.article, chosen.quotation), {
    decision,
    by: asker.member,
    at: new Date(now()).toISOString(),
  });
  newsdesk.refreshCorrections();
  log.info({ correction }, 'quotation corrected');
  const words = quotedWords(chosen.quotation, texts);
  return decision.kind === 'withdraw'
    ? texts.withdrawn(words)
    : texts.corrected(words, speakerName(decision));
}

/** Null for a name without letters. */
function decisionOf(
  options: ChatInputCommandInteraction['options'],
): Extract<Correction['decision'], { kind: 'set' | 'withdraw' }> | null {
  if (options.getSubcommand() === 'withdraw') return { kind: 'withdraw' };
  const name = oneLine(options.getString('name', true));
  const role = oneLine(options.getString('role') ?? '');
  return /\p{L}/u.test(name) ? { kind: 'set', name, role: role === '' ? null : role } : null;
}

function oneLine(typed: string): string {
  return typed.replace(/\s+/gu, ' ').trim();
}

async function undo({ interaction, asker, newsdesk, corrections, log, texts }: CommandCall): Promise<string> {
  const undone = await corrections.undo(interaction.options.getString('correction', true));
  if (undone === null) return texts.unknownCorrection;
  newsdesk.refreshCorrections();
  log.info({ correction: undone, by: asker.member }, 'correction undone');
  return texts.undone(quotedWords({ text: undone.text, kind: 'mixed', reportingPhrase: null }, texts));
}

function list(call: Call): MessageBody[] {
  const lines = call.corrections.list().map((correction) => `- ${lineOf(correction, call)}`);
  return lines.length === 0
    ? [sentence(call.texts.noCorrections)]
    : listMessages(lines.reverse(), call.texts);
}

/** “far from exhausted” → **Sergey Lavrov**, and a note when the story no longer has it. */
function lineOf(correction: Correction, { newsdesk, texts }: Call): string {
  const text = truncate(correction.text, MAX_WORDS_LENGTH);
  const words = quotedWords({ text, kind: 'mixed', reportingPhrase: null }, texts);
  const { decision } = correction;
  const line =
    decision.kind === 'set'
      ? texts.correctionSet(words, speakerName(decision))
      : texts.correctionWithdrawn(words);
  const isThere = newsdesk
    .uncorrectedArticles()
    .some(({ article, quotations }) => findByKey(article, quotations, correction) !== null);
  return isThere ? line : `${line} (${texts.correctionLost})`;
}

/** A choice in a list shows no markdown. */
function plain(line: string): string {
  return line.replaceAll('**', '').replace(/\\(.)/gu, '$1');
}
