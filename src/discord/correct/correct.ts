import { time, TimestampStyles, userMention } from 'discord.js';
import { findSpeakersByName } from '../../answer/speakerList.js';
import { foldLetters } from '../../english/foldLetters.js';
import { chooseQuotation } from '../../newsdesk/correction/chooseQuotation.js';
import { typedSpeaker } from '../../newsdesk/correction/typedSpeaker.js';
import { type MessageBody, sentence } from '../format/messageBody.js';
import { listMessages } from '../format/pages.js';
import { articleChoices, choices, findArticle } from '../interaction/autocomplete.js';
import type { AutocompleteCall, Call, CommandCall } from '../interaction/call.js';
import { type Command, FOR_MODERATORS } from '../interaction/command.js';
import { checkArticleManager } from '../interaction/preconditions.js';
import { acknowledge, replyInPages } from '../interaction/reply.js';
import { ENGLISH } from '../locales/english.js';
import { exportCorrections, importCorrections } from './correctionFiles.js';
import { correctionLine, listedCorrections, plainLine, shortWords } from './correctionLine.js';
import { CORRECT_OPTIONS } from './correctOptions.js';
import { addMissed, decide } from './decide.js';
import { quotationChoices } from './quotationChoices.js';
import { nextToReview } from './review.js';

/** `/correct …`: a wrong name under a quotation is the worst that this bot can do. */
export const correct: Command = {
  data: {
    name: 'correct',
    description: ENGLISH.commands.correct,
    ...FOR_MODERATORS,
    options: CORRECT_OPTIONS,
  },

  async execute(call) {
    if (!(await acknowledge(call, checkArticleManager(call)))) return;
    if (call.interaction.options.getSubcommand() === 'export') await exportCorrections(call);
    else await replyInPages(call, await run(call));
  },

  async autocomplete(call) {
    const mayManage = checkArticleManager(call) === null;
    await call.interaction.respond(mayManage ? choicesFor(call) : []);
  },
};

function choicesFor(call: AutocompleteCall): ReturnType<typeof choices> {
  const { interaction, newsdesk, texts } = call;
  const { name, value } = interaction.options.getFocused(true);
  switch (name) {
    case 'article':
      return articleChoices(newsdesk.articles(), value);
    case 'name':
      return choices(
        findSpeakersByName(newsdesk.speakers(), value).map((speaker) => ({
          name: speaker.role === null ? speaker.name : `${speaker.name}, ${speaker.role}`,
          value: speaker.name,
        })),
      );
    case 'correction': {
      const typed = foldLetters(value);
      return choices(
        listedCorrections(call)
          .map((correction) => ({ name: plainLine(correctionLine(correction, call)), value: correction.id }))
          .filter((each) => foldLetters(each.name).includes(typed)),
      );
    }
    default: {
      const named = interaction.options.getString('article') ?? '';
      const article = findArticle(newsdesk.uncorrectedArticles(), named);
      return article === null ? [] : quotationChoices(article, value, texts);
    }
  }
}

async function run(call: CommandCall): Promise<MessageBody[]> {
  const { options } = call.interaction;
  switch (options.getSubcommand()) {
    case 'review':
      if (options.getBoolean('skipped') === true) await call.corrections.forgetSkipped();
      return [nextToReview(call, '')];
    case 'set':
    case 'nobody':
    case 'withdraw':
      return [sentence(await decideOnChosen(call))];
    case 'add':
      return [sentence(await add(call))];
    case 'undo':
      return [sentence(await undo(call))];
    case 'import':
      return importCorrections(call);
    default:
      return list(call);
  }
}

async function decideOnChosen(call: CommandCall): Promise<string> {
  const { newsdesk, texts } = call;
  const { options } = call.interaction;
  const indexed = findArticle(newsdesk.uncorrectedArticles(), options.getString('article', true));
  if (indexed === null) return texts.unknownArticle;
  const chosen = chooseQuotation(indexed, options.getString('quotation', true));
  if (chosen.kind !== 'found') return texts[chosen.kind];
  const kind = options.getSubcommand();
  if (kind === 'nobody' || kind === 'withdraw') return decide(indexed, chosen.quotation, { kind }, call);
  const speaker = typedSpeaker(
    options.getString('name', true),
    options.getString('role'),
    newsdesk.speakers(),
  );
  if (speaker === null) return texts.emptyName;
  return decide(indexed, chosen.quotation, { kind: 'set', ...speaker }, call);
}

async function add(call: CommandCall): Promise<string> {
  const { options } = call.interaction;
  const indexed = findArticle(call.newsdesk.articles(), options.getString('article', true));
  if (indexed === null) return call.texts.unknownArticle;
  const typed = { name: options.getString('name', true), role: options.getString('role') };
  return addMissed(indexed.article.id, options.getString('words', true), typed, call);
}

async function undo({ interaction, asker, newsdesk, corrections, log, texts }: CommandCall): Promise<string> {
  const undone = await corrections.undo(interaction.options.getString('correction', true));
  if (undone === null) return texts.unknownCorrection;
  newsdesk.refreshCorrections();
  log.info({ correction: undone, by: asker.member }, 'correction undone');
  return texts.undone(shortWords(undone.text, texts));
}

/** Each with who decided it, and when. */
function list(call: Call): MessageBody[] {
  const { texts } = call;
  const lines = listedCorrections(call).map((correction) => {
    const { by, at } = correction;
    const who = /^\d+$/u.test(by) ? userMention(by) : texts.inTerminal;
    const decided = texts.decidedBy(who, time(new Date(at), TimestampStyles.ShortDate));
    return `- ${correctionLine(correction, call)} · ${decided}`;
  });
  return lines.length === 0 ? [sentence(texts.noCorrections)] : listMessages(lines, texts);
}
