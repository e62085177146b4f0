import { type APIEmbed, type APISelectMenuOption, ComponentType, time, TimestampStyles } from 'discord.js';
import type { ArticleDetails } from '../../article/article.js';
import { linkedTitle } from '../format/articleLines.js';
import { type ComponentRow, type MessageBody, sentence } from '../format/messageBody.js';
import { truncate, truncateLine } from '../format/text.js';
import { button, type CustomId, rows } from '../interaction/buttons.js';
import type { Texts } from '../locales/english.js';
import type { UnansweredGroup, VotedAnswer } from './feedback.js';

/** With a linked headline under each, and the answers that were voted down, a page stays within Discord's limits. */
const ON_A_PAGE = 8;
const VOTED = 4;
const MAX_QUESTION_LENGTH = 100;
const MAX_REASON_LENGTH = 100;
const REASONS = 2;
/** Discord's own limit. */
const MAX_LABEL_LENGTH = 100;
const COLOR = 0x80848e;

/** What members miss, as far as moderators have not ticked it off. */
export interface Feedback {
  readonly groups: readonly UnansweredGroup[];
  readonly voted: readonly VotedAnswer[];
}

interface Page {
  readonly groups: readonly UnansweredGroup[];
  /** Questions on the pages before. */
  readonly shown: number;
}

interface ShownPage extends Page {
  /** The stories that answer a question now, by the id of its newest record. */
  readonly since: ReadonlyMap<string, ArticleDetails>;
  /** What was ticked off just now, and can be brought back. */
  readonly ticked: string | null;
}

export interface UnansweredIds {
  page(shown: number): CustomId;
  undo(record: string, shown: number): CustomId;
  file(): CustomId;
  tick(shown: number): CustomId;
}

/** A page that has questions, also when the last one of it was just ticked off. */
export function pageOfUnanswered(groups: readonly UnansweredGroup[], shown: number): Page {
  const last = Math.max(0, Math.ceil(groups.length / ON_A_PAGE) - 1) * ON_A_PAGE;
  const first = Math.min(shown, last);
  return { groups: groups.slice(first, first + ON_A_PAGE), shown: first };
}

/** Questions without an answer, the newest first, and on the first page the answers that helped least. */
export function unansweredMessage(
  { groups: all, voted }: Feedback,
  { groups, shown, since, ticked }: ShownPage,
  ids: UnansweredIds,
  texts: Texts,
): MessageBody {
  const { unanswered: words } = texts;
  const unhelpful = shown === 0 ? voted.slice(0, VOTED) : [];
  const options = [
    ...groups.map((group) => optionOf(group, since, texts)),
    ...unhelpful.map(({ record, helpful, notHelpful }) => ({
      value: record.id,
      label: labelOf(record.question),
      description: words.votes(helpful, notHelpful),
    })),
  ];
  const undo = ticked === null ? [] : [button({ emoji: '↩️', label: words.undo }, ids.undo(ticked, shown))];
  if (options.length === 0) return { ...sentence(words.none), components: rows(undo) };
  const next = shown + ON_A_PAGE;
  const buttons = rows([
    ...(shown > 0 ? [button(texts.back, ids.page(Math.max(0, shown - ON_A_PAGE)))] : []),
    ...(next < all.length ? [button(texts.next, ids.page(next))] : []),
    ...undo,
    button(words.save, ids.file()),
  ]);
  return {
    content: '',
    embeds: [
      ...(groups.length === 0 ? [] : [unansweredEmbed(all.length, { groups, shown }, since, texts)]),
      ...(unhelpful.length === 0 ? [] : [votedEmbed(unhelpful, texts)]),
    ],
    components: [menuRow(ids.tick(shown), options, words.tick), ...buttons],
  };
}

function unansweredEmbed(
  count: number,
  { groups, shown }: Page,
  since: ReadonlyMap<string, ArticleDetails>,
  texts: Texts,
): APIEmbed {
  const { unanswered: words } = texts;
  const lines = groups.flatMap(({ records }) => {
    const [{ id, question, at }] = records;
    const answers = since.get(id);
    const when = time(new Date(at), TimestampStyles.RelativeTime);
    return [
      `- **${truncateLine(question, MAX_QUESTION_LENGTH)}** (${words.timesAsked(records.length)}, ${when})`,
      ...(answers === undefined ? [] : [`  - ${words.since(linkedTitle(answers))}`]),
    ];
  });
  const page = texts.pageOf(Math.floor(shown / ON_A_PAGE) + 1, Math.ceil(count / ON_A_PAGE));
  return {
    color: COLOR,
    title: words.heading(count),
    description: lines.join('\n'),
    ...(count > ON_A_PAGE && { footer: { text: page } }),
  };
}

function votedEmbed(voted: readonly VotedAnswer[], texts: Texts): APIEmbed {
  const { unanswered: words } = texts;
  const lines = voted.flatMap(({ record, helpful, notHelpful, reasons }) => [
    `- **${truncateLine(record.question, MAX_QUESTION_LENGTH)}** (${words.votes(helpful, notHelpful)})`,
    ...reasons.slice(0, REASONS).map((reason) => `  - ${truncateLine(reason, MAX_REASON_LENGTH)}`),
  ]);
  return { color: COLOR, title: words.leastHelpful, description: lines.join('\n') };
}

function optionOf(
  { records }: UnansweredGroup,
  since: ReadonlyMap<string, ArticleDetails>,
  { unanswered: words }: Texts,
): APISelectMenuOption {
  const [{ id, question }] = records;
  return {
    value: id,
    label: labelOf(question),
    description: words.timesAsked(records.length),
    ...(since.has(id) && { emoji: { name: '✅' } }),
  };
}

/** A menu shows no markdown. */
function labelOf(question: string): string {
  return truncate(question.replace(/\s+/gu, ' ').trim(), MAX_LABEL_LENGTH);
}

function menuRow(custom_id: CustomId, options: APISelectMenuOption[], placeholder: string): ComponentRow {
  return {
    type: ComponentType.ActionRow,
    components: [{ type: ComponentType.StringSelect, custom_id, options, placeholder }],
  };
}
