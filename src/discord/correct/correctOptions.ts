import {
  type APIApplicationCommandStringOption,
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
} from 'discord.js';
import { MAX_WORDS_LENGTH } from '../../newsdesk/correction/missedWords.js';
import { MAX_NAME_LENGTH } from '../../newsdesk/correction/typedSpeaker.js';
import { ENGLISH } from '../locales/english.js';

const { commands } = ENGLISH;

const ARTICLE = text('article', commands.correctArticle, { autocomplete: true });
const QUOTATION = text('quotation', commands.correctQuotation, { autocomplete: true });
const SPEAKER = [
  text('name', commands.correctName, { autocomplete: true, max_length: MAX_NAME_LENGTH }),
  { ...text('role', commands.correctRole, { max_length: MAX_NAME_LENGTH }), required: false },
];

/** What can be done with the speakers of quotations. */
export const CORRECT_OPTIONS: APIApplicationCommandSubcommandOption[] = [
  subcommand('review', commands.correctReview, [
    { type: ApplicationCommandOptionType.Boolean, name: 'skipped', description: commands.correctSkipped },
  ]),
  subcommand('set', commands.correctSet, [ARTICLE, QUOTATION, ...SPEAKER]),
  subcommand('nobody', commands.correctNobody, [ARTICLE, QUOTATION]),
  subcommand('add', commands.correctAdd, [
    ARTICLE,
    text('words', commands.correctWords, { max_length: MAX_WORDS_LENGTH }),
    ...SPEAKER,
  ]),
  subcommand('withdraw', commands.correctWithdraw, [ARTICLE, QUOTATION]),
  subcommand('undo', commands.correctUndo, [
    text('correction', commands.correctCorrection, { autocomplete: true }),
  ]),
  subcommand('list', commands.correctList),
  subcommand('export', commands.correctExport),
  subcommand('import', commands.correctImport, [
    {
      type: ApplicationCommandOptionType.Attachment,
      name: 'file',
      description: commands.correctFile,
      required: true,
    },
  ]),
];

function text(
  name: string,
  description: string,
  more: { readonly autocomplete?: true; readonly max_length?: number },
): APIApplicationCommandStringOption {
  return { type: ApplicationCommandOptionType.String, name, description, required: true, ...more } as const;
}

function subcommand(
  name: string,
  description: string,
  options: APIApplicationCommandSubcommandOption['options'] = [],
): APIApplicationCommandSubcommandOption {
  return { type: ApplicationCommandOptionType.Subcommand, name, description, options };
}
